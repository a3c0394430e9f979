import type { Comparison } from '../../compare/results.ts';
import { type IntervalRow, intervalPanel } from '../chart/interval-panel.ts';
import { ratioScale } from '../chart/ratio-scale.ts';
import { highestOver } from '../highest-over.ts';
import { times } from '../numbers.ts';
import { type ReportData, usersWord } from '../report-data.ts';
import type { Standing } from '../standing.ts';
import { Figure } from './figure.tsx';

const VERDICTS = {
  more: 'more',
  'no-difference': 'no difference that these data can show',
  'not-ranked': 'not ranked',
} as const satisfies Record<Comparison['verdict'], string>;

/** The highest over each other server, which is what the question of the run comes down to; the table has all pairs. */
export function RatioFigure({ data }: { readonly data: ReportData }) {
  const { results, standings } = data;
  const panels = standings.flatMap((standing) => {
    const rows = ratioRows(data, standing);
    return rows.length === 0 ? [] : [{ standing, rows }];
  });
  if (panels.length === 0) return null;
  const scale = ratioScale(panels.flatMap(({ rows }) => rows));
  return (
    <Figure
      caption="How many times as many surveys as each other server"
      note="Compared within each block, so that what slowed a whole block weighs nothing. Where the bar reaches 1, these data show no difference."
      panels={panels.map(({ standing, rows }) => ({
        heading: `${usersWord(standing.users)}: ${standing.first[0]?.server} over …`,
        svg: intervalPanel(
          {
            name: `${standing.first[0]?.server} over each other server with ${usersWord(standing.users)}`,
            text: 'Ratios of surveys a second with 95 % intervals; the table below has all pairs.',
          },
          rows,
          scale,
        ),
      }))}
      table={{
        name: 'every pair of servers, compared within each block',
        head: ['users', 'server', 'completed', 'what this one did', 'verdict', 'fails differ: p'],
        words: [1, 3, 4],
        rows: results.comparisons.map((pair) => [
          pair.users,
          pair.server,
          times(pair.ratio),
          pair.other,
          VERDICTS[pair.verdict],
          pair.failsP < 0.001 ? '< 0.001' : pair.failsP.toFixed(3),
        ]),
      }}
    />
  );
}

function ratioRows({ results, servers }: ReportData, standing: Standing): IntervalRow[] {
  return servers.flatMap((label) => {
    const over = highestOver(results, standing, label);
    if (over === undefined) return [];
    const { median, interval } = over.ratio;
    return [
      {
        ...{ label, value: times(over.ratio), middle: median, interval, points: [] },
        isFirst: over.verdict === 'no-difference',
        isRanked: over.verdict !== 'not-ranked',
      },
    ];
  });
}
