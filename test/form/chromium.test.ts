import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KNOWN_GAPS } from '../known-gaps.ts';
import { startBrowser } from './chromium/browser.ts';
import { CaptureServer } from './chromium/capture-server.ts';
import { compareCorpus } from './chromium/compare-corpus.ts';
import type { PageComparison } from './chromium/compare-page.ts';
import { findChromium } from './chromium/find-chromium.ts';
import { readCorpus } from './corpus.ts';

const executable = findChromium();
const corpus = readCorpus();
const gaps = new Set(KNOWN_GAPS.flatMap(({ pages = [] }) => pages));

if (executable === undefined) test.skip('Chromium is not installed: it is asked what it makes of each form', () => {});

// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html, with Chromium as the oracle
describe.runIf(executable !== undefined)('the robot does as Chromium does', () => {
  let server: CaptureServer;
  let browser: Browser;
  let compared: Map<string, PageComparison | Error>;

  beforeAll(async () => {
    server = await CaptureServer.start();
    browser = await startBrowser(executable ?? '', server.host);
    compared = await compareCorpus(browser, server, corpus);
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
});
