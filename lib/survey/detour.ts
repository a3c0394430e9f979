import type { PageRequest, PageResponse } from './exchange.ts';
import type { Page } from './page.ts';

/**
 * What is completed before the survey, which wants those who have an account: the form to register. The survey is asked for again
 * after it, once.
 */
export class Detour {
  readonly #startUrl: string;
  #state: 'none' | 'taken' | 'over' = 'none';

  /** @param startUrl of the survey's first page */
  constructor(startUrl: string) {
    this.#startUrl = startUrl;
  }

  /** Whether the survey was asked for, and led to a login. */
  isTurnedAway({ method, url }: PageRequest, { isRedirected }: PageResponse, { otherForms }: Page): boolean {
    return method === 'GET' && url === this.#startUrl && isRedirected === true && otherForms.includes('login');
  }

  /** Takes a link of a page that the survey's start may have led to. */
  take(link: string, isTurnedAway: boolean): void {
    if (isTurnedAway || isWayBack(link, this.#startUrl)) this.#state = 'taken';
  }

  /** Ends what was completed. @returns whether it was the detour, and the survey comes now */
  end(): boolean {
    const isEnded = this.#state === 'taken';
    if (isEnded) this.#state = 'over';
    return isEnded;
  }

  get isOver(): boolean {
    return this.#state === 'over';
  }
}

/**
 * Whether a link tells where to go after what it leads to, and that is where the survey begins: "/register?next=/survey/".
 * @param startUrl of the survey's first page; the first page of a site is none to come back to
 */
export function isWayBack(link: string, startUrl: string): boolean {
  const [, place = '', query = ''] = /^\w+:\/\/[^/]*([^?#]*)(\?[^#]*)?/.exec(startUrl) ?? [];
  const [, parameters = ''] = link.split('?');
  const target = `=${place}${query}`;
  return (
    place.length > 1 && (parameters.includes(target) || parameters.includes(`=${encodeURIComponent(target.slice(1))}`))
  );
}
