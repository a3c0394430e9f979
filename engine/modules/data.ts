import type { K6Module } from '../script/k6-module.ts';

/** @see https://grafana.com/docs/k6/latest/javascript-api/k6-data/sharedarray/ */
export const dataModule: K6Module = {
  exports: ['SharedArray'],
  create: (vu) => ({
    SharedArray: class {
      constructor(name: unknown, make: unknown) {
        if (vu.isActive) throw new Error('new SharedArray must be called in the init context');
        if (typeof name !== 'string' || name === '')
          throw new Error("empty name provided to SharedArray's constructor");
        if (typeof make !== 'function')
          throw new Error("a function is expected as the second argument of SharedArray's constructor");
        const { sharedArrays } = vu.run;
        let items = sharedArrays.get(name);
        if (items === undefined) {
          const made: unknown = make();
          if (!Array.isArray(made)) throw new Error('only arrays can be made into SharedArray');
          items = deepFreeze(JSON.parse(JSON.stringify(made))) as readonly unknown[];
          sharedArrays.set(name, items);
        }
        // biome-ignore lint/correctness/noConstructorReturn: the shared, frozen array itself is the SharedArray
        return items;
      }
    },
  }),
};

function deepFreeze(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) deepFreeze(item);
    Object.freeze(value);
  }
  return value;
}
