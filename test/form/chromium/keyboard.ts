import type { Page } from 'playwright-core';
import { readPage, settle } from './in-page.ts';
import type { Captured, Lane } from './lane.ts';

/** A tab in which a person types into the first control of a page. */
export class Keyboard {
  readonly #tab: Page;
  readonly #lane: Lane;
  readonly url: string;

  constructor(tab: Page, lane: Lane, host: string) {
    this.#tab = tab;
    this.#lane = lane;
    this.url = `http://${host}/typed`;
  }

  /** Presses the keys and reads which flags and what value the control then has. */
  async type(html: string, keys: readonly string[]): Promise<{ broken: readonly string[]; value: string }> {
    await this.#load(html, keys);
    const [control] = (await this.#tab.evaluate(readPage)).controls;
    if (control === undefined) throw new Error(`No control in ${html}`);
    return control;
  }

  /** What the Enter key submits; undefined where nothing comes for so long after the page has settled. */
  async enter(html: string, patienceMs: number): Promise<Captured | undefined> {
    await this.#load(html, ['Enter']);
    await this.#tab.evaluate(settle);
    return this.#lane.next(patienceMs);
  }

  /** The type that the browser gives to a file chosen from the disk. */
  async typeOfFile(path: string): Promise<string | undefined> {
    await this.#load('<input type=file>', []);
    await this.#tab.locator('input').setInputFiles(path);
    return this.#tab.locator('input').evaluate((input: HTMLInputElement) => input.files?.[0]?.type);
  }

  /** What the browser makes of the bytes from 0x80 on. */
  upperHalf(encoding: string): Promise<string> {
    return this.#tab.evaluate(
      (label) => new TextDecoder(label).decode(Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index)),
      encoding,
    );
  }

  async #load(html: string, keys: readonly string[]): Promise<void> {
    this.#lane.serve({ contentType: 'text/html; charset=utf-8', bytes: Buffer.from(`<!doctype html>${html}`) });
    await this.#tab.goto(this.url);
    await this.#tab.locator('input, textarea').first().focus();
    for (const key of keys) await this.#tab.keyboard.press(key);
  }
}
