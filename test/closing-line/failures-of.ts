import type { TestModule } from 'vitest/node';

interface TestError {
  readonly message: string;
  readonly diff?: string;
  readonly stack?: string;
  readonly stacks?: readonly { file: string; line: number }[];
}

/** A test, a hook or a file that failed, or what went wrong outside of them. */
export interface Failure {
  readonly name: string;
  readonly errors: readonly TestError[];
}

/** Of one file, in the order of its tests; a file that is not well for no reason that is known is one by itself. */
export function failuresOf(module: TestModule): readonly Failure[] {
  const file = module.relativeModuleId;
  const failures: Failure[] = [];
  if (module.errors().length > 0) failures.push({ name: `${file} (as a whole)`, errors: module.errors() });
  for (const suite of module.children.allSuites()) {
    const errors = suite.errors();
    if (errors.length > 0) failures.push({ name: `${file}: ${suite.fullName} (a hook)`, errors });
  }
  for (const test of module.children.allTests('failed')) {
    failures.push({ name: `${file}: ${test.fullName}`, errors: test.result().errors ?? [] });
  }
  if (failures.length === 0 && !module.ok()) failures.push({ name: file, errors: [] });
  return failures;
}
