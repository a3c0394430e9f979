import type { ComponentChildren } from 'preact';

/** @param head names of the columns; the first column names each row, all others are figures unless `words` lists them */
export function Table(props: {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
  readonly words?: readonly number[];
}) {
  const { name, head, rows, words = [] } = props;
  const kind = (column: number) => (words.includes(column) ? undefined : 'figure');
  return (
    // Wide tables scroll in their own box; the keyboard needs a focus for that.
    <section class="scroll" tabindex={0} aria-label={name}>
      <table>
        <caption>{name}</caption>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={cell} scope="col" class={column === 0 ? undefined : kind(column)}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others], row) => (
            <tr key={row}>
              <th scope="row">{first}</th>
              {others.map((cell, column) => (
                <td key={column} class={kind(column + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
