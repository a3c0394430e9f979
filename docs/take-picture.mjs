// The picture of a report in the README: node docs/take-picture.mjs results/…/report.html docs/report.png
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [report = '', picture = ''] = process.argv.slice(2);
if (report === '' || picture === '') {
  console.error('Usage: node docs/take-picture.mjs REPORT.html PICTURE.png. CHROMIUM names the browser.');
  process.exit(1);
}
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1240, height: 1240 }, colorScheme: 'light' });
await page.goto(pathToFileURL(resolve(report)).href);
await page.screenshot({ path: picture });
await browser.close();
