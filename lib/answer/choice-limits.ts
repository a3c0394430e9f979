import type { Control } from '../form/control.ts';
import { numberOf, ONE_TO_TWELVE } from './number-words.ts';

/**
 * The first box of a group as if it had the limits that its legend tells in words, such as "Choose up to three": its min and max
 * are how many. As it is where the legend tells none, or where they were learned.
 */
export function withLimitsTold(first: Control, count: number): Control {
  const { element, legend } = first;
  if ((element.attributes['min'] ?? element.attributes['max']) !== undefined || !ASKS.test(legend)) return first;
  const said = legend.toLowerCase().replace(NUMBERS, (word) => String(numberOf(word)));
  const [least, most] = limitsIn(said);
  const isPossible = (limit: number | undefined) => limit === undefined || (limit > 0 && limit <= count);
  if (!isPossible(least) || !isPossible(most) || (least ?? 0) > (most ?? count)) return first;
  const attributes = {
    ...element.attributes,
    ...(least === undefined ? {} : { min: String(least) }),
    ...(most === undefined ? {} : { max: String(most) }),
  };
  return { ...first, element: { ...element, attributes } };
}

const ASKS = /\b(choose|select|pick|tick|check|mark|answers?|options?|choices?)\b/i;
const NUMBERS = new RegExp(`\\b(${ONE_TO_TWELVE})\\b`, 'g');

function limitsIn(said: string): readonly [number | undefined, number | undefined] {
  const range = /\b(\d+) ?(?:to|and|or|-|\u2013) ?(\d+)\b/.exec(said);
  if (range !== null) return [Number(range[1]), Number(range[2])];
  const most = /\b(?:at most|up to|no more than|maximum(?: of)?|max\.?) (\d+)\b|\b(\d+) or (?:fewer|less)\b/.exec(said);
  if (most !== null) return [undefined, Number(most[1] ?? most[2])];
  const least = /\b(?:at least|minimum(?: of)?|min\.?) (\d+)\b|\b(\d+) or more\b/.exec(said);
  if (least !== null) return [Number(least[1] ?? least[2]), undefined];
  const exact = /\b(?:choose|select|pick|tick|check|mark)(?: exactly| any| your(?: top)?)? (\d+)\b(?! or)/.exec(said);
  return exact === null ? [undefined, undefined] : [Number(exact[1]), Number(exact[1])];
}
