import { defineConfig } from 'vitest/config';

export default defineConfig({
  // tsconfig.json says the same, but is read for its own files alone.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/closing-line/closing-line.ts'],
    // Two cores: the end-to-end tests measure nothing, but they start servers, browsers and load.
    maxWorkers: 2,
    // What hangs ends, however long; no machine that is busy with other things is to reach it.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    globalSetup: './test/set-up.ts',
    setupFiles: './test/property-seed.ts',
  },
});
