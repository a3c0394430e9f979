import { expect } from 'vitest';
import type { Figures } from '../../lib/results/figures.ts';
import { type Balance, balance } from './balance.ts';
import type { Deployment } from './deployment.ts';
import type { Generator } from './generator.ts';

export function balanceOf(generator: Generator, deployment: Deployment): Balance {
  return balance(generator.run, generator.attempts(), deployment.stored());
}

/** Ends the run, and holds its ledger, its figures and the store to each other. */
export async function expectNothingLost(generator: Generator, deployment: Deployment): Promise<Figures> {
  const figures = await generator.interrupt();
  const { lost, duplicate, altered, phantom, cutButStored } = balanceOf(generator, deployment);
  expect({ lost, duplicate, altered }).toEqual({ lost: [], duplicate: [], altered: [] });
  expectToAddUp(figures, generator);
  expect(phantom.length).toBeLessThanOrEqual(figures.failed);
  expect(cutButStored.length).toBeLessThanOrEqual(figures.cut);
  return figures;
}

/** Attempts are completed, failed or cut, in the ledger as in the figures. */
export function expectToAddUp(figures: Figures, generator: Generator): void {
  expect(figures.attempted).toBe(figures.completed + figures.failed + figures.cut);
  expect({ completed: generator.completed(), failed: generator.failed() }).toEqual({
    completed: figures.completed,
    failed: figures.failed,
  });
}
