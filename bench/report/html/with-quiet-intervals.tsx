import { Fragment } from 'preact';

/** Longer words than this may break at their hyphens. */
const MOST_UNBROKEN = 24;
/** Intervals; and words with hyphens, as names of servers are. */
const UNBROKEN = /(\[[\d.,\s]+\]|[^\s;,]*-[^\s;,]*)/;

/** The same words, with what stands in brackets written weaker: the figure first, then how far it may be off. */
export function WithQuietIntervals({ text }: { readonly text: string }) {
  // Every second part is one that stays on one line.
  const parts = text.replace(/ ×/g, '\u00a0×').split(UNBROKEN);
  return (
    <>
      {parts.map((part, index) => {
        const key = `${index} ${part}`;
        if (index % 2 === 0 || part.length > MOST_UNBROKEN) return <Fragment key={key}>{part}</Fragment>;
        return (
          <span class={part.startsWith('[') ? 'unbroken interval' : 'unbroken'} key={key}>
            {part}
          </span>
        );
      })}
    </>
  );
}
