import type { Reporter, TestModule } from 'vitest/node';
import { countTests } from './count-tests.ts';
import { failureLines } from './failure-lines.ts';
import { type Failure, failuresOf } from './failures-of.ts';
import { skippedLines } from './skipped-lines.ts';

/**
 * Ends a run with what its reader needs, the most important last: what was skipped, a line each file and reason; what
 * failed, and how; and the counts as the last line: `12 passed, 0 failed, 1 skipped`.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: Failure['errors']): void {
    const outside = errors.length === 0 ? [] : [{ name: 'outside of any test', errors }];
    const failures = [...modules.flatMap(failuresOf), ...outside];
    for (const line of [...modules.flatMap(skippedLines), ...failures.flatMap(failureLines)]) console.log(line);
    const { passed, failed, skipped } = countTests(modules);
    const andSkipped = skipped === 0 ? '' : `, ${skipped} skipped`;
    console.log(`${passed} passed, ${failed + errors.length} failed${andSkipped}`);
  }
}
