import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlan } from '../../../bench/compare/plan.ts';
import type { Results } from '../../../bench/compare/results.ts';
import { writeResults } from '../../../bench/compare/write-results.ts';

test('results are replaced whole, and nothing else is left', () => {
  const folder = mkdtempSync(join(tmpdir(), 'k6-survey-results-'));
  const results: Results = {
    ...{ version: 1, run: 'monday', startedAt: '2026-11-24T10:00:00.000Z', endedAt: null },
    plan: readPlan({}, true).plan,
    environment: {
      ...{ cpu: 'EPYC', cores: 2, memoryMiB: 1, kernel: '6', operatingSystem: 'Debian', versions: {}, git: null },
    },
    ...{ servers: [], leftOut: [], cells: [], rows: [], comparisons: [], doubts: [] },
  };
  writeResults(folder, results);
  writeResults(folder, { ...results, run: 'tuesday' });
  expect(JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8'))).toEqual({ ...results, run: 'tuesday' });
  expect(readdirSync(folder)).toEqual(['results.json']);
});
