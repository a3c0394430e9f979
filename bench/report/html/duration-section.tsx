import type { Results } from '../../compare/results.ts';
import { cellsOfRow } from '../cells.ts';
import { ridgePanel } from '../chart/ridge-panel.ts';
import { distributionOf } from '../distribution.ts';
import { count, estimate, figure } from '../numbers.ts';
import { maximum } from '../over-time.ts';
import { isFirst, type ReportData, rowOf, usersWord } from '../report-data.ts';
import type { Standing } from '../standing.ts';
import { ByUsers } from './by-users.tsx';
import { Figure } from './figure.tsx';
import { Section } from './section.tsx';

export function DurationSection({ data }: { readonly data: ReportData }) {
  const { standings, servers, users, results } = data;
  const panels = standings.map((standing) => ({
    standing,
    rows: servers.flatMap((server) => ridgeRow(data, standing, server) ?? []),
  }));
  const classes = panels.flatMap(({ rows }) => rows.flatMap((row) => row.classes));
  const peak = maximum([1e-9, ...classes.map(({ density }) => density)]);
  const head = ['p50', 'p95', 'p99'] as const;
  return (
    <Section
      id="duration"
      title="How long a survey took"
      lead="From its first request to the page that thanks, without think time. Completed surveys only. Less is better."
    >
      <Figure
        caption="Durations of all completed surveys"
        note="The shape is the distribution, on one logarithmic scale for all panels; the dot is the median, the stroke the 95th percentile (p95)."
        panels={panels.map(({ standing, rows }) => ({
          heading: usersWord(standing.users),
          svg: ridgePanel(
            {
              name: `Durations of surveys with ${usersWord(standing.users)}`,
              text: 'One distribution a server; the table below has median, 95th and 99th percentile.',
            },
            rows,
            durationDomain(results),
            peak,
          ),
        }))}
        table={{
          name: 'duration of a survey in ms, median of the blocks and 95 % interval',
          head: ['server', 'users', ...head],
          rows: servers.flatMap((server) =>
            users.flatMap((number) => {
              const row = rowOf(data, server, number);
              if (row === undefined) return [];
              return [[server, number, ...head.map((quantile) => estimate(row.durationMs[quantile], count))]];
            }),
          ),
        }}
      />
      <ByUsers
        data={data}
        caption="95th percentile, as users grow"
        quantity="95th percentile of the duration in seconds"
        pick={({ durationMs: { p95 } }) => ({
          median: p95.median / 1000,
          interval: p95.interval === null ? null : [p95.interval[0] / 1000, p95.interval[1] / 1000],
        })}
        format={(value) => `${figure(value)} s`}
        tick={(value) => `${value} s`}
      />
    </Section>
  );
}

function ridgeRow(data: ReportData, standing: Standing, server: string) {
  const row = rowOf(data, server, standing.users);
  if (row === undefined) return undefined;
  const { p50, p95 } = row.durationMs;
  const hasFigures = row.completed > 0;
  return {
    label: server,
    value: hasFigures ? `${seconds(p50.median)}, p95 ${seconds(p95.median)}` : 'none completed',
    classes: distributionOf(cellsOfRow(data.results, server, standing.users)),
    p50: hasFigures ? p50.median : null,
    p95: hasFigures ? p95.median : null,
    isFirst: isFirst(standing, server),
  };
}

/** All that was seen, but for the last thousandth at its fast end. */
function durationDomain({ cells }: Results): readonly [number, number] {
  const all = distributionOf(cells.filter((cell) => cell.state === 'measured'));
  const mass = all.map(({ density, fromMs, upToMs }) => density * Math.log(upToMs / fromMs));
  let below = 0;
  const from = all.find((_, index) => {
    below += mass[index] ?? 0;
    return below > 0.001;
  });
  const [low, high] = [from?.fromMs ?? 10, all.at(-1)?.upToMs ?? 1000];
  return [low, Math.max(high, low * 2)];
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toPrecision(3)} s`;
}
