import { notAwaitedError, type PendingCall } from './awaitable.ts';

/** Something under way that an interruption has to end: a request, a timer. */
export interface Operation {
  cancel(): void;
}

/**
 * What a VU has under way in the current iteration. It stands for k6's event loop: an iteration ends when its
 * function has returned and nothing is under way; when it is interrupted, nothing of it ever continues.
 */
export class Operations {
  readonly #running = new Set<Operation>();
  readonly #unawaited = new Set<PendingCall>();
  #onIdle: (() => void) | undefined;
  /** True once something of the iteration waited for the outside: then timers got their turn. */
  hasYielded = false;

  get count(): number {
    return this.#running.size;
  }

  start(operation: Operation): void {
    this.#running.add(operation);
  }

  /** False when it was cancelled in between: its outcome must then go nowhere. */
  finish(operation: Operation): boolean {
    this.hasYielded = true;
    if (!this.#running.delete(operation)) return false;
    // What waits for the outcome runs first and may start more.
    if (this.#running.size === 0 && this.#onIdle !== undefined) setImmediate(() => this.#checkIdle());
    return true;
  }

  /** Calls back once nothing is under way. */
  whenIdle(callback: () => void): void {
    this.#onIdle = callback;
    this.#checkIdle();
  }

  cancelAll(): void {
    this.#onIdle = undefined;
    const running = [...this.#running];
    this.#running.clear();
    for (const operation of running) operation.cancel();
    this.#unawaited.clear();
  }

  readonly onAwait = (awaitable: PendingCall): void => {
    this.#unawaited.delete(awaitable);
  };

  expectAwait(awaitable: PendingCall): void {
    this.#unawaited.add(awaitable);
  }

  /** The error for the first call of the iteration whose result nobody waited for. */
  takeUnawaited(): Error | undefined {
    if (this.#unawaited.size === 0) return undefined;
    const [first] = this.#unawaited;
    this.#unawaited.clear();
    return first === undefined ? undefined : notAwaitedError(first.call);
  }

  #checkIdle(): void {
    const callback = this.#onIdle;
    if (callback === undefined || this.#running.size > 0) return;
    this.#onIdle = undefined;
    callback();
  }
}
