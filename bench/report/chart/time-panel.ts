import { areaY, axisX, axisY, gridY, line, rect, text } from '@observablehq/plot';
import { type Description, draw, PANEL_WIDTH } from './draw.ts';
import { placeLabels } from './place-labels.ts';

/** One kind of process over time: the middle and the range of the blocks. */
export interface TimeLine {
  readonly name: string;
  readonly colour: string;
  readonly dashes: string;
  readonly points: readonly TimePoint[];
}

export interface TimePoint {
  readonly second: number;
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

export interface TimeScale {
  readonly seconds: readonly [number, number];
  readonly most: number;
  readonly format: (value: number) => string;
}

const HEIGHT = 148;
const EDGE = { top: 20, right: 66, bottom: 24, left: 40 };

/** Lines are named at their right ends; each has its own dashes besides its colour. The warm-up is shaded. */
export function timePanel(description: Description, lines: readonly TimeLine[], scale: TimeScale): string {
  const points = lines.flatMap(({ name, points }) => points.map((point) => ({ ...point, name })));
  const [from, to] = scale.seconds;
  const onPage = (value: number) => ((HEIGHT - EDGE.top - EDGE.bottom) * value) / scale.most;
  const ends = placeLabels(
    lines.map((series) => onPage(series.points.at(-1)?.middle ?? 0)),
    13,
  );
  const labels = lines.map((series, index) => ({
    ...series,
    at: ((ends[index] ?? 0) * scale.most) / onPage(scale.most),
  }));
  return draw(description, {
    ...{ width: PANEL_WIDTH, height: HEIGHT },
    ...{ marginLeft: EDGE.left, marginRight: EDGE.right, marginTop: EDGE.top, marginBottom: EDGE.bottom },
    x: { domain: [from, to] },
    y: { domain: [0, scale.most] },
    marks: [
      from < 0 ? rect([0], { x1: from, x2: 0, y1: 0, y2: scale.most, fill: 'var(--shade)' }) : null,
      from < 0
        ? text(['warm-up'], {
            x: from,
            y: scale.most,
            dx: 4,
            dy: -8,
            textAnchor: 'start',
            fill: 'var(--quiet)',
            fontSize: 10,
          })
        : null,
      gridY({ ticks: 4, stroke: 'var(--line)', strokeOpacity: 1 }),
      axisY({ ticks: 4, tickFormat: scale.format, tickSize: 0, label: null, color: 'var(--quiet)' }),
      axisX({
        ...{ ticks: 6, tickSize: 3, label: null, color: 'var(--quiet)' },
        tickFormat: (second: number) => String(second).replace('-', '\u2212'),
      }),
      ...lines.flatMap(({ name, colour, dashes }) => {
        const own = points.filter((point) => point.name === name);
        return [
          areaY(own, { x: 'second', y1: 'low', y2: 'high', fill: colour, fillOpacity: 0.18 }),
          line(own, { x: 'second', y: 'middle', stroke: colour, strokeWidth: 1.75, strokeDasharray: dashes }),
        ];
      }),
      ...labels.map(({ name, colour, at }) =>
        text([name], { x: to, y: at, dx: 6, textAnchor: 'start', fill: colour, fontWeight: 600 }),
      ),
    ],
  });
}
