import { expect, test } from 'vitest';
import { type CellFacts, cellDoubts } from '../../../bench/compare/cell-doubts.ts';
import { cellFigures } from '../../../bench/compare/cell-figures.ts';
import type { Sample } from '../../../bench/compare/results.ts';
import type { Look } from '../../../bench/watch/watch.ts';
import { anAttempt } from './an-attempt.ts';

const usage = (cpu: number, memoryMiB = 100) => ({ cpu, memoryMiB, processes: 3 });

const LOOK: Look = {
  ...{ atMs: 0, coversMs: 1000, server: usage(1.5), stores: null, generator: usage(0.1) },
  ...{
    machineCpu: 1.7,
    stealCpu: 0,
    watcherCpu: 0.02,
    demand: { busiest: 0.2, waiting: 0.1, all: 0.3 },
    frequencyMHz: 2000,
  },
};
const SAMPLE: Sample = {
  ...{ second: 0, surveysPerSecond: 40, server: LOOK.server, stores: null, generator: LOOK.generator },
  ...{ machineCpu: 1.7, stealCpu: 0 },
};
const ten = <Item>(item: Item) => Array.from({ length: 10 }, () => item);

const attempts = Array.from({ length: 200 }, (_, index) => anAttempt({ startedAt: 50 * index, durationMs: 50 }));
const figures = cellFigures(attempts, { users: 1, warmupSeconds: 0, durationSeconds: 10, cut: 0 });
if (figures === undefined) throw new Error('There are attempts.');

const AUDIT = {
  ...{ completed: 200, stored: 200, lost: 0, phantom: 0, duplicate: 0, altered: 0, cutButStored: 0 },
  ...{ untraceable: 0, compared: 1000 },
};

const FINE: CellFacts = {
  ...{ users: 1, try: 1, cores: 2, generator: 'engine', figures },
  stored: { completed: 200, stored: 200, cut: 0 },
  audit: AUDIT,
  samples: ten(SAMPLE),
  looks: ten(LOOK),
  server: { isElastic: false, begun: 2, ended: 0, hasEnded: false, faults: [] },
};
const samples = (given: Partial<Sample>) => ({ samples: ten({ ...SAMPLE, ...given }) });
const looks = (given: Partial<Look>) => ({ looks: ten({ ...LOOK, ...given }) });

test('a cell about which nothing is to be said', () => {
  expect(cellDoubts(FINE)).toEqual({ doubts: [], isVoid: false });
});

