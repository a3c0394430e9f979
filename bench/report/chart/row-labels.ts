import { type Markish, text } from '@observablehq/plot';

interface Labelled {
  readonly label: string;
  /** What stands at the right end of the row. */
  readonly value: string;
  readonly isFirst: boolean;
}

/** Ems of the row's width that a name may take; of a longer one both ends are shown, for variants differ at theirs. */
const NAME_WIDTH = 17;
/** Keeps words readable where a mark lies behind them. */
const HALO = { stroke: 'var(--paper)', strokeWidth: 4 };

/** Each row says above its own line what it is and what it comes to: no legend, and long names have the whole width. */
export function rowLabels<Row extends Labelled>(rows: readonly Row[], y: keyof Row & string, rise: number): Markish[] {
  const names = {
    y,
    text: 'label',
    frameAnchor: 'left',
    textAnchor: 'start',
    dy: -rise,
    fill: 'var(--ink)',
    ...HALO,
  } as const;
  const cut = { lineWidth: NAME_WIDTH, textOverflow: 'ellipsis-middle' } as const;
  return [
    text(
      rows.filter((row) => row.isFirst),
      { ...names, ...cut, fontWeight: 650 },
    ),
    text(
      rows.filter((row) => !row.isFirst),
      { ...names, ...cut },
    ),
    text(rows, { ...names, text: 'value', frameAnchor: 'right', textAnchor: 'end', fill: 'var(--quiet)' }),
  ];
}
