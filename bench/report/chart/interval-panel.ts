import { axisX, dot, ruleY, text, tickX } from '@observablehq/plot';
import type { Interval } from '../../compare/results.ts';
import { type Description, draw } from './draw.ts';
import { rowLabels } from './row-labels.ts';

export interface IntervalRow {
  readonly label: string;
  readonly value: string;
  /** Null where there is nothing to show but the words. */
  readonly middle: number | null;
  readonly interval: Interval | null;
  /** The single measurements behind it. */
  readonly points: readonly number[];
  /** Drawn and written stronger. */
  readonly isFirst: boolean;
  /** Drawn broken where doubts forbid to rank it. */
  readonly isRanked: boolean;
}

export interface IntervalScale {
  readonly domain: Interval;
  readonly type: 'linear' | 'log';
  /** A value to compare with, as 1 for ratios. */
  readonly reference?: number;
  readonly ticks?: readonly number[];
  readonly format: (value: number) => string;
}

const ROW = 42;
const FOOT = 26;
/** Of the row's line and of the single measurements below it, from the middle of the row. */
const LINE = 9;
const POINTS = 17;

/** One row a server: the estimate as a stroke, its interval as a bar, the measurements behind it as points below. */
export function intervalPanel(description: Description, rows: readonly IntervalRow[], scale: IntervalScale): string {
  const shown = rows.flatMap(({ middle, ...row }) => (middle === null ? [] : [{ ...row, middle }]));
  const bars = shown.flatMap(({ interval, ...row }) =>
    interval === null ? [] : [{ ...row, low: interval[0], high: interval[1] }],
  );
  const points = rows.flatMap(({ label, points }) => points.map((value) => ({ label, value })));
  const [least, most] = scale.domain;
  const cut = [
    ...bars.filter(({ low }) => low < least).map((row) => ({ ...row, at: least, sign: '‹' })),
    ...bars.filter(({ high }) => high > most).map((row) => ({ ...row, at: most, sign: '›' })),
  ];
  const colour = (row: { isFirst: boolean }) => (row.isFirst ? 'var(--first)' : 'var(--mark)');
  const { reference } = scale;
  return draw(description, {
    height: rows.length * ROW + FOOT,
    ...{ marginLeft: 6, marginRight: 6, marginTop: 8, marginBottom: FOOT },
    x: { domain: [...scale.domain], type: scale.type, clamp: true },
    y: { domain: rows.map(({ label }) => label), type: 'band', axis: null, padding: 0 },
    color: { type: 'identity' },
    marks: [
      ruleY(rows, { y: 'label', stroke: 'var(--line)', dy: LINE }),
      reference === undefined
        ? null
        : tickX(rows, { x: () => reference, y: 'label', stroke: 'var(--quiet)', insetTop: 24, insetBottom: -4 }),
      axisX({
        ...(scale.ticks ? { ticks: [...scale.ticks] } : { ticks: 5 }),
        ...{ tickFormat: scale.format, tickSize: 4, label: null, color: 'var(--quiet)' },
      }),
      ruleY(bars, {
        ...{ y: 'label', x1: 'low', x2: 'high', dy: LINE, stroke: colour },
        ...{ strokeWidth: 9, strokeOpacity: 0.32 },
      }),
      dot(points, { y: 'label', x: 'value', dy: POINTS, r: 1.7, fill: 'var(--quiet)' }),
      ...[true, false].map((isRanked) =>
        tickX(
          shown.filter((row) => row.isRanked === isRanked),
          {
            ...{ y: 'label', x: 'middle', stroke: colour, strokeWidth: 3, insetTop: 23, insetBottom: 5 },
            strokeDasharray: isRanked ? 'none' : '3 2',
            title: (row: IntervalRow) => `${row.label}: ${row.value}`,
          },
        ),
      ),
      text(cut, { y: 'label', x: 'at', text: 'sign', dy: LINE - 1, fill: 'var(--ink)', fontSize: 15 }),
      ...rowLabels(rows, 'label', LINE),
    ],
  });
}
