import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf, type Plan } from '../../lib/results/figures.ts';
import { figuresTable } from '../../lib/results/figures-table.ts';
import { readSummary } from '../../lib/results/read-summary.ts';

const PLAN: Plan = {
  stages: [
    { users: 10, seconds: 20 },
    { users: 50, seconds: 20 },
  ],
  surveys: ['library', 'wellbeing'],
};

const VALUES: Record<string, Record<string, number>> = {
  surveys_attempted: { count: 1215 },
  surveys_completed: { count: 1200 },
  surveys_failed: { count: 5 },
  'surveys_attempted{scenario:users10}': { count: 505 },
  'surveys_completed{scenario:users10}': { count: 500 },
  'surveys_failed{scenario:users10}': { count: 0 },
  'surveys_attempted{scenario:users50}': { count: 710 },
  'surveys_completed{scenario:users50}': { count: 700 },
  'surveys_failed{scenario:users50}': { count: 5 },
  'surveys_failed{cause:timeout}': { count: 2 },
  'surveys_failed{cause:http-5xx}': { count: 3 },
  'surveys_failed{cause:rejected}': { count: 0 },
  'surveys_attempted{survey:library}': { count: 608 },
  'surveys_completed{survey:library}': { count: 600 },
  'surveys_failed{survey:library}': { count: 5 },
  'surveys_attempted{survey:wellbeing}': { count: 607 },
  'surveys_completed{survey:wellbeing}': { count: 600 },
  'surveys_failed{survey:wellbeing}': { count: 0 },
  'iteration_duration{scenario:users10}': { avg: 390 },
  'iteration_duration{scenario:users50}': { avg: 1560.284 },
  'survey_duration{scenario:users10}': { med: 380.06, 'p(95)': 700, 'p(99)': 900, max: 950 },
  'survey_duration{scenario:users50}': { med: 1500, 'p(95)': 2600, 'p(99)': 3100, max: 12345.6 },
};

const metrics = Object.entries(VALUES).map(([name, values]) => ({ name, type: '', contains: '', values }));
const byName = Object.fromEntries(metrics.map(({ name, values }) => [name, { type: '', contains: '', values }]));
const LEGACY = { setup_data: { engine: { name: 'k6', version: '2.2.0' } }, metrics: byName };
const MACHINE_READABLE = {
  metadata: { k6_version: '2.2.0' },
  results: {
    metrics: metrics.map(({ name, values }) => {
      const { 'p(95)': p95, 'p(99)': _, ...rest } = values;
      return { name, values: p95 === undefined ? rest : { ...rest, p95, p90: null } };
    }),
  },
};

test("the figures of k6's summary by name", () => {
  const figures = figuresOf(readSummary(LEGACY), PLAN);
  expect(figures).toEqual({
    engine: { name: 'k6', version: '2.2.0' },
    attempted: 1215,
    completed: 1200,
    failed: 5,
    cut: 10,
    failsPer10000: 41.49,
    failsPer10000Interval: [17.74, 96.77],
    causes: { timeout: 2, 'http-5xx': 3 },
    stages: [
      {
        ...{ users: 10, seconds: 20, attempted: 505, completed: 500, failed: 0, cut: 5 },
        ...{ failsPer10000: 0, failsPer10000Interval: [0, 76.24], surveysPerSecond: 25 },
        durationMs: { p50: 380.1, p95: 700, p99: 900, max: 950 },
      },
      {
        ...{ users: 50, seconds: 22, attempted: 710, completed: 700, failed: 5, cut: 5 },
        ...{ failsPer10000: 70.92, failsPer10000Interval: [30.33, 164.94], surveysPerSecond: 31.818 },
        durationMs: { p50: 1500, p95: 2600, p99: 3100, max: 12345.6 },
      },
    ],
    surveys: [
      { survey: 'library', attempted: 608, completed: 600, failed: 5 },
      { survey: 'wellbeing', attempted: 607, completed: 600, failed: 0 },
    ],
    warnings: [],
  });
});

test("k6's machine-readable summary gives the same figures, and says that it has no p99", () => {
  const legacy = figuresOf(readSummary(LEGACY), PLAN);
  const { warnings, ...machineReadable } = figuresOf(readSummary(MACHINE_READABLE), PLAN);
  expect(machineReadable).toEqual({
    ...Object.fromEntries(Object.entries(legacy).filter(([name]) => name !== 'warnings')),
    stages: legacy.stages.map((stage) => ({ ...stage, durationMs: { ...stage.durationMs, p99: null } })),
  });
  expect(warnings.map((warning) => warning.name)).toEqual(['no-p99']);
});

test('an empty summary gives zeros and says so', () => {
  const figures = figuresOf(readSummary({}), PLAN);
  expect(figures).toMatchObject({ attempted: 0, completed: 0, failed: 0, cut: 0, failsPer10000Interval: [0, 10000] });
  expect(figures.warnings.map((warning) => warning.name)).toEqual(['nothing-completed']);
});

test('outcomes always add up to the attempts', () => {
  fc.assert(
    fc.property(fc.nat(10000), fc.nat(10000), fc.nat(100), (completed, failed, cut) => {
      const count = (value: number) => ({ values: { count: value } });
      const figures = figuresOf(
        readSummary({
          metrics: {
            surveys_attempted: count(completed + failed + cut),
            surveys_completed: count(completed),
            surveys_failed: count(failed),
          },
        }),
        PLAN,
      );
      expect(figures.completed + figures.failed + figures.cut).toBe(figures.attempted);
      expect(figures.cut).toBe(cut);
    }),
  );
});

test('the table', () => {
  expect(figuresTable(figuresOf(readSummary(LEGACY), PLAN))).toMatchInlineSnapshot(`
    "
    users  attempted  completed  failed  cut  fails/10,000  95 % interval  surveys/s  p50 ms  p95 ms  p99 ms  max ms
    -----  ---------  ---------  ------  ---  ------------  -------------  ---------  ------  ------  ------  ------
    10           505        500       0    5           0.0    0.0 to 76.2       25.0     380     700     900     950
    50           710        700       5    5          70.9  30.3 to 164.9       31.8   1,500   2,600   3,100  12,346
    all        1,215      1,200       5   10          41.5   17.7 to 96.8

    survey     attempted  completed  failed
    ---------  ---------  ---------  ------
    library          608        600       5
    wellbeing        607        600       0

    cause                                                    failed
    -------------------------------------------------------  ------
    http-5xx: the server answered with an error such as 500       3
    timeout: no whole answer came within the time limit           2

    "
  `);
});
