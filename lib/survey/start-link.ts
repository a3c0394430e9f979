import { type Wishes, wishToPress } from '../answer/wishes.ts';
import { closest, descendants, type PageElement, visibleText } from '../html/element.ts';
import { originOf, resolveUrl } from '../html/resolve-url.ts';
import type { Progress } from './choose-form.ts';
import { isHidden } from './is-hidden.ts';
import { BACK, FORWARD, LOGIN, START } from './words.ts';

/**
 * Where a page without a form leads: its link "Start" or "Continue"; undefined where there is none or no single one.
 *
 * After answers only what goes on counts, since an end page leads to many places.
 */
export function startLink(root: PageElement, baseUrl: string, { hasAnswered }: Progress): string | undefined {
  const found = new Map<string, 'start' | 'forward'>();
  for (const element of descendants(root)) {
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

const GOES_ON = /^(continue|next|proceed|go on|forward)\b(?!.*\b(home|site|shop|brows|dashboard|account|list|page$))/;
