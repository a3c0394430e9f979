import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT } from '../bench/root.ts';

const bundles = readdirSync(`${ROOT}dist`).filter((name) => name.endsWith('.js'));
const scenarios = readdirSync(`${ROOT}scenarios`).map((name) => name.replace(/\.ts$/, '.js'));

test('every scenario is a bundle', () => {
  expect(bundles.sort()).toEqual(scenarios.sort());
});

test.each(bundles)('%s is at most 100 KiB, as cloud runs and many VUs want it', (name) => {
  expect(statSync(`${ROOT}dist/${name}`).size).toBeLessThanOrEqual(100 * 1024);
});

test.each(bundles)('%s imports k6 alone and opens no file', (name) => {
  const text = readFileSync(`${ROOT}dist/${name}`, 'utf8');
  const imports = [...text.matchAll(/^\s*import\b[^;]*?from\s*"([^"]+)"/gm)].map((match) => match[1] ?? '');
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.filter((module) => !/^k6(\/[a-z]+)*$/.test(module))).toEqual([]);
  expect(text).not.toMatch(/\b(open|require|import)\s*\(/);
});
