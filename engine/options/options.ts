import { parseDuration } from '../duration.ts';
import { invalidConfig } from '../exit-code.ts';
import { defaultSystemTags } from '../metrics/tags.ts';
import { engineVersion } from '../run/version.ts';
import { readScenario, type Scenario } from './scenario.ts';
import { readThresholdOptions, type ThresholdOption } from './threshold-option.ts';

/** The options of a run after the script's and the command line's have been laid over the defaults. */
export interface Options {
  scenarios: Scenario[];
  thresholds: Record<string, ThresholdOption[]>;
  batch: number;
  batchPerHost: number;
  discardResponseBodies: boolean;
  insecureSkipTLSVerify: boolean;
  maxRedirects: number;
  /** False where 10 is the default: only then does stopping at it warn. */
  isMaxRedirectsSet: boolean;
  minIterationDurationMs: number;
  noConnectionReuse: boolean;
  noCookiesReset: boolean;
  noVUConnectionReuse: boolean;
  noSetup: boolean;
  noTeardown: boolean;
  setupTimeoutMs: number;
  teardownTimeoutMs: number;
  summaryTimeUnit: string;
  summaryTrendStats: string[];
  systemTags: ReadonlySet<string>;
  tags: Record<string, string>;
  throw: boolean;
  userAgent: string;
  /** What exec.test.options shows. */
  raw: Record<string, unknown>;
}

const defaultUserAgent = `k6-survey/${engineVersion}`;
const loadShortcuts = ['vus', 'duration', 'iterations', 'stages', 'scenarios'];
/** Read by Grafana Cloud or other programs; `k6 run` passes them over as well. */
const ignored = ['cloud', 'ext'];

/**
 * Reads the script's `options` with the flags of the command line over them.
 * @throws RunError (104) for an option that k6 or this engine does not have, or a value that does not fit
 * @see https://grafana.com/docs/k6/latest/using-k6/k6-options/reference/
 */
export function readOptions(script: unknown, flags: Record<string, unknown>): Options {
  if (script !== undefined && script !== null && typeof script !== 'object') {
    throw invalidConfig(`exported options must be an object, got ${typeof script}`);
  }
  const raw = overlay((script ?? {}) as Record<string, unknown>, flags);
  const reader = new OptionReader(raw);
  const trendStats = reader.strings('summaryTrendStats', ['avg', 'min', 'med', 'max', 'p(90)', 'p(95)']);
  for (const stat of trendStats) checkTrendStat(stat);
  const options: Options = {
    scenarios: readScenarios(raw),
    thresholds: readThresholdOptions(reader.take('thresholds')),
    batch: reader.number('batch', 20),
    batchPerHost: reader.number('batchPerHost', 6),
    discardResponseBodies: reader.boolean('discardResponseBodies'),
    insecureSkipTLSVerify: reader.boolean('insecureSkipTLSVerify'),
    isMaxRedirectsSet: (raw['maxRedirects'] ?? undefined) !== undefined,
    maxRedirects: reader.number('maxRedirects', 10),
    minIterationDurationMs: reader.duration('minIterationDuration', 0),
    noConnectionReuse: reader.boolean('noConnectionReuse'),
    noCookiesReset: reader.boolean('noCookiesReset'),
    noVUConnectionReuse: reader.boolean('noVUConnectionReuse'),
    noSetup: reader.boolean('noSetup'),
    noTeardown: reader.boolean('noTeardown'),
    setupTimeoutMs: reader.duration('setupTimeout', 60_000),
    teardownTimeoutMs: reader.duration('teardownTimeout', 60_000),
    summaryTimeUnit: reader.string('summaryTimeUnit', ''),
    summaryTrendStats: trendStats,
    systemTags: new Set(reader.strings('systemTags', [...defaultSystemTags])),
    tags: (reader.take('tags') ?? {}) as Record<string, string>,
    throw: reader.boolean('throw'),
    userAgent: reader.string('userAgent', defaultUserAgent),
    raw,
  };
  reader.rejectUnread([...loadShortcuts, ...ignored]);
  return options;
}

