import { descendants, type PageElement, textContent, visibleText } from '../html/element.ts';
import { THANKS } from './words.ts';

/**
 * What a page without a form complains of, perhaps by a script alone, that sends people back to the form before, or turns them away for their answers: its
 * items, else its sentences. Empty on any other page, and wherever something may have been stored, since a person would not send that again.
 */
export function sentBack(root: PageElement): readonly string[] {
  const text = visibleText(root);
  if (text === '') return alerted(root);
  const isThanked = THANKS.test(text);
  const isDone = isThanked || CONFIRMED.test(text);
  const isTaken = !isDone && REGRETS.test(text);
  const isTurning = (line: string) =>
    (TURNS_AWAY.test(line) || (!isDone && IS_CLOSED_TO.test(line)) || (isTaken && IS_TAKEN.test(line))) &&
    !/\b(?:again|twice|once)\b/i.test(line);
  const turnedAway = STORED.test(text) ? [] : text.split(SENTENCES).filter(isTurning);
  if (turnedAway.length > 0) return turnedAway;
  if (!GOES_BACK.test(text) || !FAULTS.test(text) || isThanked || STORED.test(text)) return [];
  const items = descendants(root)
    .filter(({ name }) => name === 'li')
    .map(visibleText);
  return [...items, ...text.split(SENTENCES)].filter((line) => line.length < 300);
}

/** What a script says that goes back at once. */
function alerted(root: PageElement): readonly string[] {
  const script = descendants(root)
    .filter(({ name }) => name === 'script')
    .map(textContent)
    .join('\n');
  if (!goesBack(script)) return [];
  const said = [...script.matchAll(/\balert\(\s*(["'`])(.*?)\1\s*\)/g)].map(([, , message = '']) => message);
  return said.length > 0 ? said : ['The page goes back.'];
}

export function goesBack(script: string): boolean {
  return /\bhistory\.(?:back\(|go\(\s*-)/.test(script);
}

const SENTENCES = /(?<=[.!?:])\s+/;
/** Who may not take part by the answers given. Whoever is to complete the survey gives others. */
const TURNS_AWAY =
  /\b(?:not|in)[ -]?eligible\b|\b(?:do|does|did) not (?:qualify|meet (?:the|our) (?:criteria|requirements))\b|\b(?:can ?not|can.?t|unable to|not able to) (?:take part|participate)\b|\bscreened out\b|\bonly (?:people|persons|adults|those|residents|students|participants)\b[^.]{0,80}\b(?:can|may) (?:take part|participate)\b/i;
/** The same of what is applied for. */
const IS_CLOSED_TO =
  /\byou (?:can ?not|can.?t|are not able to|are unable to|are not entitled to|may not) (?:apply|use this (?:service|form)|register|enrol|book|join|continue)\b|\byou can only (?:apply|use this (?:service|form)|register|enrol|join) (?:if|when)\b/i;
/** Said of a booking that stands, whatever else cannot be had. */
const CONFIRMED =
  /\bconfirmed\b|\b(?:you are|you.re|your [a-z]+ (?:is|are|has been|have been)|is|are) (?:now )?(?:booked|registered|reserved|enrolled)\b/i;
const REGRETS = /\b(?:sorry|unfortunately|taken|unavailable|no longer|not available|fully booked)\b/i;
/** What somebody else was given in between. */
const IS_TAKEN =
  /\b(?:has|have) (?:just |already |now )?been (?:taken|booked|reserved)\b[^.]*\bby (?:somebody|someone|another)\b|\b(?:is|are) no longer (?:available|free)\b|\b(?:choose|pick|select|try) (?:another|a different) (?:slot|time|date|day|appointment|room|place|session|seat|table)\b/i;
const GOES_BACK =
  /\b(go|going|press|use|click|hit|return)\b[^.]{0,40}\bback\b|\bback (button|arrow|key)\b|\breturn to (the|your) (form|survey|previous page)\b|zur.ck ?-?(taste|button|schalt|gehen|zum formular)|\b(bouton|touche|page) (retour|pr.c.dente)|bot.n (atr.s|volver)|(pulsante|pagina) (indietro|precedente)|vorige pagina|ga terug|f.reg.ende sida/i;
const FAULTS =
  /\b(errors?|missing|blank|required|invalid|incorrect|incomplete|not (filled|completed?|valid|answered|entered)|must|fehler\w*|pflichtfeld\w*|ung.ltig\w*|erreurs?|obligatoires?|errore?s?|obligatori\w+|fout\w*|verplicht\w*)\b/i;
const STORED =
  /\b(saved|stored|recorded|received|submitted|successful|complete|gespeichert|enregistr.e?s?|guardad\w+)\b/i;
