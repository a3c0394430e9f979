import type { Estimate, Row } from '../../compare/results.ts';
import { linePanel } from '../chart/line-panel.ts';
import { reachOf } from '../chart/reach.ts';
import { estimate } from '../numbers.ts';
import { type ReportData, rowOf, usersWord } from '../report-data.ts';
import { Figure } from './figure.tsx';

/** One small picture a server, over the number of users; nothing where there is but one number of users. */
export function ByUsers(props: {
  readonly data: ReportData;
  readonly caption: string;
  readonly quantity: string;
  readonly pick: (row: Row) => Estimate;
  readonly format: (value: number) => string;
  /** Of the values along the axis, which are round. */
  readonly tick: (value: number) => string;
}) {
  const { data, caption, quantity, pick, format, tick } = props;
  const { servers, users } = data;
  if (users.length < 2) return null;
  const points = (server: string) =>
    users.flatMap((number) => {
      const row = rowOf(data, server, number);
      if (row === undefined || row.repeats === 0) return [];
      const { median, interval } = pick(row);
      return [{ users: number, value: median, interval }];
    });
  const most = reachOf(data.results.rows.filter(({ repeats }) => repeats > 0).map(pick));
  return (
    <Figure
      caption={caption}
      note="Across: users at once. The strong line with its 95 % interval is the server named above it, the faint lines are the others."
      isSmall={true}
      panels={servers.map((server) => ({
        heading: server,
        svg: linePanel(
          {
            name: `${server}: ${quantity} by users`,
            text: 'A line over the number of users; the table has the figures.',
          },
          {
            points: points(server),
            others: servers.filter((other) => other !== server).map(points),
            ...{ users, most, format, tick },
          },
        ),
      }))}
      table={{
        name: `${quantity} by users, median and 95 % interval`,
        head: ['server', ...users.map(usersWord)],
        rows: servers.map((server) => [
          server,
          ...users.map((number) => {
            const row = rowOf(data, server, number);
            return row === undefined ? '' : estimate(pick(row), format);
          }),
        ]),
      }}
    />
  );
}
