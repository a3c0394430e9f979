import { expect } from 'vitest';
import { attempt } from '../attempt.ts';
import type { Respond } from '../site.ts';

/** A site, and how many submissions the way through it takes. */
export interface Way {
  readonly why: string;
  readonly respond: Respond;
  readonly submissions: number;
}

export async function expectCompleted({ respond, submissions }: Way) {
  const { outcome } = await attempt(respond);
  expect(outcome).toEqual({ kind: 'completed', submissions });
}
