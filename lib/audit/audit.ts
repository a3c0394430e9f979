import type { Attempt } from './attempt.ts';
import { isSameAnswer } from './same-answer.ts';
import type { Stored } from './stored.ts';

/** Ledger and store, matched one to one. */
export interface Audit {
  readonly completed: number;
  readonly failed: number;
  /** Completions in the store that are of this run. */
  readonly stored: number;
  /** Receipts of attempts that were thanked for and are stored, once and unaltered or not. */
  readonly kept: number;
  /** Thanked, not stored. */
  readonly lost: readonly string[];
  /** Stored, though the respondent was told of a failure. */
  readonly phantom: readonly string[];
  /** Stored more than once. */
  readonly duplicate: readonly string[];
  /** Stored otherwise than sent. */
  readonly altered: readonly Alteration[];
  /** Stored, without an end in the ledger: the attempt was cut, or its generator ended. */
  readonly cut: readonly string[];
  /** Completed without a free-text answer that could hold the receipt, and not found: nobody can tell. */
  readonly untraceable: readonly string[];
  /** Answers that were compared. */
  readonly compared: number;
}

/** One answer that differs. */
export interface Alteration {
  readonly receipt: string;
  readonly name: string;
  /** As sent; empty where nothing was. */
  readonly sent: readonly string[];
  readonly stored: unknown;
}

/** Matches what respondents were told with what is stored. */
export function audit(attempts: readonly Attempt[], completions: readonly Stored[]): Audit {
  const stored = new Map<string, Stored[]>();
  for (const completion of completions) {
    const same = stored.get(completion.receipt);
    if (same === undefined) stored.set(completion.receipt, [completion]);
    else same.push(completion);
  }
  const ended = new Set(attempts.map(({ receipt }) => receipt));
  const known = knownNames(attempts, stored);
  const lost: string[] = [];
  const phantom: string[] = [];
  const untraceable: string[] = [];
  const altered: Alteration[] = [];
  let kept = 0;
  let compared = 0;
  for (const attempt of attempts) {
    const found = stored.get(attempt.receipt);
    if (attempt.outcome === 'failed') {
      if (found !== undefined) phantom.push(attempt.receipt);
    } else if (found === undefined) {
      (attempt.isMarked ? lost : untraceable).push(attempt.receipt);
    } else {
      kept++;
      for (const completion of found) compared += compare(attempt, completion, known, altered);
    }
  }
  return {
    completed: attempts.filter(({ outcome }) => outcome === 'completed').length,
    failed: attempts.filter(({ outcome }) => outcome === 'failed').length,
    stored: completions.length,
    kept,
    ...{ lost, phantom, altered, untraceable, compared },
    duplicate: [...stored].filter(([, same]) => same.length > 1).map(([receipt]) => receipt),
    cut: [...stored.keys()].filter((receipt) => !ended.has(receipt)),
  };
}

/** By survey, the names that are both sent and stored: tokens are sent only, and an application stores more than answers. */
function knownNames(attempts: readonly Attempt[], stored: ReadonlyMap<string, readonly Stored[]>): KnownNames {
  const names = new Map<string, { readonly sent: Set<string>; readonly stored: Set<string> }>();
  for (const { receipt, survey, answers } of attempts) {
    const of = names.get(survey) ?? { sent: new Set(), stored: new Set() };
    names.set(survey, of);
    for (const [name] of answers ?? []) of.sent.add(name);
    for (const completion of stored.get(receipt) ?? [])
      for (const name of completion.answers.keys()) of.stored.add(name);
  }
  return new Map([...names].map(([survey, of]) => [survey, [...of.sent].filter((name) => of.stored.has(name))]));
}

type KnownNames = ReadonlyMap<string, readonly string[]>;

function compare(
  { receipt, survey, answers }: Attempt,
  completion: Stored,
  known: KnownNames,
  altered: Alteration[],
): number {
  if (answers === undefined) return 0;
  const names = known.get(survey) ?? [];
  const values = new Map<string, string[]>();
  for (const [name, value] of answers) values.set(name, [...(values.get(name) ?? []), value]);
  for (const name of names) {
    const sent = values.get(name) ?? [];
    const stored = completion.answers.get(name);
    if (!isSameAnswer(sent, stored)) altered.push({ receipt, name, sent, stored });
  }
  return names.length;
}
