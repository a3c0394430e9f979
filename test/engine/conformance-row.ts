/** One script, how it is run, and what must come of it on both runners. */
export interface ConformanceRow {
  /** Also the name of its entry in conformance/expected.json, where the script reports what it saw. */
  why: string;
  script: string;
  env?: Record<string, string>;
  flags?: string[];
  signal?: { name: NodeJS.Signals; after: string };
  code?: number;
  stdout?: string;
  /** Texts that the log must hold. */
  log?: string[];
  files?: Record<string, string>;
  /** What it counts is a matter of time, so that a machine that holds the runner up may change it: it has three tries. */
  isTimed?: true;
  /** An extension without which k6 cannot run it. */
  needs?: 'k6/x/sql';
  /** What the engine does on purpose unlike k6, or what k6 cannot be asked here. */
  engineOnly?: string;
}
