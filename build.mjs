// Bundles scenarios/*.ts into dist/*.js for k6, and the command line into build/ for Node.
// `node build.mjs --readable` leaves names and layout of dist/ as they are in the source, at twice the size.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const root = fileURLToPath(new URL('.', import.meta.url));
const files = (folder) =>
  readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${root}${folder}/${name}`);
const common = { bundle: true, format: 'esm', charset: 'utf8', legalComments: 'inline', logLevel: 'warning' };

await Promise.all([
  build({
    ...common,
    entryPoints: files('scenarios'),
    outdir: `${root}dist`,
    external: ['k6', 'k6/*'],
    platform: 'neutral',
    target: 'es2022',
    minify: !process.argv.includes('--readable'),
    lineLimit: 160,
    banner: {
      js: `// k6-survey ${version}, Apache-2.0. The source of this bundle is in lib/ and scenarios/ of the project.`,
    },
  }),
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
