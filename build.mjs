// Bundles scenarios/*.ts into dist/*.js for k6, and the command line into build/ for Node.
// What the survey scripts share, the robot, goes to dist/robot.js, which they import.
// `node build.mjs --single` makes each script one minified file of its own, for where a single file is all that is taken;
// `--answers FILE` puts an answers file into the bundles, for where they can open none;
// `--into FOLDER` writes the bundles there, and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const root = fileURLToPath(new URL('.', import.meta.url));
const files = (folder) =>
  readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${root}${folder}/${name}`);
const isMain = process.argv[1] === fileURLToPath(import.meta.url);
const { values: wishes } = parseArgs({
  // Where another program imports this file, the arguments are that program's.
  args: isMain ? process.argv.slice(2) : [],
  options: { single: { type: 'boolean' }, answers: { type: 'string' }, into: { type: 'string' } },
});
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

const banner = `// k6-survey ${version}, Apache-2.0. The source of this bundle is in lib/ and scenarios/ of the project.`;
const forK6 = { ...common, external: ['k6', 'k6/*'], platform: 'neutral', target: 'es2022' };

async function buildScenarios(entryPoints) {
  await build({
    ...forK6,
    entryPoints,
    outdir: wishes.into ?? `${root}dist`,
    banner: { js: banner },
    plugins: [bundledAnswers],
    minify: wishes.single === true,
    splitting: wishes.single !== true,
    chunkNames: 'robot',
  });
}

// The audit is no robot: it stands alone.
const isAudit = (file) => file.endsWith('/audit.ts');
const scenarios = files('scenarios');
await Promise.all([
  buildScenarios(scenarios.filter((file) => !isAudit(file))),
  buildScenarios(scenarios.filter(isAudit)),
]);

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
    build({ ...forK6, entryPoints: { knowing: `${root}bench/generator-cost/knowing.ts` }, outdir: `${root}build` }),
  ]);
}
