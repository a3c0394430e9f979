import { readCorpus } from './corpus.ts';
import { decoded } from './read-as-robot.ts';

/** The pages of the corpus as text. */
export const PAGES: readonly { readonly html: string }[] = readCorpus().map((page) => ({ html: decoded(page).text }));
