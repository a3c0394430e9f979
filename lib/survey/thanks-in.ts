import { THANKS } from './words.ts';

const EVERY_THANKS = new RegExp(THANKS.source, 'gi');

/** Counts once how often a page thanks: the words may stand in the one before as well, above the form. */
export function thanksIn(text: string): () => number {
  let count: number | undefined;
  return () => {
    count ??= text.match(EVERY_THANKS)?.length ?? 0;
    return count;
  };
}
