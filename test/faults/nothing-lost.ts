import { expect } from 'vitest';
import type { Audit } from '../../lib/audit/audit.ts';
import type { Figures } from '../../lib/results/figures.ts';
import type { Deployment } from './deployment.ts';
import type { Generator } from './generator.ts';

/** An audit in numbers. */
export function numbersOf({ lost, duplicate, altered, phantom, cut, untraceable }: Audit) {
  const numbers = { lost, duplicate, altered, phantom, cut, untraceable };
  return Object.fromEntries(Object.entries(numbers).map(([name, found]) => [name, found.length]));
}

export function auditOf(generator: Generator, deployment: Deployment): Promise<Audit> {
  return deployment.audit(generator.run, generator.attempts());
}

/** Ends the run, and holds its ledger, its figures and the store to each other. */
export async function expectNothingLost(
  generator: Generator,
  deployment: Deployment,
): Promise<{ readonly figures: Figures; readonly audit: Audit }> {
  const figures = await generator.interrupt();
  const audit = await auditOf(generator, deployment);
  const { lost, duplicate, altered, untraceable } = audit;
  expect({ lost, duplicate, altered, untraceable }).toEqual({ lost: [], duplicate: [], altered: [], untraceable: [] });
  expect(audit.compared).toBeGreaterThan(audit.kept);
  // Attempts are completed, failed or cut, in the ledger as in the figures.
  const { attempted, completed, failed, cut } = figures;
  expect(attempted).toBe(completed + failed + cut);
  expect(audit).toMatchObject({ completed, failed });
  expect(audit.stored).toBe(completed + audit.phantom.length + audit.cut.length);
  expect(audit.cut.length).toBeLessThanOrEqual(cut);
  return { figures, audit };
}
