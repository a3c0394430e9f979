import type { TestModule } from 'vitest/node';

/** What a title says of it: `on PostgreSQL (lacks: psql)`. */
const LACKS = /\((lacks:? [^()]+)\)/;

/** The skipped tests of one file by what they lack, a line each; those whose title does not say are named. */
export function skippedLines(module: TestModule): readonly string[] {
  const counts = new Map<string, number>();
  for (const test of module.children.allTests()) {
    const result = test.result();
    if (result.state !== 'skipped' && result.state !== 'pending') continue;
    const note = result.state === 'skipped' ? result.note : undefined;
    const why = LACKS.exec(test.fullName)?.[1] ?? note ?? test.fullName;
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return [...counts].map(([why, count]) => {
    const tests = count === 1 ? '' : ` (${count} tests)`;
    return `skipped: ${module.relativeModuleId}: ${why}${tests}`;
  });
}
