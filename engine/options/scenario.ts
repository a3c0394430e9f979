import { formatDuration, parseDuration } from '../duration.ts';
import { invalidConfig } from '../exit-code.ts';

export interface Stage {
  durationMs: number;
  target: number;
}

interface ScenarioBase {
  name: string;
  exec: string;
  startTimeMs: number;
  gracefulStopMs: number;
  env: Record<string, string>;
  tags: Record<string, string>;
}

export type Scenario = ScenarioBase &
  (
    | { executor: 'constant-vus'; vus: number; durationMs: number }
    | { executor: 'per-vu-iterations'; vus: number; iterations: number; maxDurationMs: number }
    | { executor: 'shared-iterations'; vus: number; iterations: number; maxDurationMs: number }
    | { executor: 'ramping-vus'; startVUs: number; stages: Stage[]; gracefulRampDownMs: number }
  );

const defaultGracefulStopMs = 30_000;
const defaultMaxDurationMs = 600_000;
const minDurationMs = 1000;

const baseFields = ['executor', 'startTime', 'gracefulStop', 'env', 'exec', 'tags', 'options'];
const executorFields: Record<Scenario['executor'], readonly string[]> = {
  'constant-vus': ['vus', 'duration'],
  'per-vu-iterations': ['vus', 'iterations', 'maxDuration'],
  'shared-iterations': ['vus', 'iterations', 'maxDuration'],
  'ramping-vus': ['startVUs', 'stages', 'gracefulRampDown'],
};

/**
 * Reads one entry of `options.scenarios` and checks it by k6's rules.
 * @throws RunError (104) naming the scenario and every fault
 * @see https://grafana.com/docs/k6/latest/using-k6/scenarios/
 */
export function readScenario(name: string, value: unknown): Scenario {
  if (typeof value !== 'object' || value === null) throw fault(name, ['it must be an object']);
  const raw = value as Record<string, unknown>;
  const executor = raw['executor'];
  if (typeof executor !== 'string' || !Object.hasOwn(executorFields, executor)) {
    const known = Object.keys(executorFields).join(', ');
    throw fault(name, [`unknown executor type '${String(executor)}' (this engine has: ${known})`]);
  }
  const kind = executor as Scenario['executor'];
  const strange = Object.keys(raw).find((key) => !baseFields.includes(key) && !executorFields[kind].includes(key));
  if (strange !== undefined) throw fault(name, [`unknown field "${strange}" for executor ${kind}`]);

  const faults: string[] = [];
  if (!/^[0-9a-zA-Z_-]+$/.test(name)) {
    faults.push('the scenario name should contain only numbers, latin letters, underscores, and dashes');
  }
  const number = (key: string, fallback: number) => readNumber(raw, key, fallback, faults);
  const duration = (key: string, fallback: number) => readDuration(raw, key, fallback, faults);
  if (raw['exec'] === '') faults.push('exec value cannot be empty');
  const base: ScenarioBase = {
    name,
    exec: typeof raw['exec'] === 'string' ? raw['exec'] : 'default',
    startTimeMs: duration('startTime', 0),
    gracefulStopMs: duration('gracefulStop', defaultGracefulStopMs),
    env: readStrings(raw, 'env', faults),
    tags: readStrings(raw, 'tags', faults),
  };
  if (base.startTimeMs < 0) faults.push("the startTime can't be negative");
  if (base.gracefulStopMs < 0) faults.push("the gracefulStop timeout can't be negative");

  const scenario = readExecutor(kind, base, raw, number, duration, faults);
  if (faults.length > 0) throw fault(name, faults);
  return scenario;
}

