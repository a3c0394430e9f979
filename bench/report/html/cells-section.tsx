import type { Results } from '../../compare/results.ts';
import { count, figure, moment } from '../numbers.ts';
import { Section } from './section.tsx';
import { Table } from './table.tsx';

export function CellsSection({ results: { cells } }: { readonly results: Results }) {
  const ms = (value: number | null) => (value === null ? '' : count(value));
  return (
    <Section
      id="cells"
      title="Every cell"
      lead="One server at one number of users in one block, in the order in which they ran. results.csv and results.json hold the same and more."
    >
      <details>
        <summary>Table: {cells.length} cells</summary>
        <Table
          name="cells in the order of their run"
          head={[
            ...['server', 'users', 'block', 'try', 'state', 'started', 'surveys/s', 'completed', 'failed', 'cut'],
            ...['p50 ms', 'p95 ms', 'p99 ms', 'max ms', 'stored', 'not as sent', 'doubts'],
          ]}
          words={[4, 5, 16]}
          rows={cells.map((cell) => [
            ...[cell.server, cell.users, cell.block, cell.try, cell.state, moment(cell.startedAt)],
            ...[figure(cell.surveysPerSecond), count(cell.completed), count(cell.failed), count(cell.cut)],
            ...[cell.durationMs.p50, cell.durationMs.p95, cell.durationMs.p99, cell.durationMs.max].map(ms),
            cell.stored === null ? '' : `${count(cell.stored.stored)} of ${count(cell.stored.completed)}`,
            cell.audit ? count(cell.audit.lost + cell.audit.duplicate + (cell.audit.altered ?? 0)) : '',
            cell.doubts.map(({ name }) => name).join(', '),
          ])}
        />
      </details>
    </Section>
  );
}
