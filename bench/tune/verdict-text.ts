import type { Results } from '../compare/results.ts';
import { comparisonText } from '../compare/results-text.ts';

/** What the best of the final gains over the set-up as it is, in a sentence. */
export function verdictText({ comparisons, rows }: Results, canonical: string, best: string): string {
  if (best === canonical) return `${canonical} as it is did best: keep it.`;
  const pair = comparisons.find(
    ({ server, other }) => [server, other].includes(canonical) && [server, other].includes(best),
  );
  if (pair === undefined) return `${best} did best, but ${canonical} as it is has no cell that counts.`;
  const fails = rows.map(({ server, failsPer10000 }) => [server, failsPer10000] as const);
  const [mine = 0, its = 0] = [best, canonical].map((label) => fails.find(([server]) => server === label)?.[1] ?? 0);
  const warning =
    pair.failsP < 0.05 && mine > its
      ? ` But it fails more often (${mine.toFixed(1)} in 10,000 beside ${its.toFixed(1)}): do not deploy it.`
      : '';
  const advice = pair.verdict === 'more' ? '' : ` Keep ${canonical} as it is, or measure longer.`;
  return `Gain: ${comparisonText(pair)}.${warning}${advice}`;
}