/** A load given on the command line replaces the script's, as k6 does it. */
function overlay(script: Record<string, unknown>, flags: Record<string, unknown>): Record<string, unknown> {
  const isLoadGiven = loadShortcuts.some((key) => flags[key] !== undefined);
  const base = { ...script };
  if (isLoadGiven) {
    for (const key of ['duration', 'iterations', 'stages', 'scenarios']) delete base[key];
  }
  return { ...base, ...flags };
}

function readScenarios(raw: Record<string, unknown>): Scenario[] {
  const given = (key: string) => (raw[key] === null ? undefined : raw[key]);
  const [vus, duration, iterations, stages] = ['vus', 'duration', 'iterations', 'stages'].map(given);
  const scenarios = given('scenarios') as Record<string, unknown> | undefined;
  const hasStages = Array.isArray(stages) && stages.length > 0;
  const conflict = (one: string, other: string) =>
    invalidConfig(`using \`${one}\` and \`${other}\` options simultaneously is not allowed`);
  if (iterations !== undefined) {
    if (hasStages) throw conflict('iterations', 'stages');
    if (scenarios !== undefined) throw conflict('iterations', 'scenarios');
    return [readScenario('default', { executor: 'shared-iterations', vus, iterations, maxDuration: duration })];
  }
  if (duration !== undefined) {
    if (hasStages) throw conflict('duration', 'stages');
    if (scenarios !== undefined) throw conflict('duration', 'scenarios');
    if ((parseDuration(duration) ?? 1) <= 0) throw invalidConfig('`duration` option should be more than 0');
    return [readScenario('default', { executor: 'constant-vus', vus, duration })];
  }
  if (hasStages) {
    if (scenarios !== undefined) throw conflict('stages', 'scenarios');
    return [readScenario('default', { executor: 'ramping-vus', startVUs: vus, stages })];
  }
  if (vus !== undefined && scenarios === undefined) {
    return [readScenario('default', { executor: 'shared-iterations', vus, iterations: vus })];
  }
  if (scenarios !== undefined && Object.keys(scenarios).length > 0) {
    return Object.entries(scenarios).map(([name, value]) => readScenario(name, value));
  }
  return [readScenario('default', { executor: 'per-vu-iterations' })];
}

function checkTrendStat(stat: string): void {
  if (/^(avg|min|med|max|count|p\((\d+(\.\d+)?)\))$/.test(stat)) return;
  throw invalidConfig(`summaryTrendStats: "${stat}" is no statistic (allowed: avg, min, med, max, count, p(N))`);
}

class OptionReader {
  readonly #raw: Record<string, unknown>;
  readonly #read = new Set<string>();

  constructor(raw: Record<string, unknown>) {
    this.#raw = raw;
  }

  take(key: string): unknown {
    this.#read.add(key);
    return this.#raw[key] ?? undefined;
  }

  boolean(key: string): boolean {
    return this.#typed(key, 'a boolean', false, (value) => (typeof value === 'boolean' ? value : undefined));
  }

  number(key: string, fallback: number): number {
    return this.#typed(key, 'a whole number', fallback, (value) =>
      Number.isInteger(value) ? (value as number) : undefined,
    );
  }

  string(key: string, fallback: string): string {
    return this.#typed(key, 'a string', fallback, (value) => (typeof value === 'string' ? value : undefined));
  }

  duration(key: string, fallback: number): number {
    return this.#typed(key, 'a duration such as "30s"', fallback, parseDuration);
  }

  strings(key: string, fallback: string[]): string[] {
    return this.#typed(key, 'an array of strings', fallback, (value) =>
      Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined,
    );
  }

  rejectUnread(allowed: readonly string[]): void {
    for (const key of allowed) this.#read.add(key);
    const strange = Object.keys(this.#raw).find((key) => !this.#read.has(key));
    if (strange === undefined) return;
    throw invalidConfig(
      `The option "${strange}" is not supported by this engine. Supported: ${[...this.#read].sort().join(', ')}.`,
    );
  }

  #typed<T>(key: string, kind: string, fallback: T, convert: (value: unknown) => T | undefined): T {
    const value = this.take(key);
    if (value === undefined) return fallback;
    const converted = convert(value);
    if (converted === undefined) throw invalidConfig(`option ${key} must be ${kind}, got ${JSON.stringify(value)}`);
    return converted;
  }
}
