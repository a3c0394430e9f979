import { areaY, axisX, dot, ruleX, ruleY } from '@observablehq/plot';
import type { Interval } from '../../compare/results.ts';
import type { DensityClass } from '../distribution.ts';
import { type Description, draw, PANEL_WIDTH } from './draw.ts';
import { rowLabels } from './row-labels.ts';

export interface RidgeRow {
  readonly label: string;
  readonly value: string;
  readonly classes: readonly DensityClass[];
  readonly p50: number | null;
  readonly p95: number | null;
  readonly isFirst: boolean;
}

const ROW = 64;
const RIDGE = 36;
const FOOT = 26;
/** Room of one label of the axis. */
const LABEL = 56;
/** Height of the stroke at the 95th percentile. */
const STROKE = 12;

/**
 * One row a server: how its durations are distributed, on a logarithmic scale that all panels share; a dot at the median, a
 * stroke at the 95th percentile.
 */
export function ridgePanel(
  description: Description,
  rows: readonly RidgeRow[],
  domain: Interval,
  peak: number,
): string {
  const baseline = (index: number) => (index + 1) * ROW - 4;
  const outline = rows.flatMap((row, index) =>
    row.classes.flatMap(({ fromMs, upToMs, density }) => {
      const [base, top] = [baseline(index), baseline(index) - (RIDGE * density) / peak];
      const shared = { index, base, top, isFirst: row.isFirst };
      return [
        { ...shared, ms: fromMs },
        { ...shared, ms: upToMs },
      ];
    }),
  );
  const marks = rows.map((row, index) => ({ ...row, base: baseline(index) }));
  const height = rows.length * ROW;
  const colour = (row: { isFirst: boolean }) => (row.isFirst ? 'var(--first)' : 'var(--mark)');
  return draw(description, {
    height: height + 8 + FOOT,
    ...{ marginLeft: 6, marginRight: 6, marginTop: 8, marginBottom: FOOT },
    x: { domain: [...domain], type: 'log', clamp: true },
    y: { domain: [0, height], range: [8, 8 + height], axis: null },
    color: { type: 'identity' },
    marks: [
      ruleY(marks, { y: 'base', stroke: 'var(--line)' }),
      axisX({
        ticks: ticksWithin(domain),
        tickFormat: milliseconds,
        tickSize: 4,
        label: null,
        color: 'var(--quiet)',
      }),
      areaY(outline, {
        ...{ x: 'ms', y1: 'base', y2: 'top', z: 'index', fill: (point: { isFirst: boolean }) => colour(point) },
        fillOpacity: 0.38,
      }),
      ruleX(
        marks.filter(({ p95 }) => p95 !== null),
        { x: 'p95', y1: 'base', y2: (row: { base: number }) => row.base - STROKE, stroke: colour, strokeWidth: 2 },
      ),
      dot(
        marks.filter(({ p50 }) => p50 !== null),
        { x: 'p50', y: 'base', r: 4, fill: colour, stroke: 'var(--paper)', title: (row: RidgeRow) => row.value },
      ),
      ...rowLabels(marks, 'base', RIDGE + 14),
    ],
  });
}

/** The closest steps whose labels have room. */
function ticksWithin([low, high]: Interval): readonly number[] {
  const decades = Array.from({ length: 7 }, (_, power) => 10 ** power);
  const sets = [[1, 2, 5], [1, 3], [1]].map((steps) =>
    decades.flatMap((decade) => steps.map((step) => step * decade)).filter((tick) => tick >= low && tick <= high),
  );
  const pixels = (ratio: number) => (PANEL_WIDTH * Math.log(ratio)) / Math.log(high / low);
  const hasRoom = (ticks: readonly number[]) =>
    ticks.every((tick, index) => index === 0 || pixels(tick / (ticks[index - 1] ?? tick)) >= LABEL);
  return sets.find(hasRoom) ?? [];
}

function milliseconds(value: number): string {
  return value >= 1000 ? `${value / 1000} s` : `${value} ms`;
}
