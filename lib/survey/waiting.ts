/**
 * Work that may have to wait: a generator that yields each promise and is given its value. One piece of code runs on k6,
 * where http and sleep return when they are done, and on Node, where they return promises. On k6 it must not be async:
 * a VU that is interrupted after the first await of an async function (k6 2.2.0, at the end of gracefulStop) runs no
 * async function to its end again, and every later iteration of it counts without having done anything.
 */
// biome-ignore lint/suspicious/noExplicitAny: what a yield returns depends on what was yielded
export type Waiting<Result> = Generator<PromiseLike<unknown>, Result, any>;

/** Runs the work through: at once where it has nothing to wait for. */
export function runWaiting<Result>(work: Waiting<Result>): Result | Promise<Result> {
  const step = work.next();
  return step.done === true ? step.value : waitFor(work, step.value);
}

async function waitFor<Result>(work: Waiting<Result>, first: PromiseLike<unknown>): Promise<Result> {
  let pending = first;
  for (;;) {
    let step: IteratorResult<PromiseLike<unknown>, Result>;
    try {
      step = work.next(await pending);
    } catch (error) {
      step = work.throw(error);
    }
    if (step.done === true) return step.value;
    pending = step.value;
  }
}

export function isPromiseLike<Value>(value: Value | PromiseLike<Value>): value is PromiseLike<Value> {
  return typeof (value as Partial<PromiseLike<Value>>).then === 'function';
}
