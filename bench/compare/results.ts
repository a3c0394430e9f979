/**
 * What `k6-survey compare` measured and found, as results.json holds it; every report is made of it alone. Times are ISO 8601
 * in UTC, durations seconds or, where the name says so, milliseconds. Intervals are 95 %.
 */
export interface Results {
  readonly version: 1;
  /** Name of the run's folder. */
  readonly run: string;
  readonly startedAt: string;
  /** Null while cells of the plan are missing. */
  readonly endedAt: string | null;
  readonly plan: Plan;
  readonly environment: Environment;
  /** In the order of the plan. */
  readonly servers: readonly ServerFacts[];
  readonly leftOut: readonly LeftOut[];
  readonly cells: readonly Cell[];
  /** One for each server and number of users. */
  readonly rows: readonly Row[];
  /** One for each pair of servers and number of users. */
  readonly comparisons: readonly Comparison[];
  /** About the whole run; those of a cell or row are with it. */
  readonly doubts: readonly Doubt[];
}

export type Interval = readonly [low: number, high: number];

export interface Plan {
  /** Labels: a set-up of servers/, or `set-up:variant`. */
  readonly servers: readonly string[];
  readonly users: readonly number[];
  /** Of the measured part of a cell. */
  readonly durationSeconds: number;
  readonly warmupSeconds: number;
  readonly repeat: number;
  readonly seed: string;
  readonly store: string;
  /** URLs or paths. */
  readonly surveys: readonly string[];
  /** `auto` or a number; null: each set-up's canonical number. */
  readonly workers: number | 'auto' | null;
  /** The server that runs a second time, as `<label>~placebo`. */
  readonly placebo: string | null;
}

export interface Environment {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryMiB: number;
  readonly kernel: string;
  readonly operatingSystem: string;
  /** Of the parts, by name: node, python, django, k6 or engine, stores, … */
  readonly versions: Readonly<Record<string, string>>;
  readonly git: { readonly commit: string; readonly isDirty: boolean } | null;
}

export interface ServerFacts {
  readonly label: string;
  readonly setUp: string;
  readonly variant: string | null;
  readonly kind: string;
  readonly description: string;
  readonly workers: number;
  readonly threads: number;
  readonly versions: Readonly<Record<string, string>>;
  /** The files as they were. */
  readonly configuration: readonly { readonly path: string; readonly sha256: string; readonly text: string }[];
}

/** A server that was asked for and could not run. */
export interface LeftOut {
  readonly label: string;
  readonly reason: string;
  /** The command that would bring what is missing. */
  readonly install: string | null;
}

/** One server at one number of users in one block, from a fresh start to its stop. */
export interface Cell {
  readonly server: string;
  readonly users: number;
  /** From 1; each block runs every server once. */
  readonly block: number;
  /** From 1; above 1 where the cell had to be repeated. */
  readonly try: number;
  /** `void` cells have a doubt that forbids to rank them, `failed` ones no figures. */
  readonly state: 'measured' | 'void' | 'failed';
  readonly startedAt: string;
  /** Of the measured part, without the warm-up. */
  readonly seconds: number;
  readonly attempted: number;
  readonly completed: number;
  readonly failed: number;
  readonly cut: number;
  readonly surveysPerSecond: number;
  readonly causes: Readonly<Record<string, number>>;
  /** Of completed surveys; null where none was. */
  readonly durationMs: {
    readonly p50: number | null;
    readonly p95: number | null;
    readonly p99: number | null;
    readonly max: number | null;
  };
  /** Distribution of the durations of completed surveys: upper bound of a class in ms, and how many. */
  readonly histogram: readonly (readonly [upToMs: number, count: number])[];
  /** Stored completions of the whole cell, warm-up included; null where the application cannot tell. */
  readonly stored: { readonly completed: number; readonly stored: number; readonly cut: number } | null;
  /** Null where it was not audited; results of before audits were made lack it. */
  readonly audit?: CellAudit | null;
  /** One a second, the warm-up included (negative seconds). */
  readonly samples: readonly Sample[];
  readonly doubts: readonly Doubt[];
}

/** Ledger and store of a whole cell, warm-up included, matched survey by survey; audit.json of the cell names the receipts. */
export interface CellAudit {
  readonly completed: number;
  readonly stored: number;
  /** Thanked, not stored. */
  readonly lost: number;
  /** Stored, though the respondent was told of a failure. */
  readonly phantom: number;
  /** Stored more than once. */
  readonly duplicate: number;
  /** Stored otherwise than sent; null where no answer could be compared. */
  readonly altered: number | null;
  readonly cutButStored: number;
  /** Completed and not found, but without an answer that could hold the receipt: nobody can tell. */
  readonly untraceable: number;
  /** Answers that were compared. */
  readonly compared: number;
}

/** CPU is in cores (1 = one core busy), memory is PSS in MiB. */
export interface Sample {
  /** From the start of the measured part. */
  readonly second: number;
  readonly surveysPerSecond: number;
  readonly server: Usage;
  readonly stores: Usage | null;
  readonly generator: Usage;
  /** Of the whole machine, from 0 to its number of cores. */
  readonly machineCpu: number;
  readonly stealCpu: number;
}

export interface Usage {
  readonly cpu: number;
  readonly memoryMiB: number;
  readonly processes: number;
}

export interface Estimate {
  readonly median: number;
  /** Null where there are too few repeats for one. */
  readonly interval: Interval | null;
}

export interface Row {
  readonly server: string;
  readonly users: number;
  /** Measured cells that count. */
  readonly repeats: number;
  readonly surveysPerSecond: Estimate;
  readonly durationMs: { readonly p50: Estimate; readonly p95: Estimate; readonly p99: Estimate };
  /** Over all cells that count. */
  readonly completed: number;
  readonly failed: number;
  readonly failsPer10000: number;
  readonly failsPer10000Interval: Interval;
  readonly causes: Readonly<Record<string, number>>;
  readonly serverCpu: Estimate;
  readonly serverMemoryMiB: Estimate;
  readonly generatorCpu: Estimate;
  /** False where doubts forbid it. */
  readonly isRanked: boolean;
  readonly doubts: readonly Doubt[];
}

export interface Comparison {
  readonly users: number;
  /** The one with more surveys per second of the two, by median ratio. */
  readonly server: string;
  readonly other: string;
  /** Surveys per second of `server` over those of `other`, paired by block. */
  readonly ratio: Estimate;
  readonly verdict: 'more' | 'no-difference' | 'not-ranked';
  /** Fisher's exact test, two-sided, on failed and completed surveys. */
  readonly failsP: number;
}

/** A doubt about the measurement, with what to do about it. */
export interface Doubt {
  readonly name: string;
  readonly message: string;
  readonly remedy: string;
}
