import { formatDuration } from '../duration.ts';
import type { ScenarioLoad } from '../executor/scenario-load.ts';
import { describeScenario, maxTotalMs, plannedVus } from '../executor/vu-plan.ts';
import type { Options } from '../options/options.ts';
import type { RunState } from '../run/run-state.ts';

const terminalIntervalMs = 200;
const plainIntervalMs = 5000;

/** What is printed before the run: the script and its scenarios, as k6 lists them. */
export function header(scriptName: string, options: Options): string {
  const { scenarios } = options;
  const count = scenarios.length === 1 ? '1 scenario' : `${scenarios.length} scenarios`;
  const lines = [
    '     execution: local (k6-survey engine on Node)',
    `        script: ${scriptName}`,
    '',
    `     scenarios: ${count}, ${plannedVus(scenarios)} max VUs, ${formatDuration(maxTotalMs(scenarios))} max duration (incl. graceful stop):`,
    ...scenarios.map((scenario) => `              * ${describeScenario(scenario)}`),
  ];
  return `${lines.join('\n')}\n\n`;
}

/** One line that follows the run: rewritten in place on a terminal, every few seconds otherwise. */
export class Progress {
  readonly #run: RunState;
  readonly #loads: readonly ScenarioLoad[];
  readonly #isTerminal = process.stderr.isTTY === true;
  readonly #timer: NodeJS.Timeout;

  constructor(run: RunState, loads: readonly ScenarioLoad[]) {
    this.#run = run;
    this.#loads = loads;
    this.#timer = setInterval(() => this.#print(), this.#isTerminal ? terminalIntervalMs : plainIntervalMs);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#print();
    if (this.#isTerminal) process.stderr.write('\n');
  }

  #print(): void {
    const line = this.#line();
    process.stderr.write(
      this.#isTerminal ? `\r\u001b[K${line.slice(0, (process.stderr.columns ?? 80) - 1)}` : `${line}\n`,
    );
  }

  #line(): string {
    const { completedIterations, interruptedIterations, activeVus, initializedVus } = this.#run;
    const seconds = (this.#run.elapsedMs() / 1000).toFixed(1);
    const scenarios = this.#loads
      .filter((load) => load.startedAt !== 0 && !load.isDone)
      .map((load) => `${load.scenario.name} ${Math.floor(Math.min(1, load.progress()) * 100)}%`);
    return [
      `running (${seconds}s), ${activeVus}/${initializedVus} VUs`,
      `${completedIterations} complete and ${interruptedIterations} interrupted iterations`,
      ...scenarios,
    ].join(', ');
  }
}
