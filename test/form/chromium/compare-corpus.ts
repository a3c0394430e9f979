import type { Browser } from 'playwright-core';
import type { CorpusPage } from '../corpus.ts';
import { openTab } from './browser.ts';
import type { CaptureServer } from './capture-server.ts';
import { PageComparison } from './compare-page.ts';

/** Pages at a time: most of the work is waiting for the browser's processes. */
const TABS = 3;

/**
 * Compares every page, several at a time; what went wrong with one is kept in place of its comparison.
 * @param gaps names of pages that are known to differ
 */
export async function compareCorpus(
  browser: Browser,
  server: CaptureServer,
  corpus: readonly CorpusPage[],
  gaps: ReadonlySet<string>,
): Promise<Map<string, PageComparison | Error>> {
  const compared = new Map<string, PageComparison | Error>();
  const queue = [...corpus];
  const work = async () => {
    const { lane, headers } = server.open();
    const tab = await openTab(browser, headers);
    for (let page = queue.shift(); page !== undefined; page = queue.shift()) {
      const comparison = new PageComparison(tab, lane, server.host, page, gaps.has(page.name));
      const result = await comparison.run().then(
        () => comparison,
        (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
      );
      compared.set(page.name, result);
    }
  };
  await Promise.all(Array.from({ length: TABS }, work));
  return compared;
}
