// Bundles scenarios/*.ts into dist/*.js for k6, and the command line into build/ for Node.
// `node build.mjs --readable` leaves names and layout of dist/ as they are in the source, at twice the size;
// `node build.mjs --answers FILE` puts an answers file into the bundles, for where they can open none;
// `--into FOLDER` writes the bundles there, and nothing else.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { shortenBundle } from './shorten-bundle.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const root = fileURLToPath(new URL('.', import.meta.url));
const files = (folder) =>
  readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${root}${folder}/${name}`);
/**
 * Properties of the robot's own objects, whose names the bundles need not keep: it shortens dist/ by a twentieth. None may
 * be a name that k6, a summary or a page knows, or that is written as text.
 */
const privateNames = JSON.parse(readFileSync(new URL('private-names.json', import.meta.url), 'utf8'));
const isMain = process.argv[1] === fileURLToPath(import.meta.url);
const { values: wishes } = parseArgs({
  // Where another program imports this file, the arguments are that program's.
  args: isMain ? process.argv.slice(2) : [],
  options: { readable: { type: 'boolean' }, answers: { type: 'string' }, into: { type: 'string' } },
});
const isShort = wishes.readable !== true;
const shortening = {
  mangleProps: new RegExp(`^(?:${privateNames.join('|')})$`),
  inject: [`${root}short-globals.mjs`],
  define: {
    'JSON.stringify': 'stringify',
    'Math.floor': 'floor',
    'Math.max': 'max',
    'Math.min': 'min',
    'Math.round': 'round',
    'Number.POSITIVE_INFINITY': 'Infinity',
    'Number.MAX_SAFE_INTEGER': '9007199254740991',
    'Number.isFinite': 'isFinite',
    'Number.parseInt': 'parseInt',
  },
};
const common = { bundle: true, format: 'esm', charset: 'utf8', legalComments: 'inline', logLevel: 'warning' };

const bundledAnswers = {
  name: 'bundled-answers',
  setup({ onLoad }) {
    if (wishes.answers === undefined) return;
    const text = readFileSync(wishes.answers, 'utf8');
    onLoad({ filter: /\/bundled-answers\.ts$/ }, () => ({
      contents: `export const BUNDLED_ANSWERS = ${JSON.stringify(text)};`,
    }));
  },
};

/** esbuild joins the files, Terser shortens what it joined: by more than esbuild does, and k6 reads it once a user. */
async function writeBundle({ path, text }) {
  const preamble = `// k6-survey ${version}, Apache-2.0. The source of this bundle is in lib/ and scenarios/ of the project.`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${preamble}\n${isShort ? await shortenBundle(text) : text}`);
}

/** @param shortens names of properties too, which a bundle can stand that reads no JSON of others by them */
async function buildScenarios(entryPoints, shortens) {
  const { outputFiles } = await build({
    ...common,
    entryPoints,
    outdir: wishes.into ?? `${root}dist`,
    external: ['k6', 'k6/*'],
    platform: 'neutral',
    target: 'es2022',
    write: false,
    plugins: [bundledAnswers],
    // Names are left to what shortens the whole.
    ...{ minifySyntax: isShort, minifyWhitespace: isShort },
    ...(shortens ? shortening : {}),
  });
  await Promise.all(outputFiles.map(writeBundle));
}

const isAudit = (file) => file.endsWith('/audit.ts');
const scenarios = files('scenarios');
const surveys = scenarios.filter((file) => !isAudit(file));
await Promise.all([buildScenarios(surveys, isShort), buildScenarios(scenarios.filter(isAudit), false)]);

if (wishes.into === undefined) {
  await Promise.all([
    build({
      ...common,
      entryPoints: { engine: `${root}engine/main.ts`, cli: `${root}bench/cli.ts` },
      outdir: `${root}build`,
      packages: 'external',
      platform: 'node',
      target: 'node20',
      sourcemap: true,
      // What one command alone needs is loaded by that command alone.
      splitting: true,
    }),
    build({
      ...common,
      entryPoints: { knowing: `${root}bench/generator-cost/knowing.ts` },
      outdir: `${root}build`,
      external: ['k6', 'k6/*'],
      platform: 'neutral',
    }),
  ]);
}
