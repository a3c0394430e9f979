import type { Reporter, TestModule } from 'vitest/node';

/** Prints the skipped tests by name, and the counts as the last line: `12 passed, 0 failed, 1 skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) {
        const { state } = test.result();
        if (state === 'pending' || state === 'skipped') {
          counts.skipped++;
          console.log(`skipped: ${module.relativeModuleId}: ${test.fullName}`);
        } else counts[state]++;
      }
      // A file that does not load has no tests to fail.
      if (!module.ok() && tests.every((test) => test.result().state !== 'failed')) counts.failed++;
    }
    const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`;
    console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
  }
}
