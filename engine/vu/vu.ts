import { HttpClient } from '../http/http-client.ts';
import { addRequestSamples, type MeasuredRequest } from '../http/request-metrics.ts';
import type { Metric } from '../metrics/metric.ts';
import type { TagView } from '../metrics/tags.ts';
import type { Scenario } from '../options/scenario.ts';
import { createConsole } from '../output/console.ts';
import type { RunState } from '../run/run-state.ts';
import { withLackingMembers } from '../script/k6-module.ts';
import type { ScriptScope } from '../script/load.ts';
import { Awaitable } from './awaitable.ts';
import { openFile } from './open-file.ts';
import { Operations } from './operations.ts';
import { createTimers } from './timers.ts';
import { VuTags } from './vu-tags.ts';

/** `isUncaught`: the function's promise was rejected, which k6 words and counts apart from an exception. */
export type IterationOutcome =
  | { kind: 'full' }
  | { kind: 'failed'; error: unknown; isUncaught: boolean }
  | { kind: 'aborted' }
  | { kind: 'interrupted' };

/** What k6/execution tells about the scenario that a VU runs in. */
export interface ScenarioState {
  scenario: Scenario;
  startTime: number;
  progress(): number;
  iterationInInstance: number;
  iterationInTest: number;
}

/** One virtual user: its own instance of the script, cookies, connections, tags. */
export class Vu {
  readonly id: number;
  readonly run: RunState;
  readonly operations = new Operations();
  readonly tags: VuTags;
  readonly http: HttpClient;
  readonly exports: Record<string, unknown>;
  /** Set while code of the VU may send requests and add samples; the init context may not. */
  isActive = false;
  iteration = -1;
  scenarioState: ScenarioState | undefined;
  readonly iterationsInScenario = new Map<string, number>();
  /** What modules keep open, such as databases: ended with the VU. */
  readonly closers = new Set<() => Promise<void>>();
  readonly scope: ScriptScope;
  #setupData: unknown;
  #isInitializing = true;
  #settle: ((outcome: IterationOutcome) => void) | undefined;
  #wakeUp: (() => void) | undefined;
  #sentBytes = 0;
  #receivedBytes = 0;

