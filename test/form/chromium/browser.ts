import { type Browser, chromium, type Page } from 'playwright-core';

/**
 * @param executablePath of Chromium
 * @param host where every name below .test leads
 */
export function startBrowser(executablePath: string, host: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=MAP *.test ${host}`,
    ],
  });
}

/** @param headers that tell the server whose requests they are */
export async function openTab(browser: Browser, headers: Record<string, string>): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', extraHTTPHeaders: headers });
  return context.newPage();
}
