import { defineConfig, type UserWorkspaceConfig } from 'vitest/config';

/** Tests that call functions which keep nothing: their files share the modules that they import, for half of the work. */
const IN_PROCESS = ['answer', 'audit', 'form', 'html', 'report', 'results', 'survey'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

function project(test: NonNullable<UserWorkspaceConfig['test']>): UserWorkspaceConfig {
  return {
    // tsconfig.json says the same, but is read for its own files alone.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    test: {
      // Two cores: the end-to-end tests measure nothing, but they start servers, browsers and load.
      maxWorkers: 2,
      // What hangs ends, however long; no machine that is busy with other things is to reach it.
      testTimeout: 600_000,
      hookTimeout: 600_000,
      setupFiles: './test/property-seed.ts',
      ...test,
    },
  };
}

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line/closing-line.ts'],
    globalSetup: './test/set-up.ts',
    projects: [
      project({ name: 'in-process', include: IN_PROCESS, isolate: false }),
      project({ name: 'programs', include: ['test/**/*.test.ts'], exclude: IN_PROCESS }),
    ],
  },
});
