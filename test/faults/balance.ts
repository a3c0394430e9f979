import type { Attempt } from '../../bench/ledger/attempt.ts';
import type { StoredRow } from './deployment.ts';

/** What became of the attempts of a run, by receipt. */
export interface Balance {
  /** Thanked for, and not stored. */
  readonly lost: readonly string[];
  /** Stored more than once. */
  readonly duplicate: readonly string[];
  /** Stored otherwise than it was sent. */
  readonly altered: readonly string[];
  /** Failed for the respondent, and stored. */
  readonly phantom: readonly string[];
  /** Stored, and without a line in the ledger: cut. */
  readonly cutButStored: readonly string[];
}

/** Matches a run's ledger with what is stored. */
export function balance(run: string, attempts: readonly Attempt[], stored: readonly StoredRow[]): Balance {
  const rows = new Map<string, StoredRow[]>();
  for (const row of stored) {
    const receipt = receiptIn(row, run);
    if (receipt !== undefined) rows.set(receipt, [...(rows.get(receipt) ?? []), row]);
  }
  const told = new Map(attempts.map((attempt) => [attempt.receipt, attempt]));
  const outcomeOf = (receipt: string) => told.get(receipt)?.outcome;
  const receipts = [...rows.keys()];
  return {
    lost: attempts
      .filter(({ receipt, outcome }) => outcome === 'completed' && !rows.has(receipt))
      .map(({ receipt }) => receipt),
    duplicate: receipts.filter((receipt) => (rows.get(receipt) ?? []).length > 1),
    altered: receipts.filter((receipt) => {
      const attempt = told.get(receipt);
      return attempt !== undefined && (rows.get(receipt) ?? []).some((row) => !isAsSent(row, attempt));
    }),
    phantom: receipts.filter((receipt) => outcomeOf(receipt) === 'failed'),
    cutButStored: receipts.filter((receipt) => outcomeOf(receipt) === undefined),
  };
}

function receiptIn(row: StoredRow, run: string): string | undefined {
  return new RegExp(`\\b${run}-[a-z0-9]+-\\d+-\\d+`).exec(JSON.stringify(row.answers))?.[0];
}

/** Each answer as the target stores what was sent: fields.py of each kind, and a text without the space around it. */
function isAsSent(row: StoredRow, { answers = [] }: Attempt): boolean {
  return Object.entries(row.answers).every(([name, stored]) => {
    const sent = answers.flatMap(([key, value]) => (key === name ? [value] : []));
    if (typeof stored === 'boolean') return stored === sent.length > 0;
    if (Array.isArray(stored)) return JSON.stringify(stored) === JSON.stringify(sent);
    if (typeof stored === 'string') return stored === (sent[0] ?? '').trim();
    if (stored === null) return (sent[0] ?? '') === '';
    return (stored as { readonly name: string }).name === sent[0];
  });
}
