import { THANKS } from './words.ts';

const EVERY_THANKS = new RegExp(THANKS.source, 'gi');

/** How often a page thanks: the words may stand in the one before as well, above the form. */
export function countThanks(text: string): number {
  return text.match(EVERY_THANKS)?.length ?? 0;
}
