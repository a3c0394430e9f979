import type { Receipt } from '../answer/receipt.ts';
import type { Outcome } from '../survey/outcome.ts';
import type { Environment } from './environment.ts';
import type { Turn } from './turn.ts';

/** What the ledger keeps of an attempt while it lasts. */
export interface OpenAttempt {
  /** `<run>-<stage>-<user>-<iteration>` */
  readonly receipt: Receipt;
  /** Undefined where the ledger has outcomes alone. */
  readonly sent: Map<string, string> | undefined;
}

/** Undefined where LEDGER is off. */
export function openAttempt({ ledger, run }: Environment, { stage, user, iteration }: Turn): OpenAttempt | undefined {
  if (ledger === 'off') return undefined;
  return {
    receipt: { text: `${run}-${stage}-${user}-${iteration}`, isHeld: false },
    sent: ledger === 'answers' ? new Map() : undefined,
  };
}

/** Writes an attempt that ended: a line of JSON on the console, which k6's --console-output makes a file. */
export function closeAttempt(
  { receipt: { text, isHeld }, sent }: OpenAttempt,
  outcome: Outcome,
  told: Turn & { readonly survey: string; readonly startedAt: number; readonly durationMs: number },
): void {
  console.info(
    JSON.stringify({
      ...{ receipt: text, ...told, outcome: outcome.kind },
      cause: outcome.cause ?? null,
      isMarked: isHeld,
      // As it was sent: to take it apart is left to the reader, since it costs k6 as much as answering.
      sent: sent && [...sent.values()].join('&'),
    }),
  );
}
