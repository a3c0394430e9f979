import { CAUSES, type Cause } from '../../../lib/survey/outcome.ts';
import { barPanel } from '../chart/bar-panel.ts';
import { intervalPanel } from '../chart/interval-panel.ts';
import { count, interval, rate } from '../numbers.ts';
import { maximum } from '../over-time.ts';
import { type ReportData, rowOf, usersWord } from '../report-data.ts';
import { Figure } from './figure.tsx';
import { Section } from './section.tsx';

export function FailsSection({ data }: { readonly data: ReportData }) {
  const { results, servers, users } = data;
  const ended = results.rows.filter((row) => row.completed + row.failed > 0);
  const most = maximum([1, ...ended.map((row) => row.failsPer10000Interval[1])]);
  const total = results.rows.reduce((sum, row) => sum + row.failed, 0);
  return (
    <Section
      id="fails"
      title="Fails"
      lead="Attempts that ended without a completed survey, in 10,000. What the end of a cell cut short is no fail. Less is better."
    >
      <Figure
        caption="Fails in 10,000 attempts"
        note="The stroke is what was seen, the bar its exact 95 % interval: without a single fail, a server may still fail as often as its bar reaches."
        panels={users.map((number) => ({
          heading: usersWord(number),
          svg: intervalPanel(
            {
              name: `Fails in 10,000 attempts with ${usersWord(number)}`,
              text: 'One row a server; the table has the figures.',
            },
            servers.flatMap((server) => panelRow(data, server, number) ?? []),
            { domain: [0, most * 1.03], type: 'linear', format: (value) => count(value) },
          ),
        }))}
        table={{
          name: 'attempts by how they ended',
          head: ['server', 'users', 'completed', 'failed', 'in 10,000', '95 % interval', 'causes'],
          words: [6],
          rows: servers.flatMap((server) =>
            users.flatMap((number) => {
              const row = rowOf(data, server, number);
              if (row === undefined) return [];
              const causes = Object.entries(row.causes).map(([cause, fails]) => `${cause} ${count(fails)}`);
              return [
                [
                  ...[server, number, count(row.completed), count(row.failed), rate(row.failsPer10000)],
                  ...[interval(row.failsPer10000Interval, rate), causes.join(', ')],
                ],
              ];
            }),
          ),
        }}
      />
      {total === 0 ? <p>No survey failed, so there are no causes.</p> : <Causes data={data} />}
    </Section>
  );
}

function panelRow(data: ReportData, server: string, users: number) {
  const row = rowOf(data, server, users);
  if (row === undefined) return undefined;
  const { failsPer10000, failsPer10000Interval, completed, failed } = row;
  return {
    label: server,
    value: completed + failed === 0 ? 'no attempts' : `${rate(failsPer10000)} ${interval(failsPer10000Interval, rate)}`,
    middle: completed + failed === 0 ? null : failsPer10000,
    interval: failsPer10000Interval,
    ...{ points: [], isFirst: false, isRanked: true },
  };
}

function Causes({ data: { results, servers } }: { readonly data: ReportData }) {
  const fails = (server: string, cause: string) =>
    results.rows.reduce((sum, row) => sum + (row.server === server ? (row.causes[cause] ?? 0) : 0), 0);
  const all = [...new Set(results.rows.flatMap((row) => Object.keys(row.causes)))];
  const total = (cause: string) => servers.reduce((sum, server) => sum + fails(server, cause), 0);
  const causes = all.filter((cause) => total(cause) > 0).sort((a, b) => total(b) - total(a));
  const failing = servers.filter((server) => causes.some((cause) => fails(server, cause) > 0));
  const most = maximum(causes.flatMap((cause) => servers.map((server) => fails(server, cause))));
  return (
    <Figure
      caption="Fails by cause"
      note="All numbers of users and all blocks together. Servers without a fail are left out."
      panels={causes.map((cause) => ({
        heading: `${cause}: ${CAUSES[cause as Cause] ?? 'no cause that this version knows'}`,
        svg: barPanel(
          { name: `Fails by ${cause}`, text: 'One bar a server; the table below has the figures.' },
          failing.map((label) => ({ label, value: count(fails(label, cause)), length: fails(label, cause) })),
          most,
        ),
      }))}
      table={{
        name: 'fails by cause and server',
        head: ['server', ...causes],
        rows: servers.map((server) => [server, ...causes.map((cause) => count(fails(server, cause)))]),
      }}
    />
  );
}
