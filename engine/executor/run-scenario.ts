import type { Scenario } from '../options/scenario.ts';
import { runConstantVus } from './constant-vus.ts';
import { runPerVuIterations } from './per-vu-iterations.ts';
import { runRampingVus } from './ramping-vus.ts';
import type { ScenarioLoad } from './scenario-load.ts';
import { runSharedIterations } from './shared-iterations.ts';

/** Waits for the scenario's start time and runs it to its end. */
export async function runScenario(load: ScenarioLoad): Promise<void> {
  const { scenario, run } = load;
  if (scenario.startTimeMs > 0) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, scenario.startTimeMs);
      run.onStop(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
  if (run.abort === undefined) {
    await runExecutor(load, scenario);
  }
  load.end();
}

function runExecutor(load: ScenarioLoad, scenario: Scenario): Promise<void> {
  switch (scenario.executor) {
    case 'constant-vus':
      return runConstantVus(load, scenario.vus, scenario.durationMs);
    case 'per-vu-iterations':
      return runPerVuIterations(load, scenario);
    case 'shared-iterations':
      return runSharedIterations(load, scenario);
    case 'ramping-vus':
      return runRampingVus(load, scenario);
  }
}
