import { readdirSync, readFileSync } from 'node:fs';

/** One page of the corpus, named for what it shows. */
export interface CorpusPage {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** From its line `<!-- Content-Type: … -->`; a UTF-8 page's without. */
  readonly contentType: string;
  /** From its line `<!-- typed: … -->`: what is typed into the controls of those names, right or wrong. */
  readonly typed: Readonly<Record<string, string>> | undefined;
  /** From its line `<!-- unanswerable -->`: no answer can satisfy its rules. */
  readonly isUnanswerable: boolean;
}

const FOLDER = `${import.meta.dirname}/corpus/`;

export function readCorpus(): CorpusPage[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const bytes = readFileSync(FOLDER + file);
      const text = bytes.toString('utf8');
      const typed = /<!-- typed: (.*) -->/.exec(text)?.[1];
      return {
        name: file.slice(0, -'.html'.length),
        bytes,
        contentType: /<!-- Content-Type: (.*) -->/.exec(text)?.[1] ?? 'text/html; charset=utf-8',
        typed: typed === undefined ? undefined : (JSON.parse(typed) as Record<string, string>),
        isUnanswerable: text.includes('<!-- unanswerable -->'),
      };
    });
}

/** Where a page of the corpus stands, on whatever host. */
export function corpusPath({ name }: CorpusPage): string {
  return `/surveys/${name}?page=1`;
}