function readExecutor(
  executor: Scenario['executor'],
  base: ScenarioBase,
  raw: Record<string, unknown>,
  number: (key: string, fallback: number) => number,
  duration: (key: string, fallback: number) => number,
  faults: string[],
): Scenario {
  if (executor === 'ramping-vus') {
    const startVUs = number('startVUs', 1);
    const gracefulRampDownMs = duration('gracefulRampDown', defaultGracefulStopMs);
    const stages = readStages(raw['stages'], faults);
    if (startVUs < 0) faults.push("the number of start VUs can't be negative");
    if (Math.max(startVUs, ...stages.map((stage) => stage.target)) <= 0) {
      faults.push("either startVUs or one of the stages' target values must be greater than 0");
    }
    return { ...base, executor, startVUs, stages, gracefulRampDownMs };
  }
  const vus = number('vus', 1);
  if (vus <= 0) faults.push('the number of VUs must be more than 0');
  if (executor === 'constant-vus') {
    const durationMs = duration('duration', Number.NaN);
    if (isNullish(raw['duration'])) faults.push('the duration is unspecified');
    else if (durationMs < minDurationMs) {
      faults.push(`the duration must be at least 1s, but is ${formatDuration(durationMs)}`);
    }
    return { ...base, executor, vus, durationMs };
  }
  const iterations = number('iterations', 1);
  const maxDurationMs = duration('maxDuration', defaultMaxDurationMs);
  if (executor === 'per-vu-iterations' && iterations <= 0) {
    faults.push('the number of iterations must be more than 0');
  }
  if (executor === 'shared-iterations' && iterations < vus) {
    faults.push(`the number of iterations (${iterations}) can't be less than the number of VUs (${vus})`);
  }
  if (maxDurationMs < minDurationMs) {
    faults.push(`the maxDuration must be at least 1s, but is ${formatDuration(maxDurationMs)}`);
  }
  return { ...base, executor, vus, iterations, maxDurationMs };
}

function readStages(value: unknown, faults: string[]): Stage[] {
  if (!Array.isArray(value) || value.length === 0) {
    faults.push('at least one stage has to be specified');
    return [];
  }
  return value.map((item: unknown, index) => {
    const stage = (item ?? {}) as Record<string, unknown>;
    const strange = Object.keys(stage).find((key) => key !== 'duration' && key !== 'target');
    if (strange !== undefined) faults.push(`stage ${index + 1} has the unknown field "${strange}"`);
    const durationMs = readDuration(stage, 'duration', Number.NaN, faults);
    const target = readNumber(stage, 'target', Number.NaN, faults);
    if (isNullish(stage['duration'])) faults.push(`stage ${index + 1} doesn't have a duration`);
    else if (durationMs < 0) faults.push(`the duration for stage ${index + 1} can't be negative`);
    if (isNullish(stage['target'])) faults.push(`stage ${index + 1} doesn't have a target`);
    else if (target < 0) faults.push(`the target for stage ${index + 1} can't be negative`);
    return { durationMs, target };
  });
}

function readNumber(raw: Record<string, unknown>, key: string, fallback: number, faults: string[]): number {
  const value = raw[key];
  if (isNullish(value)) return fallback;
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  faults.push(`${key} must be a whole number, got ${JSON.stringify(value)}`);
  return fallback;
}

function readDuration(raw: Record<string, unknown>, key: string, fallback: number, faults: string[]): number {
  const value = raw[key];
  if (isNullish(value)) return fallback;
  const ms = parseDuration(value);
  if (ms !== undefined) return ms;
  faults.push(`${key} must be a duration, got ${JSON.stringify(value)} (example: "30s")`);
  return fallback;
}

function readStrings(raw: Record<string, unknown>, key: string, faults: string[]): Record<string, string> {
  const value = raw[key];
  if (isNullish(value)) return {};
  const strings: Record<string, string> = {};
  for (const [name, item] of Object.entries(value as object)) {
    if (typeof item === 'string') strings[name] = item;
    else faults.push(`${key}.${name} must be a string, got ${JSON.stringify(item)}`);
  }
  return strings;
}

function isNullish(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function fault(name: string, faults: string[]): Error {
  return invalidConfig(
    `There were problems with the specified script configuration:\n\t- scenario ${name} has configuration errors: ${faults.join(', ')}`,
  );
}
