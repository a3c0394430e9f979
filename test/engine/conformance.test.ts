import { readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRunner } from '../../bench/find-k6.ts';
import { lacking } from '../lacking.ts';
import type { ConformanceRow } from './conformance-row.ts';
import { startConformanceServer } from './conformance-server.ts';
import { extensionsOf } from './extensions-of.ts';
import { awaitRows } from './rows/await.ts';
import { configRows } from './rows/configuration.ts';
import { executorRows } from './rows/executors.ts';
import { lackingRows } from './rows/lacking.ts';
import { lifecycleRows } from './rows/lifecycle.ts';
import { moduleRows } from './rows/modules.ts';
import { httpRows } from './rows/requests.ts';
import { thresholdRows } from './rows/thresholds.ts';
import { runConformance, scriptFolder } from './run-conformance.ts';

interface Expected {
  /** Of handleSummary(), where it is JSON. */
  stdout?: unknown;
  seen?: Record<string, unknown>;
}

const engine = findRunner('engine');
const k6 = findRunner('auto').kind === 'k6' ? findRunner('auto') : undefined;

const extensions = k6 === undefined ? '' : extensionsOf(k6);

// Set RECORD=1 with a k6 on PATH to write expected.json anew from the real k6; read the difference before keeping it.
const expectedFile = path.join(scriptFolder, 'expected.json');
const isRecording = process.env['RECORD'] === '1';
const expected = JSON.parse(readFileSync(expectedFile, 'utf8')) as Record<string, Expected>;
const recorded: Record<string, Expected> = {};

let base = '';
let server: Server;
beforeAll(async () => {
  ({ base, server } = await startConformanceServer());
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  if (isRecording) writeFileSync(expectedFile, `${JSON.stringify(sortKeys(recorded), undefined, 2)}\n`);
});

/** So that recording anew shows nothing but what has changed. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}

async function check(row: ConformanceRow, command: readonly string[], records: boolean): Promise<void> {
  const { code, stdout, log, seen, files } = await runConformance(
    command,
    row.script,
    { BASE: base, ...row.env },
    row.flags ?? [],
    row.signal,
  );
  const neutral = (value: unknown) =>
    JSON.parse(JSON.stringify(value).replaceAll(base, 'BASE').replaceAll(base.slice(7), 'HOST'));
  const found: Expected = {};
  if (stdout.startsWith('{') || stdout.startsWith('[')) found.stdout = neutral(JSON.parse(stdout));
  if (Object.keys(seen).length > 0) found.seen = neutral(seen);
  if (records) recorded[row.why] = found;
  expect(code, log).toBe(row.code ?? 0);
  for (const text of row.log ?? []) expect(log).toContain(text);
  if (row.stdout !== undefined) expect(stdout).toBe(row.stdout);
  expect(files).toEqual(row.files ?? files);
  if (!isRecording) expect(found).toEqual(expected[row.why] ?? {});
}

const triesOf = ({ isTimed }: ConformanceRow) => (isTimed === true ? 3 : 1);

const groups = {
  requests: httpRows,
  await: awaitRows,
  modules: moduleRows,
  lifecycle: lifecycleRows,
  executors: executorRows,
  thresholds: thresholdRows,
  configuration: configRows,
  lacking: lackingRows,
};

describe.each(Object.entries(groups))('%s', (_, rows) => {
  for (const row of rows) {
    test.concurrent(`engine: ${row.why}`, { retry: triesOf(row) - 1 }, async () => {
      await check(row, engine.command, isRecording && row.engineOnly !== undefined);
    });
  }

  const shared = rows.filter(({ engineOnly }) => engineOnly === undefined);
  if (shared.length === 0) return;
  const lacks = ({ needs }: ConformanceRow) => needs !== undefined && !extensions.includes(needs);
  const testK6 = k6 === undefined ? test.concurrent.skip : test.concurrent;
  for (const row of shared) {
    const title = `k6${k6 === undefined ? lacking('k6') : ''}: ${row.why}`;
    testK6(title, { retry: triesOf(row) - 1 }, async (context) => {
      if (lacks(row)) return context.skip(`lacks: a k6 with ${row.needs}`);
      await check(row, k6?.command ?? [], isRecording);
    });
  }
});
