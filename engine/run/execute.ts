import { writeFileSync } from 'node:fs';
import { runScenario } from '../executor/run-scenario.ts';
import { ScenarioLoad } from '../executor/scenario-load.ts';
import { plannedVus } from '../executor/vu-plan.ts';
import { VuPool } from '../executor/vu-pool.ts';
import { exitCode } from '../exit-code.ts';
import { noTags } from '../metrics/tags.ts';
import { Progress } from '../output/progress.ts';
import { legacySummaryData } from '../summary/legacy-data.ts';
import { machineReadableSummaryData } from '../summary/machine-readable-data.ts';
import { textSummary } from '../summary/text.ts';
import { writeSummaryOutputs } from '../summary/write-outputs.ts';
import type { ThresholdSet } from '../threshold/threshold-set.ts';
import type { Vu } from '../vu/vu.ts';
import { callLifecycle } from './lifecycle.ts';
import { initialize, type RunRequest } from './run-script.ts';
import type { RunState } from './run-state.ts';
import { engineVersion } from './version.ts';

const thresholdIntervalMs = 2000;
const vuSampleIntervalMs = 1000;
const summaryTimeoutMs = 120_000;

/** From the first VU to the summary: setup, scenarios, teardown, thresholds, handleSummary. */
export async function execute(run: RunState, thresholds: ThresholdSet, request: RunRequest): Promise<number> {
  const options = run.requireOptions();
  const vus: Vu[] = [];
  for (let id = 1; id <= plannedVus(options.scenarios); id++) vus.push(initialize(run, id));
  run.initializedVus = vus.length;
  const pool = new VuPool(vus);
  const loads = options.scenarios.map((scenario) => new ScenarioLoad(run, scenario, pool));
  run.startedAt = performance.now();
  const stopWatching = watch(run, thresholds);
  const progress = request.isQuiet ? undefined : new Progress(run, loads);

  const { setupData, failure } = await runStages(run, vus, loads);
  const durationMs = run.elapsedMs();
  stopWatching();
  progress?.stop();
  await Promise.all(vus.map((vu) => vu.close()));
  const { crossed } = thresholds.evaluate(durationMs, true);
  await summarize(run, thresholds, request, durationMs, setupData);
  return finalCode(run, crossed, failure);
}

/** setup, the scenarios, teardown. A setup that fails or aborts the run is the end of it. */
async function runStages(run: RunState, vus: Vu[], loads: ScenarioLoad[]) {
  const options = run.requireOptions();
  const setup = options.noSetup ? undefined : await callLifecycle(run, 'setup', undefined, options.setupTimeoutMs);
  if (setup?.failure !== undefined || run.abort?.code === exitCode.scriptAborted) return { failure: setup?.failure };
  const json = setup?.value === undefined ? undefined : toJson(setup.value);
  if (json instanceof Error) {
    run.log.error(json.message);
    return { failure: exitCode.other };
  }
  const copy = () => (json === undefined ? undefined : JSON.parse(json));
  for (const vu of vus) vu.setSetupData(copy());
  if (run.abort === undefined) await Promise.all(loads.map(runScenario));
  const teardown = options.noTeardown
    ? undefined
    : await callLifecycle(run, 'teardown', copy(), options.teardownTimeoutMs);
  return { setupData: copy(), failure: teardown?.failure };
}

/** What setup() returns goes to the VUs as JSON: undefined turns into null, NaN and Infinity are errors. */
function toJson(value: unknown): string | undefined | Error {
  try {
    return JSON.stringify(value, (_, item) => {
      if (typeof item === 'number' && !Number.isFinite(item)) throw new Error(`json: unsupported value: ${item}`);
      return item ?? null;
    });
  } catch (error) {
    return new Error(`error marshaling setup() data to JSON: ${(error as Error).message}`);
  }
}

function watch(run: RunState, thresholds: ThresholdSet): () => void {
  const evaluate = () => {
    const { crossed, shouldAbort } = thresholds.evaluate(run.elapsedMs(), false);
    if (!shouldAbort) return;
    run.stop({
      message: `thresholds on metrics '${crossed.join(', ')}' were crossed; at least one has abortOnFail enabled, stopping test prematurely`,
      code: exitCode.thresholdsFailed,
    });
  };
  const timers = [
    setInterval(() => {
      run.builtin.vus.add(run.activeVus, noTags);
      run.builtin.vusMax.add(run.initializedVus, noTags);
    }, vuSampleIntervalMs),
  ];
  if (!thresholds.isEmpty) timers.push(setInterval(evaluate, thresholdIntervalMs));
  return () => timers.forEach(clearInterval);
}

async function summarize(
  run: RunState,
  thresholds: ThresholdSet,
  request: RunRequest,
  durationMs: number,
  setupData: unknown,
): Promise<void> {
  const legacy = legacySummaryData(run, thresholds, durationMs, setupData);
  const data = request.isSummaryMachineReadable ? machineReadableSummaryData(run, durationMs, engineVersion) : legacy;
  if (request.summaryExport !== undefined) writeFileSync(request.summaryExport, JSON.stringify(data, undefined, 4));
  if (request.summaryMode === 'disabled') return;
  const handled = await callLifecycle(run, 'handleSummary', data, summaryTimeoutMs);
  const outputs = handled?.value;
  if (outputs === undefined || outputs === null || handled?.failure !== undefined) {
    process.stdout.write(textSummary(legacy, run.checks.all()));
    return;
  }
  try {
    writeSummaryOutputs(outputs as Record<string, unknown>);
  } catch (error) {
    run.log.error(`failed to handle the end-of-test summary: ${(error as Error).message}`);
  }
}

/** What ended the run decides, as in k6: an abort before a failed setup before crossed thresholds. */
function finalCode(run: RunState, crossed: string[], failure: number | undefined): number {
  if (run.abort !== undefined) {
    if (run.abort.message !== '') run.log.error(run.abort.message);
    return run.abort.code;
  }
  if (failure !== undefined) return failure;
  if (run.isMarkedAsFailed) {
    run.log.error('test run was marked as failed');
    return exitCode.markedAsFailed;
  }
  if (crossed.length > 0) {
    run.log.error(`thresholds on metrics '${crossed.join(', ')}' have been crossed`);
    return exitCode.thresholdsFailed;
  }
  return exitCode.ok;
}
