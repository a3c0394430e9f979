import type { TestModule } from 'vitest/node';

/** What a title says of it: `on PostgreSQL (lacks: psql)`. */
const LACKS = /\((lacks:? [^()]+)\)/;

/** As many of a file are named, where their titles do not say what they lack. */
const MOST_NAMED = 5;

/** The skipped tests of one file by what they lack, a line each; those whose title does not say are named if they are few. */
export function skippedLines(module: TestModule): readonly string[] {
  const counts = new Map<string, number>();
  const named = new Set<string>();
  for (const test of module.children.allTests()) {
    const result = test.result();
    if (result.state !== 'skipped' && result.state !== 'pending') continue;
    const note = result.state === 'skipped' ? result.note : undefined;
    const why = LACKS.exec(test.fullName)?.[1] ?? note;
    if (why === undefined) named.add(test.fullName);
    else counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  if (named.size > MOST_NAMED) counts.set('by a filter, or by themselves', named.size);
  else for (const name of named) counts.set(name, 1);
  return [...counts].map(([why, count]) => {
    const tests = count === 1 ? '' : ` (${count} tests)`;
    return `skipped: ${module.relativeModuleId}: ${why}${tests}`;
  });
}
