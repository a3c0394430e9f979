import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Results } from '../../bench/compare/results.ts';
import { writeReports } from '../../bench/report/write-reports.ts';
import { startBrowser } from '../form/chromium/browser.ts';
import { findChromium } from '../form/chromium/find-chromium.ts';
import { HOSTILE, hostileResults } from './hostile-results.ts';
import { plausibleResults } from './plausible-results.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = 390;
const DESK = 1240;

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'report-'));
const executable = findChromium();

beforeAll(async () => {
  if (executable === undefined) throw new Error('Chromium is missing: the set-up of the tests installs it.');
  browser = await startBrowser(executable, '127.0.0.1');
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

interface Opened {
  readonly page: Page;
  /** Errors and warnings of the console, a broken Content Security Policy among them. */
  readonly complaints: string[];
  readonly requests: string[];
}

async function open(results: Results, name: string, width: number, colorScheme: 'light' | 'dark'): Promise<Opened> {
  const dir = join(folder, name);
  writeReports(results, dir);
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const opened: Opened = { page, complaints: [], requests: [] };
  page.on('console', (message) => opened.complaints.push(message.text()));
  page.on('pageerror', (error) => opened.complaints.push(error.message));
  page.on('request', (request) => opened.requests.push(request.url()));
  await page.goto(`file://${dir}/report.html`);
  await page.evaluate('document.querySelectorAll("details").forEach((details) => { details.open = true; })');
  return opened;
}

const results = plausibleResults();
const views = [
  { why: 'on a desk, light', width: DESK, scheme: 'light' },
  { why: 'on a phone, dark', width: PHONE, scheme: 'dark' },
] as const;

describe.each(views)('report.html $why', ({ width, scheme }) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(results, `${width}`, width, scheme);
  });
  afterAll(() => opened.page.close());

  test('renders without a complaint, and asks for nothing', () => {
    expect(opened.complaints).toEqual([]);
    expect(opened.requests.filter((url) => !url.startsWith('data:'))).toEqual([
      `file://${folder}/${width}/report.html`,
    ]);
  });

  test('says the answer first', async () => {
    expect(await opened.page.locator('h1').innerText()).toMatch(
      /^At 100 users uwsgi completed 1\.\d\d × \[.+\] what .+ did/,
    );
  });

  test('does not scroll sideways, with all that folds unfolded', async () => {
    expect(await opened.page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  test('has no serious fault of accessibility', async () => {
    await opened.page.evaluate(AXE);
    const { violations } = await opened.page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual([]);
  });
});

describe('report.html', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await open(results, 'content', DESK, 'light'));
  });
  afterAll(() => page.close());

  test('has a named and described picture in each panel, and a table beside them that names all servers', async () => {
    const figures = await page.locator('figure').all();
    expect(figures.length).toBeGreaterThan(10);
    for (const figure of figures) {
      const caption = await figure.locator('figcaption').innerText();
      const pictures = figure.locator('svg[role=img]');
      expect(await pictures.count(), caption).toBe(await figure.locator('.panel').count());
      const names = await pictures.evaluateAll((all) => all.map((svg) => svg.getAttribute('aria-label')));
      expect(new Set(names).size, caption).toBe(names.length);
      const marks = await pictures.evaluateAll((all) =>
        all.map((svg) => svg.querySelectorAll('path, line, rect').length),
      );
      expect(Math.min(...marks), caption).toBeGreaterThan(3);
      const table = await figure.locator('table').innerText();
      for (const server of ['uwsgi', 'gunicorn', 'apache-prefork']) expect(table, caption).toContain(server);
    }
  });

  test.each([
    { why: 'a cell that is void', text: 'apache-worker, 100 users, block 2, try 1 (void)' },
    { why: 'the remedy of a doubt', text: 'Repeat on a machine of your own' },
    { why: 'a server that was left out, and what would bring it', text: 'apt-get install libev-dev' },
    { why: 'what a cause means', text: 'no whole answer came within the time limit' },
    { why: 'the machine', text: 'AMD EPYC 7B13, 2 cores' },
    { why: 'a configuration file as it was', text: '<IfModule mpm_worker_module>\n  ThreadsPerChild 25' },
  ])('tells $why', async ({ text }) => {
    expect(await page.evaluate('document.body.innerText')).toContain(text);
  });

  test('prints within its paper', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 718, height: 1000 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(718);
  });
});

test('text of data does no harm', async () => {
  const { page, complaints, requests } = await open(hostileResults(results), 'hostile', PHONE, 'light');
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => url.includes('evil'))).toEqual([]);
  expect(await page.evaluate('window.harmed')).toBeUndefined();
  expect(await page.locator('script, img, iframe, b, [onerror], [onmouseover]').count()).toBe(0);
  const text = await page.evaluate<string>('document.body.textContent');
  for (const hostile of HOSTILE) expect(text).toContain(hostile);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE);
  await page.close();
});
