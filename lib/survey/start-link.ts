import { type Wishes, wishToPress } from '../answer/wishes.ts';
import { asWords } from '../answer/words-of.ts';
import { closest, closestWhere, descendants, type PageElement, visibleText } from '../html/element.ts';
import { originOf, resolveUrl } from '../html/resolve-url.ts';
import type { Progress } from './choose-form.ts';
import { isHidden } from './is-hidden.ts';
import { agreeing, isAnswer } from './submitter.ts';
import { AGAIN, BACK, FORWARD, GOES_ON, HANDS_IN, LANGUAGE, LOGIN, PART_AHEAD, START, TAKES_ONE } from './words.ts';

/**
 * Where a page without a form leads: by itself, by its link "Start" or "Continue", or in its frame; undefined where there is none
 * or no single one.
 *
 * After answers only what goes on counts, since an end page leads to many places.
 */
export function startLink(root: PageElement, baseUrl: string, progress: Progress): string | undefined {
  const { hasAnswered, hasExpired, visited } = progress;
  const found = new Map<string, 'start' | 'forward'>();
  const drawnAsButtons = new Set<string>();
  const frames: string[] = [];
  for (const element of descendants(root)) {
    const { content = '', 'http-equiv': kind = '', src } = element.attributes;
    const refresh = kind.toLowerCase() === 'refresh' ? REFRESH.exec(content)?.[1] : undefined;
    if (element.name === 'meta' && refresh !== undefined) return resolveUrl(refresh, baseUrl);
    if (element.name === 'iframe' && src !== undefined && !isHidden(element)) frames.push(src);
    const link = linkOf(element, baseUrl);
    if (link === undefined || (BACK.test(link.text) && !(hasExpired && START.test(link.text)))) continue;
    const { text, url } = link;
    if (url === baseUrl && !hasAnswered && hasExpired !== true) continue;
    if (isToDo(element)) return url;
    if (isDrawnAsButton(element) && !AGAIN.test(text)) drawnAsButtons.add(url);
    const isNew = !AGAIN.test(text) && visited?.has(placeOf(url)) === false;
    const isOpened = isNew && (OPENS.test(text) || (isDrawnAsButton(element) && LEADS_ON.test(text)));
    const isLast = !AGAIN.test(text) && ENDS.test(text);
    const isHandedIn = isNew && HANDS_IN.test(text);
    if (!(hasAnswered ? GOES_ON.test(text) || isOpened || isLast || isHandedIn : FORWARD.test(text))) continue;
    found.set(url, START.test(text) ? 'start' : 'forward');
  }
  const urls = [...found.keys()];
  const [frame] = frames;
  // A survey may stand in a frame of its page.
  if (urls.length === 0 && frames.length === 1 && !hasAnswered) return resolveUrl(frame ?? '', baseUrl);
  // Whatever it says, in whichever language.
  if (urls.length === 0 && drawnAsButtons.size === 1 && !hasAnswered) return [...drawnAsButtons][0];
  if (urls.length <= 1) return urls[0];
  const starts = urls.filter((url) => found.get(url) === 'start');
  return starts.length === 1 ? starts[0] : undefined;
}

/**
 * Where a page leads that has a link for each of several languages: to the English one, else to the first. Undefined for any
 * other page.
 */
export function languageLink(root: PageElement, baseUrl: string): string | undefined {
  const found = new Map<string, string>();
  for (const element of descendants(root)) {
    const link = linkOf(element, baseUrl);
    const name = link && LANGUAGE_NAME.exec(link.text)?.[1];
    if (name !== undefined && link !== undefined) found.set(name, link.url);
  }
  return found.size < 2 ? undefined : (found.get('english') ?? [...found.values()][0]);
}

const LANGUAGE_NAME =
  /^(english|deutsch|fran.ais|espa.ol|italiano|portugu.s|nederlands|svenska|dansk|norsk|suomi|polski|.e.tina|cymraeg|gaeilge|t.rk.e|rom.n.|magyar|\u0440\u0443\u0441\u0441\u043a\u0438\u0439|\u4e2d\u6587|\u65e5\u672c\u8a9e)\b/;

/** Where a page goes on though its form is back, as one that is saved: by its link "Continue to section 2". */
export function onwardLink(root: PageElement, baseUrl: string, progress: Progress): string | undefined {
  const next = newLink(root, baseUrl, progress, (text) => GOES_ON.test(text) && !/^(next|forward)\b/.test(text));
  return next ?? doneLink(root, baseUrl);
}