test.each<{ why: string; given: Partial<CellFacts>; names: string[]; isVoid: boolean }>([
  { why: 'a fifth of all CPU', given: samples({ generator: usage(0.45) }), names: ['generator-busy'], isVoid: false },
  {
    why: 'the one core of the engine',
    given: samples({ generator: usage(0.9) }),
    names: ['generator-busy'],
    isVoid: true,
  },
  {
    why: 'a core of the two that k6 may use',
    given: { ...samples({ generator: usage(0.9) }), generator: 'k6' },
    names: ['generator-busy'],
    isVoid: false,
  },
  {
    why: 'an engine that waits for a core',
    given: looks({ demand: { busiest: 0.95, waiting: 0.3, all: 1 } }),
    names: ['generator-starved'],
    isVoid: true,
  },
  {
    why: 'an engine that waits for a server which takes the whole machine',
    given: { ...looks({ demand: { busiest: 0.95, waiting: 0.8, all: 1 } }), ...samples({ server: usage(1.8) }) },
    names: ['generator-starved'],
    isVoid: false,
  },
  {
    why: 'one busy thread of k6',
    given: { ...looks({ demand: { busiest: 0.95, waiting: 0.3, all: 1 } }), generator: 'k6' },
    names: [],
    isVoid: false,
  },
  {
    why: 'a k6 that waits on all cores',
    given: { ...looks({ demand: { busiest: 0.9, waiting: 0.5, all: 1.8 } }), generator: 'k6' },
    names: ['generator-starved'],
    isVoid: true,
  },
  { why: 'idle users', given: { figures: { ...figures, underWay: 0.94 } }, names: ['littles-law'], isVoid: true },
  { why: 'users at work but for 4 %', given: { figures: { ...figures, underWay: 0.96 } }, names: [], isVoid: false },
  {
    why: 'a completed survey that is not stored',
    given: { stored: { completed: 200, stored: 199, cut: 0 } },
    names: ['stored-differs'],
    isVoid: true,
  },
  {
    why: 'a cut one that is stored',
    given: { stored: { completed: 200, stored: 201, cut: 1 } },
    names: [],
    isVoid: false,
  },
  {
    why: 'more stored than can be',
    given: { stored: { completed: 200, stored: 202, cut: 1 } },
    names: ['stored-differs'],
    isVoid: true,
  },
  {
    why: 'a lost survey, told once',
    given: { audit: { ...AUDIT, lost: 1 }, stored: { completed: 200, stored: 199, cut: 0 } },
    names: ['answers-unsound'],
    isVoid: true,
  },
  {
    why: 'as many duplicate as lost, which no count would show',
    given: { audit: { ...AUDIT, lost: 1, duplicate: 1 } },
    names: ['answers-unsound'],
    isVoid: true,
  },
  { why: 'altered answers', given: { audit: { ...AUDIT, altered: 2 } }, names: ['answers-unsound'], isVoid: true },
  {
    why: 'what respondents were told of as a failure is stored',
    given: { audit: { ...AUDIT, phantom: 3, stored: 203 }, stored: { completed: 200, stored: 203, cut: 0 } },
    names: ['phantom'],
    isVoid: false,
  },
  {
    why: 'more is stored than failures account for',
    given: { audit: { ...AUDIT, phantom: 3, stored: 203 }, stored: { completed: 200, stored: 204, cut: 0 } },
    names: ['phantom', 'stored-differs'],
    isVoid: true,
  },
  {
    why: 'an audit that could not be made',
    given: { audit: { problem: 'The store could not be read: no such table.' } },
    names: ['audit-failed'],
    isVoid: false,
  },
  { why: 'no audit', given: { audit: null }, names: [], isVoid: false },
  { why: 'an application that cannot tell', given: { stored: null }, names: [], isVoid: false },
  {
    why: 'a server that ended',
    given: { server: { ...FINE.server, hasEnded: true } },
    names: ['server-restarted'],
    isVoid: false,
  },
  {
    why: 'processes that come and go with the load',
    given: { server: { ...FINE.server, isElastic: true, ended: 1 } },
    names: [],
    isVoid: false,
  },
  {
    why: 'processes that were replaced',
    given: { server: { ...FINE.server, ended: 1 } },
    names: ['server-restarted'],
    isVoid: false,
  },
  {
    why: 'a crash in the log',
    given: { server: { ...FINE.server, faults: ['child 7 exit signal 11'] } },
    names: ['server-restarted'],
    isVoid: false,
  },
  {
    why: 'memory that grows',
    given: { samples: ten(SAMPLE).map((sample, index) => ({ ...sample, server: usage(1.5, 100 + 5 * index) })) },
    names: ['memory-grew'],
    isVoid: false,
  },
  { why: 'a host that took a little', given: samples({ stealCpu: 0.1 }), names: ['steal'], isVoid: false },
  { why: 'a host that took much', given: samples({ stealCpu: 0.3 }), names: ['steal'], isVoid: true },
  {
    why: 'cores that slowed down',
    given: { looks: [...ten(LOOK), { ...LOOK, frequencyMHz: 1500 }] },
    names: ['frequency-scaling'],
    isVoid: false,
  },
  { why: 'a machine that does not tell frequencies', given: looks({ frequencyMHz: null }), names: [], isVoid: false },
  { why: 'other programs', given: looks({ machineCpu: 1.95 }), names: ['other-load'], isVoid: false },
  { why: 'few surveys', given: { figures: { ...figures, completed: 99 } }, names: ['few-surveys'], isVoid: false },
  {
    why: 'no survey',
    given: { figures: { ...figures, completed: 0, surveysPerSecond: 0 } },
    names: ['nothing-completed'],
    isVoid: false,
  },
  { why: 'many cut attempts', given: { figures: { ...figures, cut: 20 } }, names: ['many-cut'], isVoid: false },
  { why: 'a second try', given: { try: 2 }, names: ['repeated'], isVoid: false },
])('$why', ({ given, names, isVoid }) => {
  const found = cellDoubts({ ...FINE, ...given });
  expect(found.doubts.map(({ name }) => name)).toEqual(names);
  expect(found.isVoid).toBe(isVoid);
  for (const { message, remedy } of found.doubts)
    expect([message, remedy].every((text) => /\.$|\)\.$/.test(text) || text.includes('exit signal'))).toBe(true);
});
