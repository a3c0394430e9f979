import { closestWhere, descendants, type PageElement, visibleText } from '../html/element.ts';
import type { Progress } from './choose-form.ts';
import { linkOf, placeOf } from './start-link.ts';
import { AGAIN, BACK, LANGUAGE, LOGIN, LOGOUT } from './words.ts';

/**
 * Where the links of a page lead that has neither a form nor a link with the usual words, as a list of surveys by their names: those
 * that speak of a survey, else the only one that is not of the site, else the answers to what it asks: "Where is the problem?" Any of
 * them may be begun with.
 */
export function likelyLinks(root: PageElement, baseUrl: string, { visited }: Progress): readonly string[] {
  const found = new Map<string, string>();
  for (const element of descendants(root)) {
    const link = linkOf(element, baseUrl);
    if (link === undefined || closestWhere(element, isAround) !== undefined) continue;
    const { text, url } = link;
    const isOfSite = [AGAIN, BACK, LANGUAGE, LOGIN, LOGOUT, OF_SITE].some((words) => words.test(text));
    if (text.length < 2 || isOfSite || /#/.test(url) || visited?.has(placeOf(url)) === true) continue;
    found.set(url, text);
  }
  const urls = [...found.keys()];
  const named = urls.filter((url) => SURVEY.test(found.get(url) ?? ''));
  if (named.length > 0) return named;
  return urls.length <= 1 ? urls : answersIn(root, baseUrl, urls);
}

/** The links of the one list of a page that asks a question, where they differ in the last part of their paths. */
function answersIn(root: PageElement, baseUrl: string, urls: readonly string[]): readonly string[] {
  if (!ASKS.test(visibleText(root))) return [];
  const lists = new Map<PageElement, string[]>();
  for (const element of descendants(root)) {
    const url = linkOf(element, baseUrl)?.url;
    const list = closestWhere(element, ({ name }) => name === 'ul' || name === 'ol');
    if (url === undefined || list === undefined || !urls.includes(url)) continue;
    lists.set(list, [...(lists.get(list) ?? []), url]);
  }
  const [only, ...more] = [...lists.values()].filter((list) => new Set(list.map(directoryOf)).size === 1);
  return only === undefined || only.length < 2 || more.length > 0 ? [] : only;
}

function directoryOf(url: string): string {
  return placeOf(url).replace(/[^/]*\/?$/, '');
}

const ASKS = /\?(?:\s|$)|\b(?:choose|select|pick) (?:an?|one|the|your|from)\b/i;

function isAround({ name, attributes }: PageElement): boolean {
  return (
    /^(nav|header|footer|aside)$/.test(name) ||
    /^(navigation|banner|contentinfo|complementary)$/.test(attributes['role'] ?? '')
  );
}

/** What sites link to beside what they are for. */
const OF_SITE =
  /\b(home|help|faqs?|about|contact|privacy|terms|imprint|impressum|datenschutz\w*|legal|cookies?|accessibility|skip to|sitemap|blog|news|shop|careers?|support|profile|account|settings|passwords?|register|sign up|admin|results?|statistics|archive|closed|download|pdf|csv|more info\w*|read more|learn more|hilfe|kontakt|aide|contacto|ayuda)\b/;

const SURVEY =
  /^subscribe\b|\b(surveys?|questionnaires?|polls?|quiz\w*|feedback|evaluations?|stud(y|ies)|umfragen?|frageb.gen|befragung\w*|enqu.tes?|sondages?|encuestas?|cuestionarios?|sondaggi\w*|questionari\w*|enqu.tes|vragenlijst\w*|enk.t\w*|ankiet\w*)\b/;
