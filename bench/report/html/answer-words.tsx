import { WithQuietIntervals } from './with-quiet-intervals.tsx';

/** The answer of a page, in one sentence on top and the lines that belong to it. */
export function AnswerWords({ headline, details }: { readonly headline: string; readonly details: readonly string[] }) {
  return (
    <>
      <h1>
        <WithQuietIntervals text={headline} />
      </h1>
      <ul class="details">
        {details.map((line) => (
          <li key={line}>
            <WithQuietIntervals text={line} />
          </li>
        ))}
      </ul>
    </>
  );
}
