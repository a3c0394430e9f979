import type { Row } from '../compare/results.ts';
import { inverse } from './chart/ratio-scale.ts';
import { highestOver } from './highest-over.ts';
import { count, estimate, figure, interval, rate, times } from './numbers.ts';
import { type ReportData, rowOf } from './report-data.ts';
import type { Standing } from './standing.ts';

export const SUMMARY_HEAD = [
  ...['server', 'surveys/s', 'of the highest', 'p50 ms', 'p95 ms', 'p99 ms', 'fails/10,000', 'CPU cores', 'memory MiB'],
] as const;

/** One line a server at one number of users, as SUMMARY_HEAD names its cells. */
export function summaryRows(data: ReportData, standing: Standing): readonly (readonly string[])[] {
  return data.servers.flatMap((server) => {
    const row = rowOf(data, server, standing.users);
    return row === undefined ? [] : [summaryRow(data, standing, row)];
  });
}

function summaryRow(data: ReportData, standing: Standing, row: Row): readonly string[] {
  const { server, durationMs } = row;
  if (row.repeats === 0) return [server, 'no figures', ...Array<string>(SUMMARY_HEAD.length - 2).fill('')];
  const ms = [durationMs.p50, durationMs.p95, durationMs.p99].map(({ median }) =>
    row.completed > 0 ? count(median) : '',
  );
  const fails = `${rate(row.failsPer10000)} ${interval(row.failsPer10000Interval, rate)}`;
  return [
    ...[server, estimate(row.surveysPerSecond), ofHighest(data, standing, row), ...ms, fails],
    ...[figure(row.serverCpu.median), count(row.serverMemoryMiB.median)],
  ];
}

/** Surveys per second of a row over those of the highest. */
export function ofHighest({ results }: ReportData, standing: Standing, row: Row): string {
  if (!row.isRanked) return 'not ranked';
  if (row === standing.first[0]) return '1';
  const over = highestOver(results, standing, row.server);
  return over === undefined ? '' : times(inverse(over.ratio));
}
