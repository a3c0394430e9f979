import { expect, test } from 'vitest';
import { readCorpus } from './form/corpus.ts';
import { KNOWN_GAPS } from './known-gaps.ts';

const pages = KNOWN_GAPS.flatMap(({ pages = [] }) => pages);

// That they still differ from a browser is held where there is one: test/form/chromium.test.ts
test('the pages that show a gap are in the corpus, each once', () => {
  const names = readCorpus().map(({ name }) => name);
  expect(pages.filter((page) => !names.includes(page))).toEqual([]);
  expect([...new Set(pages)]).toEqual(pages);
});
