import { readdirSync, readFileSync, statSync } from 'node:fs';
import { build } from 'esbuild';
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

// audit.js needs the store's driver and the ledger's file.
test.each(bundles.filter((name) => name !== 'audit.js'))('%s imports k6 alone and opens no file', async (name) => {
  const { metafile } = await build({
    ...{ entryPoints: [`${ROOT}dist/${name}`], bundle: true, format: 'esm', platform: 'neutral' },
    ...{ external: ['k6', 'k6/*'], write: false, metafile: true, logLevel: 'silent' },
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  expect(imports).toContain('k6/http');
  expect(imports.filter((module) => !/^k6(\/[a-z]+)*$/.test(module))).toEqual([]);
  expect(readFileSync(`${ROOT}dist/${name}`, 'utf8')).not.toMatch(/(?<![\w.$])(open|require|import)\s*\(/);
});

test('no name that is shortened is one of the language', () => {
  const builtIn = [Object, Array, String, Number, Math, JSON, Map, Set, WeakMap, RegExp, Promise, Uint8Array, Error];
  // Math.random is no loss: the robot's chance comes in as an argument, and the linter holds that.
  const known = new Set(
    builtIn.flatMap((object) => [
      ...Object.getOwnPropertyNames(object),
      ...('prototype' in object ? Object.getOwnPropertyNames(object.prototype) : []),
    ]),
  );
  const shortened = JSON.parse(readFileSync(`${ROOT}private-names.json`, 'utf8')) as string[];
  expect(shortened.filter((name) => known.has(name))).toEqual(['random']);
});
