import { areaY, axisX, axisY, dot, gridY, line, ruleX } from '@observablehq/plot';
import type { Interval } from '../../compare/results.ts';
import { type Description, draw } from './draw.ts';

export interface LinePoint {
  readonly users: number;
  readonly value: number;
  readonly interval: Interval | null;
}

export interface LinePanel {
  readonly points: readonly LinePoint[];
  /** Of the other servers, drawn faint for comparison. */
  readonly others: readonly (readonly LinePoint[])[];
  readonly users: readonly number[];
  readonly most: number;
  readonly format: (value: number) => string;
  readonly tick: (value: number) => string;
}

/** Small: two stand side by side on a phone. */
export const SMALL_WIDTH = 168;

/** How one server goes on as users grow, with the others faint behind it. */
export function linePanel(description: Description, { points, others, users, most, format, tick }: LinePanel): string {
  const bars = points.flatMap(({ users, interval }) =>
    interval === null ? [] : [{ users, low: interval[0], high: interval[1] }],
  );
  const faint = others.flatMap((server, index) => server.map((point) => ({ ...point, index })));
  return draw(description, {
    ...{ width: SMALL_WIDTH, height: 116, marginLeft: 34, marginRight: 10, marginTop: 8, marginBottom: 22 },
    x: { domain: [0, Math.max(...users)] },
    y: { domain: [0, most], clamp: true },
    marks: [
      gridY({ ticks: 3, stroke: 'var(--line)', strokeOpacity: 1 }),
      axisY({ ticks: 3, tickFormat: tick, tickSize: 0, label: null, color: 'var(--quiet)' }),
      axisX({ ticks: spread(users), tickSize: 3, label: null, color: 'var(--quiet)', tickFormat: String }),
      line(faint, { x: 'users', y: 'value', z: 'index', stroke: 'var(--faint)', strokeWidth: 1 }),
      areaY(bars, { x: 'users', y1: 'low', y2: 'high', fill: 'var(--first)', fillOpacity: 0.2 }),
      ruleX(bars, { x: 'users', y1: 'low', y2: 'high', stroke: 'var(--first)', strokeWidth: 5, strokeOpacity: 0.3 }),
      line(points, { x: 'users', y: 'value', stroke: 'var(--first)', strokeWidth: 2 }),
      dot(points, {
        ...{ x: 'users', y: 'value', r: 2.75, fill: 'var(--first)' },
        title: (point: LinePoint) => `${point.users} users: ${format(point.value)}`,
      }),
    ],
  });
}

/** As many of the numbers as have room to be written, the greatest among them. */
function spread(users: readonly number[]): number[] {
  const gap = Math.max(...users) / 7;
  const kept: number[] = [];
  for (const next of [...users].sort((a, b) => b - a)) {
    if (kept.length === 0 || (kept.at(-1) ?? 0) - next >= gap) kept.push(next);
  }
  return kept;
}
