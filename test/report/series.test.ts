import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../bench/compare/results.ts';
import { placeLabels } from '../../bench/report/chart/place-labels.ts';
import { reachOf } from '../../bench/report/chart/reach.ts';
import { distributionOf } from '../../bench/report/distribution.ts';
import { overTime } from '../../bench/report/over-time.ts';
import { plausibleResults } from './plausible-results.ts';

const { cells } = plausibleResults({ users: [50], seconds: 20 });
const [some] = cells;
if (some === undefined) throw new Error('The fixture has no cells.');
const withHistogram = (histogram: Cell['histogram']): Cell => ({ ...some, histogram });

describe('distribution', () => {
  test('its classes hold all surveys', () => {
    const classes = distributionOf(cells);
    const mass = classes.reduce((sum, { fromMs, upToMs, density }) => sum + density * Math.log(upToMs / fromMs), 0);
    expect(mass).toBeCloseTo(1, 2);
  });

  test('a class that is missing is empty, not part of the next', () => {
    const classes = distributionOf([
      withHistogram([
        [10, 1],
        [20, 1],
        [80, 2],
      ]),
    ]);
    expect(classes.map(({ fromMs, upToMs }) => [fromMs, upToMs])).toEqual([
      [5, 10],
      [10, 20],
      [20, 40],
      [40, 80],
    ]);
    expect(classes.map(({ density }) => density * Math.log(2))).toEqual(
      [0.25, 0.25, 0, 0.5].map((share) => expect.closeTo(share)),
    );
  });

  test('no survey, no class', () => {
    expect(distributionOf([withHistogram([])])).toEqual([]);
  });
});

describe('over time', () => {
  test('the median and the range of the cells, each second', () => {
    const three = [1, 5, 2].map((cpu) => ({
      ...some,
      samples: some.samples.slice(0, 2).map((sample, second) => ({ ...sample, second, machineCpu: cpu + second })),
    }));
    expect(overTime(three, (sample) => sample.machineCpu)).toEqual([
      { second: 0, middle: 2, low: 1, high: 5 },
      { second: 1, middle: 3, low: 2, high: 6 },
    ]);
  });

  test('a long cell gives as many points as a panel has room for', () => {
    const [sample] = some.samples;
    if (sample === undefined) throw new Error('The fixture has no samples.');
    const samples = Array.from({ length: 320 }, (_, index) => ({ ...sample, second: index - 20, machineCpu: 1 }));
    const points = overTime([{ ...some, samples }], ({ machineCpu }) => machineCpu);
    expect(points.length).toBeLessThanOrEqual(90);
    expect(points.every(({ middle }) => middle === 1)).toBe(true);
  });

  test('what no sample has gives no line', () => {
    expect(overTime(cells, () => null)).toEqual([]);
  });
});

test('labels are moved apart, never past each other', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 110, noNaN: true }), { maxLength: 4 }), (wanted) => {
      const placed = placeLabels(wanted, 13);
      const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
      for (const [rank, index] of order.entries()) {
        const next = order[rank + 1];
        if (next !== undefined) expect((placed[next] ?? 0) - (placed[index] ?? 0)).toBeGreaterThan(12);
      }
    }),
  );
});

describe('a scale', () => {
  test.each([
    { why: 'holds each interval', estimates: [{ median: 10, interval: [8, 12] as const }], reach: 12 },
    {
      why: 'is not stretched by an interval that says nothing',
      estimates: [{ median: 10, interval: [0.1, 1e6] as const }],
      reach: 16,
    },
    { why: 'has round ticks where there is no figure', estimates: [{ median: 0, interval: null }], reach: 1 },
    { why: 'holds what has no interval', estimates: [{ median: 10, interval: null }], reach: 10 },
  ])('$why', ({ estimates, reach }) => {
    expect(reachOf(estimates)).toBe(reach);
  });
});