  /** Runs the script's init context. */
  constructor(id: number, run: RunState) {
    this.id = id;
    this.run = run;
    this.tags = new VuTags(run.options?.systemTags ?? new Set());
    this.http = this.#createHttpClient();
    const instances = new Map<string, Record<string, unknown>>();
    this.scope = {
      vu: id,
      iter: 0,
      env: { ...run.env },
      random: Math.random,
      module: (name) => {
        const known = instances.get(name);
        if (known !== undefined) return known;
        const module = run.modules.get(name);
        if (module === undefined) throw new Error(`unknown module ${name}`);
        const created = withLackingMembers(name, module, module.create(this));
        instances.set(name, created);
        return created;
      },
    };
    const globals: Record<string, unknown> = {
      // What goes on after an interruption or an abort that the script caught is not to be heard.
      console: createConsole(run.consoleLog, run.consoleFields, () => this.isActive || this.#isInitializing),
      open: (file: unknown, mode?: unknown) => {
        if (this.isActive) throw new Error('The "open()" function is only available in the init stage');
        return openFile(run.script.path, file, mode);
      },
      require: (name: unknown) => this.#require(String(name)),
      ...createTimers(this.operations, (error) => this.#end({ kind: 'failed', error, isUncaught: false })),
    };
    const global = Object.create(globalThis, Object.getOwnPropertyDescriptors(run.shadows)) as Record<string, unknown>;
    Object.assign(global, globals);
    this.exports = run.script.instantiate(this.scope, { ...globals, globalThis: global, global });
    this.#isInitializing = false;
  }

  /** Makes the VU ready to run iterations of a scenario. */
  activate(state: ScenarioState): void {
    const { scenario } = state;
    this.scenarioState = state;
    this.scope.env = { ...this.run.env, ...scenario.env };
    this.tags.reset({ ...this.run.requireOptions().tags, ...scenario.tags }, scenario.name);
  }

  setSetupData(data: unknown): void {
    this.#setupData = data;
  }

  /** One iteration of an executor. Samples of an interrupted one are dropped from the interruption on. */
  async iterate(exec: string): Promise<IterationOutcome> {
    const { builtin } = this.run;
    this.iteration++;
    this.scope.iter = this.iteration;
    const startedAt = performance.now();
    const outcome = await this.call(this.exports[exec] as (data: unknown) => unknown, this.#setupData);
    const durationMs = performance.now() - startedAt;
    if (outcome.kind !== 'interrupted') {
      builtin.iterationDuration.add(durationMs, this.tags.current);
      builtin.iterations.add(1, this.tags.current);
      const rest = this.run.requireOptions().minIterationDurationMs - durationMs;
      if (rest > 0) await this.#waitBetweenIterations(rest);
    }
    return outcome;
  }

  /** Calls a function of the script as k6 does: with fresh cookies, to the end of all that it started. */
  call(fn: (data: unknown) => unknown, data: unknown, onValue?: (value: unknown) => void): Promise<IterationOutcome> {
    this.http.startIteration();
    this.operations.hasYielded = false;
    return new Promise<IterationOutcome>((resolve) => {
      this.#settle = resolve;
      this.isActive = true;
      let result: unknown;
      try {
        result = fn(data);
      } catch (error) {
        this.#end({ kind: 'failed', error, isUncaught: false });
        return;
      }
      const done = (value: unknown) => {
        onValue?.(value);
        this.operations.whenIdle(() => this.#end({ kind: 'full' }));
      };
      if (isThenable(result)) {
        this.run.watch(this);
        result.then(done, (error: unknown) => this.#end({ kind: 'failed', error, isUncaught: true }));
      } else done(result);
    });
  }

  /** Ends the running call at once: requests are aborted, nothing of it continues. */
  interrupt(): void {
    if (this.#settle !== undefined) this.#end({ kind: 'interrupted' });
    this.#wakeUp?.();
  }

  /** Ends the running call by test.abort(): it counts as an iteration, but nothing of it continues. */
  abortCall(): void {
    this.#end({ kind: 'aborted' });
  }

  /** Ends a call whose function waits for something that can no longer happen, as k6's event loop does. */
  endIfStalled(): void {
    if (this.#settle !== undefined && this.operations.count === 0) this.#end({ kind: 'full' });
  }

  get isRunning(): boolean {
    return this.#settle !== undefined;
  }

  /** Adds a sample, unless the VU was interrupted. */
  sample(metric: Metric, value: number, tags: TagView): void {
    if (this.isActive) metric.add(value, tags);
  }

  /** Waits as sleep() does; an interruption ends the wait for good. */
  sleep(call: string, ms: number): Awaitable<void> {
    const slept = new Promise<void>((resolve) => {
      const operation = { cancel: () => clearTimeout(timer) };
      const timer = setTimeout(() => {
        if (this.operations.finish(operation)) resolve();
      }, ms);
      this.operations.start(operation);
    });
    const sleeping = new Awaitable(call, slept, this.operations.onAwait);
    this.operations.expectAwait(sleeping);
    return sleeping;
  }

  async close(): Promise<void> {
    this.isActive = false;
    this.operations.cancelAll();
    await this.http.close();
    for (const close of this.closers) await close();
  }

  #end(outcome: IterationOutcome): void {
    const settle = this.#settle;
    if (settle === undefined) return;
    this.#settle = undefined;
    this.run.unwatch(this);
    const unawaited = outcome.kind === 'full' ? this.operations.takeUnawaited() : undefined;
    this.operations.cancelAll();
    this.#countBytes();
    this.http.endIteration();
    this.isActive = false;
    settle(unawaited === undefined ? outcome : { kind: 'failed', error: unawaited, isUncaught: false });
  }

  #waitBetweenIterations(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #createHttpClient(): HttpClient {
    const { run, tags } = this;
    const host = {
      get settings() {
        return run.requireOptions();
      },
      get tags() {
        return tags.current;
      },
      warn: (message: string, fields?: Record<string, string>) => run.log.warn(message, fields),
      measured: (request: MeasuredRequest) => {
        if (this.isActive) addRequestSamples(run.builtin, request, run.requireOptions().systemTags);
      },
    };
    return new HttpClient(host, this.operations);
  }

  #countBytes(): void {
    const { sent, received } = this.http.bytes();
    this.run.builtin.dataSent.add(sent - this.#sentBytes, this.tags.current);
    this.run.builtin.dataReceived.add(received - this.#receivedBytes, this.tags.current);
    this.#sentBytes = sent;
    this.#receivedBytes = received;
  }

  /** k6's older way to import, by a name that is not known beforehand; undefined for a module that there is not. */
  #require(name: string): Record<string, unknown> | undefined {
    if (!this.#isInitializing) throw new Error('The "require()" function is only available in the init stage');
    return this.run.modules.has(name) ? this.scope.module(name) : undefined;
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}
