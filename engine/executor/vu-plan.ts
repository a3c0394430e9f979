import { formatDuration } from '../duration.ts';
import type { Scenario } from '../options/scenario.ts';

/** The most VUs that a scenario uses at once. */
export function maxVus(scenario: Scenario): number {
  return scenario.executor === 'ramping-vus'
    ? Math.max(scenario.startVUs, ...scenario.stages.map((stage) => stage.target))
    : scenario.vus;
}

/** How long a scenario may take from its own start, without and with its graceful stop. */
export function regularDurationMs(scenario: Scenario): number {
  switch (scenario.executor) {
    case 'constant-vus':
      return scenario.durationMs;
    case 'ramping-vus':
      return scenario.stages.reduce((sum, stage) => sum + stage.durationMs, 0);
    default:
      return scenario.maxDurationMs;
  }
}

function endMs(scenario: Scenario): number {
  return scenario.startTimeMs + regularDurationMs(scenario) + scenario.gracefulStopMs;
}

/** How many VUs must be initialised: the most that scenarios can need at the same time. */
export function plannedVus(scenarios: readonly Scenario[]): number {
  const changes = scenarios.flatMap((scenario) => [
    { atMs: scenario.startTimeMs, vus: maxVus(scenario) },
    { atMs: endMs(scenario), vus: -maxVus(scenario) },
  ]);
  changes.sort((a, b) => a.atMs - b.atMs || a.vus - b.vus);
  let now = 0;
  let most = 0;
  for (const { vus } of changes) {
    now += vus;
    most = Math.max(most, now);
  }
  return most;
}

export function maxTotalMs(scenarios: readonly Scenario[]): number {
  return Math.max(...scenarios.map(endMs));
}

/** One line a scenario, as k6 prints them before the run. */
export function describeScenario(scenario: Scenario): string {
  const facts: string[] = [];
  let load: string;
  switch (scenario.executor) {
    case 'constant-vus':
      load = `${scenario.vus} looping VUs for ${formatDuration(scenario.durationMs)}`;
      break;
    case 'per-vu-iterations':
      load = `${scenario.iterations} iterations for each of ${scenario.vus} VUs`;
      facts.push(`maxDuration: ${formatDuration(scenario.maxDurationMs)}`);
      break;
    case 'shared-iterations':
      load = `${scenario.iterations} iterations shared among ${scenario.vus} VUs`;
      facts.push(`maxDuration: ${formatDuration(scenario.maxDurationMs)}`);
      break;
    case 'ramping-vus':
      load = `Up to ${maxVus(scenario)} looping VUs for ${formatDuration(regularDurationMs(scenario))} over ${scenario.stages.length} stages`;
      facts.push(`gracefulRampDown: ${formatDuration(scenario.gracefulRampDownMs)}`);
      break;
  }
  if (scenario.exec !== 'default') facts.push(`exec: ${scenario.exec}`);
  if (scenario.startTimeMs > 0) facts.push(`startTime: ${formatDuration(scenario.startTimeMs)}`);
  if (scenario.gracefulStopMs > 0) facts.push(`gracefulStop: ${formatDuration(scenario.gracefulStopMs)}`);
  return `${scenario.name}: ${load}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}
