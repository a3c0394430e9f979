import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Results } from '../../bench/compare/results.ts';
import { writeComparison } from '../../bench/report/two-runs/write-comparison.ts';
import { writeReports } from '../../bench/report/write-reports.ts';
import { startBrowser } from '../form/chromium/browser.ts';
import { findChromium } from '../form/chromium/find-chromium.ts';
import { HOSTILE, hostileResults } from './hostile-results.ts';
import { plausibleResults } from './plausible-results.ts';
import { twoPlausibleRuns } from './two-plausible-runs.ts';

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

type Write = (dir: string) => void;

async function open(write: Write, file: string, width: number, colorScheme: 'light' | 'dark'): Promise<Opened> {
  write(dirname(join(folder, file)));
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const opened: Opened = { page, complaints: [], requests: [] };
  page.on('console', (message) => opened.complaints.push(message.text()));
  page.on('pageerror', (error) => opened.complaints.push(error.message));
  page.on('request', (request) => opened.requests.push(request.url()));
  await page.goto(`file://${folder}/${file}`);
  await page.evaluate('document.querySelectorAll("details").forEach((details) => { details.open = true; })');
  return opened;
}

const results = plausibleResults();
const [before, after] = twoPlausibleRuns({ users: [10, 100], seconds: 20 });
const report: Write = (dir) => writeReports(results, dir);
const comparison: Write = (dir) => writeComparison(before, after, dir);
const views = [
  { file: 'desk/report.html', write: report, says: /^At 100 users uwsgi/, width: DESK, scheme: 'light' },
  { file: 'phone/report.html', write: report, says: /^At 100 users uwsgi/, width: PHONE, scheme: 'dark' },
  { file: 'desk/comparison.html', write: comparison, says: /gunicorn completed in B/, width: DESK, scheme: 'dark' },
  { file: 'phone/comparison.html', write: comparison, says: /gunicorn completed in B/, width: PHONE, scheme: 'light' },
] as const;

describe.each(views)('$file, $scheme', ({ file, write, says, width, scheme }) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(write, file, width, scheme);
  });
  afterAll(() => opened.page.close());

  test('renders without a complaint, and asks for nothing', () => {
    expect(opened.complaints).toEqual([]);
    expect(opened.requests.filter((url) => !url.startsWith('data:'))).toEqual([`file://${folder}/${file}`]);
  });

  test('says the answer first', async () => {
    expect(await opened.page.locator('h1').innerText()).toMatch(says);
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
    ({ page } = await open(report, 'content/report.html', DESK, 'light'));
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
    { why: 'what became of completed surveys in their store', text: 'Phantom: stored, though' },
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

const hostile = [before, after].map(hostileResults) as [Results, Results];
test.each([
  { file: 'hostile/report.html', write: (dir: string) => writeReports(hostileResults(results), dir) },
  { file: 'hostile/comparison.html', write: (dir: string) => writeComparison(...hostile, dir) },
])('text of data does no harm: $file', async ({ file, write }) => {
  const { page, complaints, requests } = await open(write, file, PHONE, 'light');
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => url.includes('evil'))).toEqual([]);
  expect(await page.evaluate('window.harmed')).toBeUndefined();
  expect(await page.locator('script, img, iframe, b, [onerror], [onmouseover]').count()).toBe(0);
  const text = await page.evaluate<string>('document.body.textContent');
  for (const hostile of HOSTILE) expect(text).toContain(hostile);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE);
  await page.close();
});
