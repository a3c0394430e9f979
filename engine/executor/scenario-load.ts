import type { Scenario } from '../options/scenario.ts';
import { logFailure } from '../run/log-failure.ts';
import type { RunState } from '../run/run-state.ts';
import type { ScenarioState, Vu } from '../vu/vu.ts';
import type { VuPool } from './vu-pool.ts';

/** What the executors have in common: VUs for the scenario, its two ends (regular and graceful), iterations. */
export class ScenarioLoad {
  readonly run: RunState;
  readonly scenario: Scenario;
  /** No new iterations from here on. */
  isOver = false;
  startedAt = 0;
  iterationsStarted = 0;
  iterationsDone = 0;
  activeVus = 0;
  isDone = false;
  progress: () => number = () => 0;
  readonly #pool: VuPool;
  readonly #active = new Set<Vu>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #stopListeners = new Set<() => void>();
  #startTime = 0;
  #removeAbortListener: (() => void) | undefined;

  constructor(run: RunState, scenario: Scenario, pool: VuPool) {
    this.run = run;
    this.scenario = scenario;
    this.#pool = pool;
  }

  get elapsedMs(): number {
    return this.startedAt === 0 ? 0 : performance.now() - this.startedAt;
  }

  /** Starts the clock: new iterations until `regularMs`, running ones until the graceful stop is over. */
  begin(regularMs: number): void {
    this.startedAt = performance.now();
    this.#startTime = Date.now();
    this.#removeAbortListener = this.run.onStop(() => this.#interruptAll());
    if (this.run.abort !== undefined) this.#interruptAll();
    this.at(regularMs, () => this.#endRegularly());
    this.at(regularMs + this.scenario.gracefulStopMs, () => this.#interruptAll());
  }

  /** Runs something at an offset from the scenario's start, unless the scenario has ended. */
  at(offsetMs: number, action: () => void): void {
    const timer = setTimeout(
      () => {
        this.#timers.delete(timer);
        action();
      },
      Math.max(0, offsetMs - this.elapsedMs),
    );
    this.#timers.add(timer);
  }

  /** Called when no new iterations may start. */
  onOver(listener: () => void): void {
    this.#stopListeners.add(listener);
  }

  take(): Vu {
    const vu = this.#pool.take();
    this.#active.add(vu);
    this.activeVus++;
    this.run.activeVus++;
    vu.activate(this.#state());
    return vu;
  }

  giveBack(vu: Vu): void {
    this.#active.delete(vu);
    this.activeVus--;
    this.run.activeVus--;
    this.#pool.giveBack(vu);
  }

  /** @returns false when the iteration was interrupted */
  async iterate(vu: Vu): Promise<boolean> {
    const { run, scenario } = this;
    const state = vu.scenarioState;
    if (state !== undefined) {
      state.iterationInTest = this.iterationsStarted;
      state.iterationInInstance = this.iterationsStarted;
    }
    this.iterationsStarted++;
    const inScenario = vu.iterationsInScenario.get(scenario.name);
    vu.iterationsInScenario.set(scenario.name, inScenario === undefined ? 0 : inScenario + 1);
    const outcome = await vu.iterate(scenario.exec);
    // A script that waits for nothing would never let timers run: the end of the scenario, other VUs' responses.
    if (!vu.operations.hasYielded) await new Promise((resolve) => setImmediate(resolve));
    this.iterationsDone++;
    if (outcome.kind === 'interrupted' || outcome.kind === 'aborted') {
      run.interruptedIterations++;
      return false;
    }
    if (outcome.kind === 'failed') {
      logFailure(run, outcome, { executor: scenario.executor, scenario: scenario.name });
    }
    run.completedIterations++;
    return true;
  }

  end(): void {
    this.isOver = true;
    this.isDone = true;
    this.#removeAbortListener?.();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #endRegularly(): void {
    this.isOver = true;
    for (const listener of this.#stopListeners) listener();
  }

  #interruptAll(): void {
    this.#endRegularly();
    for (const vu of [...this.#active]) vu.interrupt();
  }

  #state(): ScenarioState {
    return {
      scenario: this.scenario,
      startTime: this.#startTime,
      progress: () => Math.min(1, this.progress()),
      iterationInInstance: 0,
      iterationInTest: 0,
    };
  }
}
