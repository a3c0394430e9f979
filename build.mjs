// Bundles scenarios/*.ts into dist/*.js for k6, and the command line into build/ for Node.
// `node build.mjs --readable` leaves names and layout of dist/ as they are in the source, at twice the size.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'terser';

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
const isShort = !process.argv.includes('--readable');
const shortening = {
  mangleProps: new RegExp(`^(?:${privateNames.join('|')})$`),
  inject: [`${root}short-globals.mjs`],
  define: {
    'Math.floor': 'floor',
    'Math.max': 'max',
    'Math.min': 'min',
    'Math.round': 'round',
    'Number.POSITIVE_INFINITY': 'Infinity',
  },
};
const common = { bundle: true, format: 'esm', charset: 'utf8', legalComments: 'inline', logLevel: 'warning' };

/** Stands for undefined in the bundles. */
const NOTHING = '$';

/** esbuild joins the files, Terser shortens what it joined: by more than esbuild does, and k6 reads it once a user. */
async function writeBundle({ path, text }) {
  const preamble = `// k6-survey ${version}, Apache-2.0. The source of this bundle is in lib/ and scenarios/ of the project.`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${preamble}\n${isShort ? await shortened(text) : text}`);
}

async function shortened(text) {
  const { code } = await minify(text, {
    ...{ module: true, ecma: 2020 },
    compress: { passes: 3, pure_getters: true, keep_fargs: false, hoist_funs: true, unsafe_arrows: true, unsafe: true },
    mangle: { reserved: [NOTHING] },
    format: { max_line_len: 10_000 },
  });
  // A variable that nothing is ever put into says undefined in one letter, some 400 times.
  return `let ${NOTHING};${code.replaceAll('void 0', NOTHING)}`;
}

await Promise.all([
  build({
    ...common,
    entryPoints: files('scenarios'),
    outdir: `${root}dist`,
    external: ['k6', 'k6/*'],
    platform: 'neutral',
    target: 'es2022',
    write: false,
    // Names are Terser's to shorten: it must not meet one that says undefined.
    ...{ minifySyntax: isShort, minifyWhitespace: isShort },
    ...(isShort ? shortening : {}),
  }).then(({ outputFiles }) => Promise.all(outputFiles.map(writeBundle))),
  build({
    ...common,
    entryPoints: { engine: `${root}engine/main.ts`, cli: `${root}bench/cli.ts` },
    outdir: `${root}build`,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
  }),
  build({
    ...common,
    entryPoints: { knowing: `${root}bench/generator-cost/knowing.ts` },
    outdir: `${root}build`,
    external: ['k6', 'k6/*'],
    platform: 'neutral',
  }),
]);
