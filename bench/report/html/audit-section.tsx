import type { Results } from '../../compare/results.ts';
import { AUDIT_HEAD, auditRows, NOT_AUDITED } from '../audit-rows.ts';
import { Section } from './section.tsx';
import { Table } from './table.tsx';

/** Whether what respondents were thanked for is stored: what no throughput shows. */
export function AuditSection({ results }: { readonly results: Results }) {
  const rows = auditRows(results);
  return (
    <Section
      id="audit"
      title="Stored surveys"
      lead={
        rows.length === 0
          ? NOT_AUDITED
          : 'Each completed survey was looked up in its store by its receipt after its cell had ended, and its answers were compared with those that were sent. Lost: thanked, not stored. Phantom: stored, though the respondent was told of a failure. Untraceable: without an answer that could hold a receipt. Warm-up, void cells and all tries are included.'
      }
    >
      {rows.length === 0 ? null : <Table name="completed surveys in their store" head={AUDIT_HEAD} rows={rows} />}
    </Section>
  );
}
