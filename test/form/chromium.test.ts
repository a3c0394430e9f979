import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planFile } from '../../lib/answer/file.ts';
import { createRandom } from '../../lib/answer/random.ts';
import { implicitSubmission } from '../../lib/form/default-button.ts';
import { SINGLE_BYTE, type SingleByte } from '../../lib/form/single-byte.ts';
import { submission } from '../../lib/form/submission.ts';
import { upperHalf } from '../../lib/form/upper-half.ts';
import { violations } from '../../lib/form/validity.ts';
import { KNOWN_GAPS } from '../known-gaps.ts';
import { lacking } from '../lacking.ts';
import { openTab, startBrowser } from './chromium/browser.ts';
import { CaptureServer } from './chromium/capture-server.ts';
import { ourRequest, theirRequest } from './chromium/comparable.ts';
import { compareCorpus } from './chromium/compare-corpus.ts';
import type { PageComparison } from './chromium/compare-page.ts';
import { findChromium } from './chromium/find-chromium.ts';
import { Keyboard } from './chromium/keyboard.ts';
import { ENTER_ROWS, TYPED_ROWS } from './chromium/keyboard-rows.ts';
import { readCorpus } from './corpus.ts';
import { controlNamed, onlyForm } from './only-form.ts';

const executable = findChromium();
const corpus = readCorpus();
const gaps = new Set(KNOWN_GAPS.flatMap(({ pages = [] }) => pages));

if (executable === undefined) test.skip(`Chromium is asked what it makes of each form${lacking('Chromium')}`, () => {});
else describe('the robot does as Chromium does', () => asked(executable));

// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html, with Chromium as the oracle
function asked(path: string): void {
  let server: CaptureServer;
  let browser: Browser;
  let keyboard: Keyboard;
  let compared: Map<string, PageComparison | Error>;

  beforeAll(async () => {
    server = await CaptureServer.start();
    browser = await startBrowser(path, server.host);
    compared = await compareCorpus(browser, server, corpus, gaps);
    const { lane, headers } = server.open();
    keyboard = new Keyboard(await openTab(browser, headers), lane, server.host);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test.each(corpus.map(({ name }) => name))('%s', (name) => {
    const comparison = compared.get(name) ?? new Error(`${name} was not compared.`);
    if (comparison instanceof Error) throw comparison;
    // A gap that is closed fails here, so that its entry goes.
    if (gaps.has(name)) expect(comparison.differences).not.toEqual([]);
    else expect(comparison.differences).toEqual([]);
  });

  test('of the forms that a browser can submit validly, at least 98 % are submitted validly and identically', () => {
    let submittable = 0;
    let alike = 0;
    for (const comparison of compared.values()) {
      if (comparison instanceof Error) continue;
      submittable += comparison.submittable;
      alike += comparison.submittedAlike;
    }
    const share = alike / submittable;
    console.log(`${alike} of ${submittable} forms submitted as by Chromium: ${(share * 100).toFixed(1)} %`);
    expect(submittable).toBeGreaterThan(300);
    expect(share).toBeGreaterThanOrEqual(0.98);
  });

  test.each(TYPED_ROWS)('typed: $why', async ({ html, keys, broken }) => {
    const page = `<form>${html}</form>`;
    const theirs = await keyboard.type(page, keys);
    expect(theirs.broken).toEqual(broken);
    // A control has no value for bad input.
    const value = theirs.broken.includes('badInput') ? keys.join('') : theirs.value;
    const form = onlyForm(page);
    const given = new Map(keys.length === 0 ? [] : [[controlNamed(form, 'a'), { kind: 'value', value } as const]]);
    expect(violations(form, given).map(({ constraint }) => constraint)).toEqual(broken);
  });

  test.each(ENTER_ROWS)('the Enter key: $why', async ({ html }) => {
    const page = `<form id=f method=post action=/sent>${html}</form>`;
    const form = onlyForm(page);
    const done = implicitSubmission(form);
    const at = { url: keyboard.url, baseUrl: keyboard.url, encoding: 'utf-8' } as const;
    const sent = done.kind === 'blocked' ? undefined : submission(form, done.submitter, new Map(), at, 'B');
    expect(ourRequest(sent)).toEqual(theirRequest(await keyboard.enter(page, sent === undefined ? 0 : 60_000)));
  });

  test.each(Object.keys(SINGLE_BYTE) as SingleByte[])('the characters of %s', async (encoding) => {
    expect(upperHalf(encoding)).toBe(await keyboard.upperHalf(encoding));
  });

  test.each(['.txt', '.csv', '.png', '.pdf', '.json', '.svg', '.gif'])('the type of a %s file', async (extension) => {
    const form = onlyForm(`<form><input type=file name=a accept=${extension}></form>`);
    const [answer] = planFile(controlNamed(form, 'a'))({ random: createRandom(1), today: 0 }) ?? [];
    const [file] = answer?.kind === 'files' ? answer.files : [];
    if (file === undefined) throw new Error('No file was chosen.');
    const folder = mkdtempSync(join(tmpdir(), 'chosen-file-'));
    try {
      writeFileSync(join(folder, file.name), file.bytes);
      expect(await keyboard.typeOfFile(join(folder, file.name))).toBe(file.type);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
