import { type ReportData, usersWord } from '../report-data.ts';
import { SUMMARY_HEAD, summaryRows } from '../summary-rows.ts';
import { Table } from './table.tsx';

/** Every server at the greatest number of users, in one line each. */
export function SummaryTable({ data }: { readonly data: ReportData }) {
  const standing = data.standings.at(-1);
  if (standing === undefined) return null;
  return <Table name={`with ${usersWord(standing.users)}`} head={SUMMARY_HEAD} rows={summaryRows(data, standing)} />;
}
