import type { Sample, Usage } from '../../compare/results.ts';
import { mean } from '../../statistics/quantile.ts';
import { cellsOfRow } from '../cells.ts';
import { type TimeLine, type TimeScale, timePanel } from '../chart/time-panel.ts';
import { count } from '../numbers.ts';
import { maximum, overTime } from '../over-time.ts';
import { type ReportData, usersWord } from '../report-data.ts';
import { Figure } from './figure.tsx';
import { Section } from './section.tsx';

const PARTS = [
  { name: 'server', colour: 'var(--first)', dashes: 'none', usage: (sample: Sample) => sample.server },
  { name: 'generator', colour: 'var(--second)', dashes: '6 3', usage: (sample: Sample) => sample.generator },
  { name: 'stores', colour: 'var(--third)', dashes: '2 3', usage: (sample: Sample) => sample.stores },
] as const;

interface Quantity {
  readonly caption: string;
  readonly note: string;
  readonly pick: (usage: Usage) => number;
  readonly format: (value: number) => string;
}

const QUANTITIES: readonly Quantity[] = [
  {
    caption: 'CPU over time, in cores',
    note: 'Across: seconds. Lines are medians of the blocks, bands reach from the lowest to the highest block.',
    pick: (usage) => usage.cpu,
    format: (value) => String(value),
  },
  {
    caption: 'Memory over time, in MiB',
    note: 'Across: seconds. Proportional set size: what processes share is counted once.',
    pick: (usage) => usage.memoryMiB,
    format: count,
  },
];

/** The greatest number of users is shown, the others are folded: there is a picture for each server. */
export function ResourcesSection({ data }: { readonly data: ReportData }) {
  const [last, ...others] = [...data.users].reverse();
  if (last === undefined) return null;
  return (
    <Section
      id="resources"
      title="CPU and memory"
      lead="What the processes of the server, of the load generator and of the stores took, each second, warm-up included."
    >
      <Resources data={data} users={last} />
      {others.map((users) => (
        <details key={users}>
          <summary>With {usersWord(users)}</summary>
          <Resources data={data} users={users} />
        </details>
      ))}
    </Section>
  );
}

function Resources({ data, users }: { readonly data: ReportData; readonly users: number }) {
  const figures = QUANTITIES.map((quantity) => ({ quantity, panels: linesOf(data, users, quantity) }));
  return (
    <>
      {figures.map(({ quantity, panels }) => {
        const points = panels.flatMap(({ lines }) => lines.flatMap((line) => line.points));
        if (points.length === 0) return null;
        const seconds = points.map(({ second }) => second);
        const scale: TimeScale = {
          seconds: [-maximum(seconds.map((second) => -second)), maximum(seconds)],
          most: maximum(points.map(({ high }) => high)) * 1.04,
          format: quantity.format,
        };
        const caption = `${quantity.caption}, ${usersWord(users)}`;
        return (
          <Figure
            key={quantity.caption}
            caption={caption}
            note={quantity.note}
            panels={panels.map(({ server, lines }) => ({
              heading: server,
              svg: timePanel(
                { name: `${server}: ${caption}`, text: `Lines of ${lines.map(({ name }) => name).join(', ')}.` },
                lines,
                scale,
              ),
            }))}
            table={tableOf(data, users, quantity, caption)}
          />
        );
      })}
    </>
  );
}

function linesOf(data: ReportData, users: number, { pick }: Quantity): { server: string; lines: TimeLine[] }[] {
  return data.servers.map((server) => {
    const cells = cellsOfRow(data.results, server, users);
    const lines = PARTS.map(({ usage, ...part }): TimeLine => {
      const points = overTime(cells, (sample) => {
        const of = usage(sample);
        return of === null ? null : pick(of);
      });
      return { ...part, points };
    });
    return { server, lines: lines.filter(({ points }) => points.length > 0) };
  });
}

function tableOf(data: ReportData, users: number, { pick }: Quantity, caption: string) {
  const digits = (value: number) => (value < 10 ? value.toFixed(2) : count(value));
  return {
    name: `${caption}: mean and highest second of the measured part`,
    head: ['server', ...PARTS.flatMap(({ name }) => [`${name}, mean`, `${name}, highest`])],
    rows: data.servers.map((server) => {
      const samples = cellsOfRow(data.results, server, users).flatMap((cell) => cell.samples);
      const measured = samples.filter(({ second }) => second >= 0);
      const figures = PARTS.flatMap(({ usage }) => {
        const values = measured.flatMap((sample) => {
          const of = usage(sample);
          return of === null ? [] : [pick(of)];
        });
        if (values.length === 0) return ['', ''];
        return [digits(mean(values)), digits(maximum(values))];
      });
      return [server, ...figures];
    }),
  };
}
