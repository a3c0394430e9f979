import { Fragment } from 'preact';

/** The same words, with what stands in brackets written weaker: the figure first, then how far it may be off. */
export function WithQuietIntervals({ text }: { readonly text: string }) {
  // Every second part is an interval; it stays on one line.
  const parts = text.replace(/ ×/g, '\u00a0×').split(/(\[[\d.,\s]+\])/);
  return (
    <>
      {parts.map((part, index) => {
        const key = `${index} ${part}`;
        return index % 2 === 1 ? (
          <span class="interval" key={key}>
            {part}
          </span>
        ) : (
          <Fragment key={key}>{part}</Fragment>
        );
      })}
    </>
  );
}
