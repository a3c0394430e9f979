/** A page as the server sends it. */
export interface ServedPage {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A form submission as it arrived. */
export interface Captured {
  readonly method: string;
  /** With the host that the browser meant. */
  readonly url: string;
  readonly contentType: string | undefined;
  readonly body: Uint8Array;
}

/**
 * Hands out one page at a time, and from then on takes every navigation for a submission of it. Those are answered with
 * nothing, so that the browser stays on the page.
 */
export class Lane {
  #page: ServedPage | undefined;
  #captured: Captured[] = [];
  #waiting: (() => void) | undefined;

  /** The next navigation gets this page; what was captured before is forgotten. */
  serve(page: ServedPage): void {
    this.#page = page;
    this.#captured = [];
  }

  /** The next submission; undefined where none comes for so long. */
  async next(timeoutMs: number): Promise<Captured | undefined> {
    if (this.#captured.length === 0 && timeoutMs > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs);
        this.#waiting = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return this.#captured.shift();
  }

  /** @returns the page to answer with */
  take(navigation: Captured): ServedPage | undefined {
    const page = this.#page;
    this.#page = undefined;
    if (page !== undefined) return page;
    this.#captured.push(navigation);
    this.#waiting?.();
    this.#waiting = undefined;
    return undefined;
  }
}
