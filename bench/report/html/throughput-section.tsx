import { cellsOfRow } from '../cells.ts';
import { intervalPanel } from '../chart/interval-panel.ts';
import { reachOf } from '../chart/reach.ts';
import { estimate, figure, interval } from '../numbers.ts';
import { maximum } from '../over-time.ts';
import { isFirst, type ReportData, rowOf, usersWord } from '../report-data.ts';
import type { Standing } from '../standing.ts';
import { ByUsers } from './by-users.tsx';
import { Figure } from './figure.tsx';
import { RatioFigure } from './ratio-figure.tsx';
import { Section } from './section.tsx';

export function ThroughputSection({ data }: { readonly data: ReportData }) {
  const { results, servers, standings, users } = data;
  const cells = results.cells.filter((cell) => cell.state === 'measured').map((cell) => cell.surveysPerSecond);
  const most = maximum([reachOf(results.rows.map((row) => row.surveysPerSecond)), ...cells]);
  const name = 'surveys completed a second, median and 95 % interval';
  return (
    <Section
      id="throughput"
      title="Surveys completed"
      lead="Whole surveys, from the first page to the thanks, that users completed a second. More is better."
    >
      <Figure
        caption="Surveys a second"
        note="The stroke is the median of the blocks, the bar its 95 % interval, the points are the single blocks. Bold and blue: the highest, and those that these data cannot tell from it. A broken stroke: not ranked."
        panels={standings.map((standing) => ({
          heading: usersWord(standing.users),
          svg: intervalPanel(
            {
              name: `Surveys a second with ${usersWord(standing.users)}`,
              text: 'One row a server; the table below has the figures.',
            },
            servers.flatMap((server) => panelRow(data, standing, server) ?? []),
            { domain: [0, most * 1.03], type: 'linear', format: String },
          ),
        }))}
        table={{
          name,
          head: ['server', ...users.map(usersWord)],
          rows: servers.map((server) => [
            server,
            ...users.map((number) => {
              const row = rowOf(data, server, number);
              return row === undefined ? '' : estimate(row.surveysPerSecond);
            }),
          ]),
        }}
      />
      <RatioFigure data={data} />
      <ByUsers
        data={data}
        caption="Surveys a second, as users grow"
        quantity="surveys a second"
        pick={(row) => row.surveysPerSecond}
        format={figure}
        tick={String}
      />
    </Section>
  );
}

function panelRow(data: ReportData, standing: Standing, server: string) {
  const row = rowOf(data, server, standing.users);
  if (row === undefined) return undefined;
  const { median, interval: range } = row.surveysPerSecond;
  const figures = row.repeats === 0 ? 'no figures' : `${figure(median)} ${interval(range, figure)}`.trimEnd();
  return {
    label: server,
    value: row.isRanked ? figures : `${figures}, not ranked`,
    middle: row.repeats === 0 ? null : median,
    interval: range,
    points: cellsOfRow(data.results, server, standing.users).map((cell) => cell.surveysPerSecond),
    isFirst: isFirst(standing, server),
    isRanked: row.isRanked,
  };
}
