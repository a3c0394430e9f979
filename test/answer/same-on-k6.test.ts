import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PageElement, PageNode } from '../../lib/html/element.ts';
import { parsePage } from '../html/parse.ts';
import { lacking } from '../lacking.ts';
import { formHtml } from './arbitrary-form.ts';
import { outcomeOf, type PlainNode } from './outcome-of.ts';

const K6 = process.env['K6'] || 'k6';
const hasK6 = spawnSync(K6, ['version']).status === 0;

function plain(node: PageNode): PlainNode {
  if (typeof node === 'string') return node;
  return { name: node.name, attributes: node.attributes, children: node.children.map(plain) };
}

function casesOf(pages: readonly string[]): { page: PlainNode; outcome: string }[] {
  return pages.map((html, seed) => {
    const root: PageElement = parsePage(html);
    return { page: plain(root), outcome: outcomeOf(plain(root), seed) };
  });
}

const title = `k6's engine gives the same answers as Node${hasK6 ? '' : lacking('k6')}`;
test.skipIf(!hasK6)(title, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'same-on-k6-'));
  try {
    writeFileSync(join(folder, 'cases.json'), JSON.stringify(casesOf(fc.sample(formHtml, 200))));
    writeFileSync(
      join(folder, 'script.js'),
      `import { outcomeOf } from '${join(import.meta.dirname, 'outcome-of.ts')}';
       import cases from './cases.json';
       cases.forEach(({ page, outcome }, seed) => {
         const here = outcomeOf(page, seed);
         if (here !== outcome) throw new Error('k6: ' + here + ' Node: ' + outcome);
       });
       export default function () {}`,
    );
    const outfile = join(folder, 'bundle.js');
    await build({ entryPoints: [join(folder, 'script.js')], outfile, bundle: true, format: 'esm', logLevel: 'silent' });
    const { status, stderr } = spawnSync(K6, ['run', '--quiet', outfile], { encoding: 'utf8' });
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
