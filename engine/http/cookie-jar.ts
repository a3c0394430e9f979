import { Cookie, CookieJar as ToughJar } from 'tough-cookie';

/** Cookies of one VU in one iteration, or of a script's own `new http.CookieJar()`. */
export class CookieJar {
  readonly #jar = new ToughJar(undefined, {
    rejectPublicSuffixes: false,
    looseMode: true,
    prefixSecurity: 'unsafe-disabled',
  });
  /** The Cookie header by URL, until the jar changes: most requests of an iteration go to few URLs without new cookies. */
  readonly #cached = new Map<string, string>();
  #isEmpty = true;

  /** Takes the Set-Cookie headers of a response. */
  store(headers: readonly string[], url: string): void {
    for (const header of headers) {
      // Max-Age goes before Expires, whose date takes longer to read than all the rest.
      const relevant = /;\s*max-age\s*=/i.test(header) ? header.replace(/;\s*expires\s*=[^;]*/i, '') : header;
      this.#jar.setCookieSync(relevant, url, { ignoreError: true });
    }
    this.#changed();
  }

  /** `name=value; …` for a request to this URL. */
  headerFor(url: string): string {
    if (this.#isEmpty) return '';
    let header = this.#cached.get(url);
    if (header === undefined) {
      header = this.#jar
        .getCookiesSync(url)
        .map(({ key, value }) => `${key}=${quoteCookieValue(value)}`)
        .join('; ');
      this.#cached.set(url, header);
    }
    return header;
  }

  /** Values by name. */
  cookiesForURL(url: string): Record<string, string[]> {
    const cookies: Record<string, string[]> = {};
    for (const { key, value } of this.#jar.getCookiesSync(url)) {
      cookies[key] ??= [];
      cookies[key].push(value);
    }
    return cookies;
  }

  set(url: string, name: string, value: string, options?: Record<string, unknown> | null): boolean {
    const cookie = new Cookie({ key: name, value: String(value), path: null });
    for (const [key, option] of Object.entries(options ?? {})) setAttribute(cookie, key.toLowerCase(), option);
    this.#jar.setCookieSync(cookie, url, { ignoreError: true });
    this.#changed();
    return true;
  }

  delete(url: string, name: string): void {
    if (name === '') throw new Error('cookie: is null');
    this.store([`${name}=; Max-Age=-1`], url);
  }

  clear(url: string): void {
    this.store(
      this.#jar.getCookiesSync(url).map(({ key, path }) => `${key}=; Max-Age=-1; Path=${path ?? '/'}`),
      url,
    );
  }

  #changed(): void {
    this.#isEmpty = false;
    this.#cached.clear();
  }
}

/** Go quotes values with a space or a comma. */
export function quoteCookieValue(value: string): string {
  return /[ ,]/.test(value) && !value.startsWith('"') ? `"${value}"` : value;
}

function setAttribute(cookie: Cookie, name: string, value: unknown): void {
  switch (name) {
    case 'path':
      cookie.path = String(value);
      break;
    case 'domain':
      cookie.domain = String(value).replace(/^\./, '');
      break;
    case 'expires': {
      const date = new Date(String(value));
      if (Number.isNaN(date.getTime())) throw new Error(`unable to parse "expires" date string "${String(value)}"`);
      cookie.expires = date;
      break;
    }
    case 'max_age':
      cookie.setMaxAge(Number(value));
      break;
    case 'secure':
      cookie.secure = Boolean(value);
      break;
    case 'http_only':
      cookie.httpOnly = Boolean(value);
      break;
  }
}
