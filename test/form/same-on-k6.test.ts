import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { parseHTML } from '../../engine/html/parse.ts';
import type { ParseHtml } from '../../lib/html/page-tree.ts';
import { lacking } from '../lacking.ts';
import { readCorpus } from './corpus.ts';
import { corpusOutcome } from './corpus-outcome.ts';
import { decoded } from './read-as-robot.ts';

const K6 = process.env['K6'] || 'k6';
const hasK6 = spawnSync(K6, ['version']).status === 0;

// Chromium is compared with the engine's parser; this carries its word over to k6's.
test.skipIf(!hasK6)(
  `k6's parser and engine make the same of every page of the corpus${hasK6 ? '' : lacking('k6')}`,
  async () => {
    const cases = readCorpus().map((page) => {
      const { text, encoding } = decoded(page);
      return {
        name: page.name,
        text,
        encoding,
        here: corpusOutcome(parseHTML as ParseHtml, page.name, text, encoding),
      };
    });
    const folder = mkdtempSync(join(tmpdir(), 'corpus-on-k6-'));
    try {
      writeFileSync(join(folder, 'cases.json'), JSON.stringify(cases));
      writeFileSync(
        join(folder, 'script.js'),
        `import { parseHTML } from 'k6/html';
       import { corpusOutcome } from '${join(import.meta.dirname, 'corpus-outcome.ts')}';
       import cases from './cases.json';
       for (const { name, text, encoding, here } of cases) {
         const there = corpusOutcome(parseHTML, name, text, encoding);
         if (there !== here) throw new Error(name + ' k6: ' + there + ' Node: ' + here);
       }
       export default function () {}`,
      );
      const outfile = join(folder, 'bundle.js');
      const entryPoints = [join(folder, 'script.js')];
      await build({ entryPoints, outfile, bundle: true, format: 'esm', external: ['k6/html'], logLevel: 'silent' });
      const { status, stderr } = spawnSync(K6, ['run', '--quiet', outfile], { encoding: 'utf8' });
      expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
