import type { Operation, Operations } from './operations.ts';

type Callback = (...args: unknown[]) => void;

/** setTimeout and its relatives as k6 has them: numeric ids, gone with the iteration. */
export function createTimers(operations: Operations, onError: (error: unknown) => void) {
  let lastId = 0;
  const active = new Map<number, { operation: Operation; stop: () => void }>();

  const start = (callback: unknown, delay: unknown, args: unknown[], repeats: boolean): number => {
    if (typeof callback !== 'function')
      throw new TypeError(`${repeats ? 'setInterval' : 'setTimeout'} needs a function`);
    const id = ++lastId;
    const run = () => {
      if (!repeats && !end(id)) return;
      try {
        (callback as Callback)(...args);
      } catch (error) {
        onError(error);
      }
    };
    const milliseconds = Math.max(Number(delay) || 0, 1);
    const timer = repeats ? setInterval(run, milliseconds) : setTimeout(run, milliseconds);
    const stop = () => clearTimeout(timer);
    const operation: Operation = {
      cancel: () => {
        active.delete(id);
        stop();
      },
    };
    active.set(id, { operation, stop });
    operations.start(operation);
    return id;
  };

  const end = (id: number): boolean => {
    const entry = active.get(id);
    if (entry === undefined) return false;
    active.delete(id);
    entry.stop();
    return operations.finish(entry.operation);
  };

  const clear = (id: unknown) => void end(Number(id));
  return {
    setTimeout: (callback: unknown, delay?: unknown, ...args: unknown[]) => start(callback, delay, args, false),
    setInterval: (callback: unknown, delay?: unknown, ...args: unknown[]) => start(callback, delay, args, true),
    clearTimeout: clear,
    clearInterval: clear,
  };
}
