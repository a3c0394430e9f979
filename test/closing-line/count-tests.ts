import type { TestModule } from 'vitest/node';
import { failuresOf } from './failures-of.ts';

/** A file that does not load, or a hook that fails, counts as one that failed. */
export function countTests(modules: readonly TestModule[]): { passed: number; failed: number; skipped: number } {
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const passed = states.filter((state) => state === 'passed').length;
  const skipped = states.filter((state) => state === 'skipped' || state === 'pending').length;
  return { passed, failed: modules.flatMap(failuresOf).length, skipped };
}
