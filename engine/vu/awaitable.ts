/** A call whose result somebody has to wait for. */
export interface PendingCall {
  /** As the script wrote it, for the error. */
  readonly call: string;
}

/**
 * What k6 does synchronously and Node cannot: `http.get()` and `sleep()` return this instead of a value. It is a
 * thenable, so `await http.get(…)` works in both; using it without await throws an error that says so.
 */
export class Awaitable<T> implements PromiseLike<T>, PendingCall {
  readonly call: string;
  isAwaited = false;
  readonly #promise: Promise<T>;
  readonly #onAwait: (self: PendingCall) => void;

  constructor(call: string, promise: Promise<T>, onAwait: (self: PendingCall) => void) {
    this.call = call;
    this.#promise = promise;
    this.#onAwait = onAwait;
  }

  // biome-ignore lint/suspicious/noThenProperty: being a thenable is what this class is for
  then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    if (!this.isAwaited) {
      this.isAwaited = true;
      this.#onAwait(this);
    }
    return this.#promise.then(onFulfilled, onRejected);
  }
}

export function notAwaitedError(call: string, member?: string): Error {
  const what =
    member === undefined ? `the result of ${call} was not awaited` : `${call}.${member} was read without await`;
  return new Error(
    `${what}: on this engine requests and sleep are asynchronous; write: await ${call} (k6 takes that too)`,
  );
}

/** Makes every one of `members` throw on a subclass of Awaitable. */
export function guardMembers(prototype: PendingCall, members: readonly (string | symbol)[]): void {
  for (const member of members) {
    Object.defineProperty(prototype, member, {
      get(this: PendingCall) {
        throw notAwaitedError(this.call, String(member));
      },
    });
  }
}
