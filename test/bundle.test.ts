import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { ROOT } from '../bench/root.ts';

const bundles = readdirSync(`${ROOT}dist`).filter((name) => name.endsWith('.js'));
const scenarios = readdirSync(`${ROOT}scenarios`).map((name) => name.replace(/\.ts$/, '.js'));

test('every scenario is a bundle, and the robot is one that they share', () => {
  expect(bundles.sort()).toEqual(['robot.js', ...scenarios].sort());
});

test.each(scenarios)('%s is at most 100 KiB', (name) => {
  expect(sizeOf(name)).toBeLessThanOrEqual(100 * 1024);
});

test('the robot that they share is at most 400 KiB, since each VU runs it once', () => {
  expect(sizeOf('robot.js')).toBeLessThanOrEqual(400 * 1024);
});

test.each(bundles)("%s has no regular expression with \\p{…}, which never matches in k6's engine", (name) => {
  expect(textOf(name)).not.toMatch(/\/.*\\p\{.*\/[a-z]*u/i);
});

test.each(bundles)('%s is readable', (name) => {
  const lines = textOf(name).split('\n');
  // Patterns and tables of words are the longest.
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(500);
});

// audit.js needs the store's driver and the ledger's file.
test.each(scenarios.filter((name) => name !== 'audit.js'))('%s imports k6 alone and opens no file', async (name) => {
  const { metafile, outputFiles } = await build({
    ...{ entryPoints: [`${ROOT}dist/${name}`], bundle: true, format: 'esm', platform: 'neutral' },
    ...{ external: ['k6', 'k6/*'], write: false, metafile: true, logLevel: 'silent' },
    // The global ones alone: esbuild knows them from functions and methods of the name.
    define: { open: 'GLOBAL_OPEN', require: 'GLOBAL_REQUIRE' },
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  expect(imports).toContain('k6/http');
  expect(imports.filter((module) => !/^k6(\/[a-z]+)*$/.test(module))).toEqual([]);
  const [bundle] = outputFiles;
  expect(bundle?.text).toContain('GLOBAL_OPEN');
  expect(bundle?.text).not.toMatch(/GLOBAL_\w+\(|\bimport\(/);
});

function textOf(name: string): string {
  return readFileSync(`${ROOT}dist/${name}`, 'utf8');
}

function sizeOf(name: string): number {
  return Buffer.byteLength(textOf(name));
}
