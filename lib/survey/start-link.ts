import { type Wishes, wishToPress } from '../answer/wishes.ts';
import { closest, descendants, type PageElement, visibleText } from '../html/element.ts';
import { originOf, resolveUrl } from '../html/resolve-url.ts';
import type { Progress } from './choose-form.ts';
import { isHidden } from './is-hidden.ts';
import { BACK, FORWARD, LOGIN, START } from './words.ts';

/**
 * Where a page without a form leads: by itself, by its link "Start" or "Continue", or in its frame; undefined where there is none
 * or no single one.
 *
 * After answers only what goes on counts, since an end page leads to many places.
 */
export function startLink(root: PageElement, baseUrl: string, { hasAnswered }: Progress): string | undefined {
  const found = new Map<string, 'start' | 'forward'>();
  const frames: string[] = [];
  for (const element of descendants(root)) {
    const { content = '', 'http-equiv': kind = '', src } = element.attributes;
    const refresh = kind.toLowerCase() === 'refresh' ? REFRESH.exec(content)?.[1] : undefined;
    if (element.name === 'meta' && refresh !== undefined) return resolveUrl(refresh, baseUrl);
    if (element.name === 'iframe' && src !== undefined && !isHidden(element)) frames.push(src);
    if (element.name !== 'a') continue;
    const href = element.attributes['href'];
    if (href === undefined || isHidden(element) || closest(element, 'nav') !== undefined) continue;
    const text = visibleText(element).toLowerCase();
    if (text.length > 60 || BACK.test(text) || LOGIN.test(text) || !FORWARD.test(text)) continue;
    if (hasAnswered && !GOES_ON.test(text)) continue;
    const url = resolveUrl(href, baseUrl);
    if (url !== undefined && originOf(url) === originOf(baseUrl))
      found.set(url, START.test(text) ? 'start' : 'forward');
  }
  const urls = [...found.keys()];
  const [frame] = frames;
  // A survey may stand in a frame of its page.
  if (urls.length === 0 && frames.length === 1 && !hasAnswered) return resolveUrl(frame ?? '', baseUrl);
  if (urls.length <= 1) return urls[0];
  const starts = urls.filter((url) => found.get(url) === 'start');
  return starts.length === 1 ? starts[0] : undefined;
}

/** The link whose words the answers file wishes for most; undefined for none. */
export function wishedLink(root: PageElement, baseUrl: string, wishes: Wishes): string | undefined {
  let best = 0;
  let found: string | undefined;
  for (const element of descendants(root)) {
    const href = element.name === 'a' && !isHidden(element) ? element.attributes['href'] : undefined;
    const wish = href === undefined ? 0 : wishToPress(visibleText(element), wishes);
    if (wish <= best) continue;
    best = wish;
    found = resolveUrl(href ?? '', baseUrl);
  }
  return found;
}

/** https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-refresh, after a wait of up to 99 seconds */
const REFRESH = /^\s*\d{1,2}(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"'\s]+)/i;

const GOES_ON = /^(continue|next|proceed|go on|forward)\b(?!.*\b(home|site|shop|brows|dashboard|account|list|page$))/;
