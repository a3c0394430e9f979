import type { Alteration, Audit } from './audit.ts';

/** Receipts that are named of each kind; all are in audit.json. */
const MOST_NAMED = 20;

/** The result in lines: how many of each kind, and which. */
export function auditText(result: Audit): string {
  const receipts = new Set(result.altered.map(({ receipt }) => receipt));
  const lines = [
    line(result.kept, 'stored and thanked', []),
    line(result.lost.length, 'lost: thanked, not stored', result.lost),
    line(result.duplicate.length, 'duplicate: stored more than once', result.duplicate),
    line(receipts.size, 'altered: stored otherwise than sent', result.altered.map(alterationText)),
    line(result.phantom.length, 'phantom: stored, though the respondent was told of a failure', result.phantom),
    line(result.cut.length, 'cut but stored', result.cut),
  ];
  if (result.untraceable.length > 0) {
    lines.push(
      line(result.untraceable.length, 'untraceable: no free-text answer could hold the receipt', result.untraceable),
    );
  }
  return `${lines.join('\n')}\n${verdict(result)}`;
}

/** The last line: what a run comes down to. */
export function verdict({ completed, stored, lost, duplicate, altered, untraceable, compared }: Audit): string {
  const otherwise = new Set(altered.map(({ receipt }) => receipt)).size;
  const counts = `${completed} completed, ${stored} stored, ${lost.length} lost, ${duplicate.length} duplicate, ${otherwise} altered`;
  const extent = compared === 0 ? ' (no answer was compared)' : ` (${compared} answers compared)`;
  return `${counts}${untraceable.length === 0 ? '' : `, ${untraceable.length} untraceable`}${extent}`;
}

/** Whether all that was thanked for is stored once, as it was sent. */
export function isSound({ lost, duplicate, altered }: Audit): boolean {
  return lost.length === 0 && duplicate.length === 0 && altered.length === 0;
}

function line(count: number, what: string, named: readonly string[]): string {
  const shown = named.slice(0, MOST_NAMED).map((name) => `\n          ${name}`);
  const more = named.length > MOST_NAMED ? [`\n          and ${named.length - MOST_NAMED} more`] : [];
  return [`${String(count).padStart(8)}  ${what}`, ...shown, ...more].join('');
}

function alterationText({ receipt, name, sent, stored }: Alteration): string {
  return `${receipt} ${name}: sent ${JSON.stringify(sent)}, stored ${JSON.stringify(stored)}`;
}
