import type { BuiltinMetrics } from '../metrics/builtin.ts';
import type { MetricRegistry } from '../metrics/registry.ts';
import type { Options } from '../options/options.ts';
import type { Log } from '../output/log.ts';
import type { ModuleRegistry } from '../script/k6-module.ts';
import type { Script } from '../script/load.ts';
import { shadowedGlobals } from '../script/shadowed-globals.ts';
import type { Vu } from '../vu/vu.ts';
import { CheckTree } from './check-tree.ts';

const stallCheckMs = 250;

/** What stopped a run before its end, and with which exit code. */
export interface Abort {
  message: string;
  code: number;
}

/** What all VUs of a run share. */
export class RunState {
  readonly script: Script;
  readonly modules: ModuleRegistry;
  readonly registry: MetricRegistry;
  readonly builtin: BuiltinMetrics;
  readonly env: Record<string, string>;
  readonly log: Log;
  readonly consoleLog: Log;
  readonly consoleFields: Record<string, string>;
  readonly checks = new CheckTree();
  /** Shared by all instances of SharedArray, by name. */
  readonly sharedArrays = new Map<string, readonly unknown[]>();
  readonly shadows = Object.fromEntries(shadowedGlobals().map((name) => [name, undefined]));
  /** undefined until the script's options have been read. */
  options: Options | undefined;
  startedAt = 0;
  completedIterations = 0;
  interruptedIterations = 0;
  activeVus = 0;
  initializedVus = 0;
  isMarkedAsFailed = false;
  abort: Abort | undefined;
  readonly #abortListeners = new Set<() => void>();
  readonly #running = new Set<Vu>();
  #stallTimer: NodeJS.Timeout | undefined;

  constructor(parts: {
    script: Script;
    modules: ModuleRegistry;
    registry: MetricRegistry;
    builtin: BuiltinMetrics;
    env: Record<string, string>;
    log: Log;
    consoleLog: Log;
    consoleFields: Record<string, string>;
  }) {
    this.script = parts.script;
    this.modules = parts.modules;
    this.registry = parts.registry;
    this.builtin = parts.builtin;
    this.env = parts.env;
    this.log = parts.log;
    this.consoleLog = parts.consoleLog;
    this.consoleFields = parts.consoleFields;
  }

  requireOptions(): Options {
    if (this.options === undefined) throw new Error('not available in the init context');
    return this.options;
  }

  elapsedMs(): number {
    return this.startedAt === 0 ? 0 : performance.now() - this.startedAt;
  }

  /** Stops the run: no iteration starts, running ones are interrupted. Only the first cause counts. */
  stop(abort: Abort): void {
    if (this.abort !== undefined) return;
    this.abort = abort;
    for (const listener of [...this.#abortListeners]) listener();
  }

  onStop(listener: () => void): () => void {
    this.#abortListeners.add(listener);
    return () => this.#abortListeners.delete(listener);
  }

  /** Looks after VUs whose asynchronous function may wait for something that never comes. */
  watch(vu: Vu): void {
    this.#running.add(vu);
    this.#stallTimer ??= setInterval(() => {
      for (const running of this.#running) running.endIfStalled();
    }, stallCheckMs).unref();
  }

  unwatch(vu: Vu): void {
    this.#running.delete(vu);
  }
}
