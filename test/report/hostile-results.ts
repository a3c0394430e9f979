import type { Results } from '../../bench/compare/results.ts';

/** What a name or message of a server may hold; each would show itself as an element, or as a script that has run. */
export const HOSTILE = [
  '<script>window.harmed = 1</script>',
  '"><img src="https://evil.test/x" onerror="window.harmed = 1">',
  "' onmouseover='window.harmed=1",
  '</style></title></desc></svg><iframe src="https://evil.test/"></iframe>',
  '&lt;b&gt; <b>bold</b> {{7*7}} `x` | [y](https://evil.test) @someone #1',
] as const;

/** Fields that are of a closed set, or times: no text of others. */
const OURS = new Set(['state', 'verdict', 'startedAt', 'endedAt', 'version']);

/**
 * The same results with a hostile end to each text that comes from a server, an application or a user. Equal texts stay
 * equal, so that rows still find their servers.
 */
export function hostileResults(results: Results): Results {
  const seen = new Map<string, string>();
  const spoil = (text: string) => {
    const spoilt = seen.get(text) ?? `${text} ${HOSTILE[seen.size % HOSTILE.length]}`;
    seen.set(text, spoilt);
    return spoilt;
  };
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return spoil(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        if (OURS.has(key)) return [key, inner];
        if (key === 'causes' || key === 'versions') return [key, spoilKeys(inner as Record<string, unknown>, spoil)];
        return [key, walk(inner)];
      }),
    );
  };
  return walk(results) as Results;
}

function spoilKeys(record: Record<string, unknown>, spoil: (text: string) => string) {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [spoil(key), typeof value === 'string' ? spoil(value) : value]),
  );
}
