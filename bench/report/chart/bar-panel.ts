import { barX, ruleY } from '@observablehq/plot';
import { type Description, draw } from './draw.ts';
import { rowLabels } from './row-labels.ts';

export interface BarRow {
  readonly label: string;
  readonly value: string;
  readonly length: number;
}

const ROW = 36;

/** One row a server, its bar on a scale that begins at nought; the value stands above it, so no axis is needed. */
export function barPanel(description: Description, rows: readonly BarRow[], most: number): string {
  return draw(description, {
    height: rows.length * ROW + 6,
    ...{ marginLeft: 1, marginRight: 6, marginTop: 2, marginBottom: 4 },
    x: { domain: [0, most], axis: null },
    y: { domain: rows.map(({ label }) => label), type: 'band', axis: null, padding: 0 },
    marks: [
      ruleY(rows, { y: 'label', stroke: 'var(--line)', dy: 10 }),
      barX(rows, { x: 'length', y: 'label', fill: 'var(--mark)', insetTop: 25, insetBottom: 5 }),
      ...rowLabels(
        rows.map((row) => ({ ...row, isFirst: false })),
        'label',
        6,
      ),
    ],
  });
}
