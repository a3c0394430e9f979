import type { ComponentChildren } from 'preact';
import { Table } from './table.tsx';

export interface Panel {
  readonly heading: string;
  /** As `draw` gives it: data in it are escaped. */
  readonly svg: string;
}

/** Pictures of one kind side by side, how to read them, and the table that says the same. */
export function Figure(props: {
  readonly caption: string;
  readonly note?: ComponentChildren;
  readonly panels: readonly Panel[];
  readonly isSmall?: boolean;
  readonly table: Parameters<typeof Table>[0];
}) {
  const { caption, note, panels, isSmall = false, table } = props;
  return (
    <figure>
      <figcaption>
        <strong>{caption}</strong>
        {note === undefined ? null : <span class="note">{note}</span>}
      </figcaption>
      <div class={isSmall ? 'panels small' : 'panels'} style={`--panels: ${panels.length}`}>
        {panels.map(({ heading, svg }) => (
          <div class="panel" key={heading}>
            <p class="heading">{heading}</p>
            <div dangerouslySetInnerHTML={{ __html: svg }} />
          </div>
        ))}
      </div>
      <details class="table">
        <summary>Table: {table.name}</summary>
        <Table {...table} />
      </details>
    </figure>
  );
}