/** Behind a list that is added to by the form that is back: the same page may go on by a parameter. */
function doneLink(root: PageElement, baseUrl: string): string | undefined {
  for (const element of descendants(root)) {
    const link = linkOf(element, baseUrl);
    if (link !== undefined && DONE.test(link.text) && link.url.replace(/#.*/, '') !== baseUrl) return link.url;
  }
  return undefined;
}

const DONE =
  /^(?:i.?m |i am |we.?re |we are )?(?:done|finished|finish|no more|that.?s (?:all|it|everyone)|fertig|termin[e\u00e9]r?|fini|listo|fine|klaar|f.rdig|valmis|gotowe)(?: (?:adding|with|here)\b.*)?\W*$/;

/** Where a page leads to another part of the survey though it thanks for what was sent. */
export function partLink(root: PageElement, baseUrl: string, progress: Progress): string | undefined {
  return newLink(root, baseUrl, progress, (text) => PART_AHEAD.test(text) && !BACK.test(text) && !AGAIN.test(text));
}

function newLink(
  root: PageElement,
  baseUrl: string,
  { visited }: Progress,
  leads: (text: string) => boolean,
): string | undefined {
  for (const element of descendants(root)) {
    const link = linkOf(element, baseUrl);
    if (link !== undefined && leads(link.text) && visited?.has(placeOf(link.url)) === false) return link.url;
  }
  return undefined;
}

/** Whether tasks are left of a list that says of each how far it is. */
export function hasToDo(root: PageElement, baseUrl: string): boolean {
  return descendants(root).some((element) => linkOf(element, baseUrl) !== undefined && isToDo(element));
}

/** A task of a list that says of each how far it is. https://design-system.service.gov.uk/components/task-list/ */
function isToDo(link: PageElement): boolean {
  const row = closestWhere(link, ({ name }) => name === 'li' || name === 'tr');
  const text = row === undefined ? '' : visibleText(row);
  return text.length < 200 && /\b(not (yet )?started|incomplete|to do|not done)\W*$/i.test(text);
}

/** A part of the survey that the answers have opened. */
const OPENS = /^(apply|start|begin)( (now|here|your|the|my)\b.*)?\W*$/;

/** Behind the last question of a quiz, whose score may be stored only there: "See your result", "Finish the test". */
const ENDS =
  /^(?:(?:see|view|show|get|go to|check)(?: me)? )?(?:your|my) (?:\w+ )?(?:results?|score)\W*$|^(?:finish|end)(?: (?:the|this|your|my))?(?: (?:quiz|test|survey|questionnaire|exam|assessment|game))?\W*$/;

/** "I understand, continue", on what is drawn as a button. */
const LEADS_ON =
  /\b(continue|proceed|next|weiter|continuer|suivant|continuar|siguiente|avanti|volgende|forts.tt|parhau)\b(?!.*\b(home|site|shop\w*|brows\w*|dashboard|account|list|page)\b)/;

function isDrawnAsButton({ attributes }: PageElement): boolean {
  return attributes['role'] === 'button' || /(^|[\s_-])(btn|button)([\s_-]|$)/i.test(attributes['class'] ?? '');
}

/** A URL without what changes from view to view. */
export function placeOf(url: string): string {
  return url.replace(/[?#].*$/, '');
}

/** Letters and figures, but no stars, arrows and flags; in ranges, since k6's engine knows no \p{…}. */
const SPEAKS = /[a-z\d\u00c0-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff]/i;

/** What a link says, in lower case, and where it leads; undefined for one that is around the page or leaves the site. */
export function linkOf(element: PageElement, baseUrl: string): { text: string; url: string } | undefined {
  const { 'aria-label': label, href, title } = element.attributes;
  if (element.name !== 'a' || href === undefined || isHidden(element) || closest(element, 'nav') !== undefined)
    return undefined;
  const own = visibleText(element);
  const image = descendants(element).find(({ name }) => name === 'img')?.attributes['alt'];
  const text = (SPEAKS.test(own) ? own : (label ?? title ?? image ?? own)).toLowerCase();
  const url = resolveUrl(href, baseUrl);
  if (url === undefined || originOf(url) !== originOf(baseUrl)) return undefined;
  return text.length > 60 || LOGIN.test(text) ? undefined : { text, url };
}

/**
 * Where the links of a page lead of which each is an answer: "1" to "5", or "Yes" and "No". Their URLs are the same but for a
 * number or a parameter, or in the last part where they say a usual answer: what else differs in a word may be any part of the site. Empty where there are none.
 */
export function choiceLinks(root: PageElement, baseUrl: string): readonly string[] {
  const groups = new Map<string, Map<string, string>>();
  // To it lead what scripts open, as menus: "#".
  const here = baseUrl.replace(/#.*/, '');
  for (const element of descendants(root)) {
    const link = linkOf(element, baseUrl);
    if (link === undefined || closest(element, 'footer') !== undefined) continue;
    const { text, url } = link;
    if (
      text === '' ||
      url.includes('#') ||
      url === here ||
      BACK.test(agreeing(text)) ||
      LANGUAGE.test(asWords(url)) ||
      !isAnswer(text) ||
      CHANGES.test(url)
    )
      continue;
    // The origin is the page's own, and may have figures.
    const place = url.slice(originOf(url).length).replace(/\/(?=\?|$)/, '');
    const numbered = place.replace(/=[^&]*|\d+/g, '=');
    const masked = USUAL_ANSWER.test(text) ? numbered.replace(LAST_PART, '/=') : numbered;
    if (masked.includes('=')) groups.set(masked, (groups.get(masked) ?? new Map()).set(text, url));
  }
  for (const isOwn of [isCalendar, isTimetable]) {
    const [times, ...more] = [...groups.values()].filter(isOwn);
    if (times !== undefined && more.length === 0) return [...times.values()];
  }
  const found = [...groups.values()].filter((group) => group.size > 1 && group.size < 12 && !isLanguages(group));
  const [only] = found;
  return only === undefined || found.length > 1 || !ASKS.test(visibleText(root)) ? [] : [...only.values()];
}

/** In which the page can be read. */
function isLanguages(group: ReadonlyMap<string, string>): boolean {
  return [...group.keys()].every((text) => LANGUAGE_NAME.test(text));
}

/**
 * Where the links lead that say the same of each of a list, as "Select" or "Book now" beside each: any of them goes on. Empty
 * where there is no such list, or more than one.
 * @param fewest that make a list
 */
export function listLinks(root: PageElement, baseUrl: string, fewest = 2): readonly string[] {
  const lists = new Map<string, Set<string>>();
  for (const element of descendants(root)) {
    const link = linkOf(element, baseUrl);
    if (link === undefined || !TAKES_ONE.test(link.text) || closest(element, 'footer') !== undefined) continue;
    const place = `${link.text} ${link.url.replace(/=[^&]*/g, '=').replace(LAST_PART, '/=')}`;
    lists.set(place, (lists.get(place) ?? new Set()).add(link.url));
  }
  const [only, ...more] = [...lists.values()].filter(({ size }) => size >= fewest);
  return only === undefined || more.length > 0 ? [] : [...only];
}

/** The days of a month, to pick one of. */
function isCalendar(links: ReadonlyMap<string, string>): boolean {
  return links.size > 11 && links.size < 32 && [...links.keys()].every((text) => /^\d{1,2}$/.test(text));
}

/** The free times of a day, to pick one of; of several days, under each. */
function isTimetable(links: ReadonlyMap<string, string>): boolean {
  return links.size > 1 && [...links.keys()].every((text) => TIME_OF_DAY.test(text));
}

const TIME_OF_DAY =
  /^\d{1,2}(?:[:.h]\d\d ?(?:[ap]\.?m\.?|uhr|h)?|(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|uhr))(?: ?(?:-|\u2013|to) ?\d{1,2}[:.h]\d\d.{0,5})?$/;

/** The last part of a path, and what follows it. */
const LAST_PART = /\/[^/?]+(?=\/?(?:\?|$))/;

/** What was answered before, beside each answer on a last page. */
const CHANGES = /\/(?:edit|change|amend|update)\/?(?:\?|$)/;

const USUAL_ANSWER =
  /^(?:(?:definitely |probably |strongly |somewhat |very |not at all )?(?:yes|no|maybe|agree|disagree|true|false|likely|unlikely|satisfied|dissatisfied|good|bad|poor|excellent|often|rarely)|not sure|don.t know|neither|neutral|always|sometimes|never)$/;

const ASKS =
  /\?|\b(rate|rating|choose|pick|select|how|which|vote|answer|question|statement|w.hlen sie|choisissez|s.lectionnez|elija|elige|escoja|seleccione|selecciona|scegli\w*|selezion\w+|kies|selecteer|v.lj|velg|escolha|selecione|wybierz)\b/i;

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
