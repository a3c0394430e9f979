import { OverlaidTags, userTags } from '../metrics/tags.ts';
import { groupSeparator } from '../run/check-tree.ts';
import type { K6Module } from '../script/k6-module.ts';
import type { Vu } from '../vu/vu.ts';
import { forbidInInit } from './init-context.ts';

const asyncFunction = (async () => {}).constructor;

/** @see https://grafana.com/docs/k6/latest/javascript-api/k6/ */
export const k6Module: K6Module = {
  exports: ['check', 'fail', 'group', 'randomSeed', 'sleep'],
  create: (vu) => ({
    check: (value: unknown, checks: unknown, tags?: unknown) => check(vu, value, checks, tags),
    group: (name: unknown, fn: unknown) => group(vu, String(name), fn),
    sleep: (seconds: unknown) => vu.sleep(`sleep(${String(seconds)})`, Math.max(0, Number(seconds) * 1000 || 0)),
    fail: (message?: unknown) => {
      throw new Error(message === undefined ? 'undefined' : String(message));
    },
    randomSeed: (seed: unknown) => {
      vu.scope.random = seededRandom(Math.trunc(Number(seed)) || 0);
    },
  }),
};

function check(vu: Vu, value: unknown, checks: unknown, tags: unknown): boolean {
  forbidInInit(vu, 'Using check()');
  if (checks === undefined) throw new Error('no checks provided to `check`');
  const own = userTags(tags, '');
  const { builtin, checks: tree } = vu.run;
  const { current, group: groupPath } = vu.tags;
  let isPassed = true;
  for (const name of Object.keys(checks as object)) {
    refuseSeparator(name);
    let result = (checks as Record<string, unknown>)[name];
    if (result instanceof asyncFunction) {
      throw new Error(
        'the built-in check() does not support async functions as arguments; await what they need before calling check()',
      );
    }
    let thrown: { error: unknown } | undefined;
    if (typeof result === 'function') {
      try {
        result = result(value);
      } catch (error) {
        result = false;
        thrown = { error };
      }
    }
    if (!result) isPassed = false;
    vu.sample(builtin.checks, result ? 1 : 0, new OverlaidTags(current, { check: name, ...own }));
    if (vu.isActive) tree.count(groupPath, name, Boolean(result));
    if (thrown !== undefined) throw thrown.error;
  }
  return isPassed;
}

function group(vu: Vu, name: string, fn: unknown): unknown {
  forbidInInit(vu, 'Using group()');
  if (typeof fn !== 'function') throw new Error('group() requires a callback as a second argument');
  if (fn instanceof asyncFunction) {
    throw new Error(
      'group() does not support async functions as arguments, ' +
        'please see https://grafana.com/docs/k6/latest/javascript-api/k6/group/ for more info',
    );
  }
  refuseSeparator(name);
  const outer = vu.tags.group;
  const inner = `${outer}${groupSeparator}${name}`;
  vu.tags.group = inner;
  vu.run.checks.group(inner);
  const startedAt = performance.now();
  try {
    return fn();
  } finally {
    vu.sample(vu.run.builtin.groupDuration, performance.now() - startedAt, vu.tags.current);
    vu.tags.group = outer;
  }
}

function refuseSeparator(name: string): void {
  if (name.includes(groupSeparator)) throw new Error(`group and check names may not contain '${groupSeparator}'`);
}

/** Mulberry32: seeded, so a run can be repeated; its numbers are not those of k6. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
