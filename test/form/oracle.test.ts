import { expect, test } from 'vitest';
import { answerForm } from '../../lib/answer/answer-form.ts';
import { createRandom } from '../../lib/answer/random.ts';
import type { Answers, Form } from '../../lib/form/control.ts';
import { constructEntryList } from '../../lib/form/entry-list.ts';
import { TODAY } from '../answer/answers-of.ts';
import { type CorpusPage, readCorpus } from './corpus.ts';
import { JSDOM_DEPARTS } from './jsdom-departs.ts';
import {
  applyAnswers,
  type BothPages,
  ourEntries,
  ourViolations,
  readBothWhole,
  theirEntries,
  theirViolations,
} from './oracle.ts';
import { decoded } from './read-as-robot.ts';
import { typedAnswers } from './typed-answers.ts';

const corpus = readCorpus();

// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html, with jsdom as the oracle
test.each(named((name) => !JSDOM_DEPARTS.has(name)))('%s', (_, page) => {
  const { ours, theirs } = compare(page);
  expect(ours).toEqual(theirs);
});

// Where jsdom has learned it, its entry goes.
test.each(named((name) => JSDOM_DEPARTS.has(name)))('jsdom departs: %s', (_, page) => {
  // Not for each answer.
  expect(() => {
    for (let seed = 0; seed < 10; seed++) {
      const { ours, theirs } = compare(page, `${page.name} ${seed}`);
      expect(ours).toEqual(theirs);
    }
  }).toThrow();
});

test('every page where jsdom departs is in the corpus', () => {
  const names = corpus.map(({ name }) => name);
  expect([...JSDOM_DEPARTS.keys()].filter((name) => !names.includes(name))).toEqual([]);
});

function named(isWanted: (name: string) => boolean) {
  return corpus.filter(({ name }) => isWanted(name)).map((page) => [page.name, page] as const);
}

/** A page as it is or as it was typed into, and as the robot answers it. */
function compare(page: CorpusPage, seed = page.name): { ours: unknown[]; theirs: unknown[] } {
  const { text } = decoded(page);
  const random = createRandom(seed);
  const ours: unknown[] = [];
  const theirs: unknown[] = [];
  for (const answer of [
    (form: Form): Answers => typedAnswers(form, page.typed),
    (form: Form): Answers => answerForm(form, random, { today: TODAY, answersAll: true }).answers,
  ]) {
    const both = readBothWhole(text);
    ours.push(both.forms.length);
    theirs.push(both.theirForms.length);
    for (const [index, form] of both.forms.entries()) {
      const answers = answer(form);
      // Files can't be chosen there.
      if ([...answers.values()].some(({ kind }) => kind === 'files')) continue;
      applyAnswers(both, answers);
      ours.push(ourViolations(form, answers), ...ourSubmissions(form, answers).map(withoutCharset));
      theirs.push(theirViolations(both, form), ...theirSubmissions(both, form, index).map(withoutCharset));
    }
  }
  return { ours, theirs };
}

/** What jsdom does not know. */
function withoutCharset(entries: readonly string[]): string[] {
  return entries.filter((entry) => !/^_charset_=/i.test(entry));
}

function submitters({ controls }: Form) {
  return [undefined, ...controls.filter(({ type }) => type === 'submit' || type === 'image')];
}

function ourSubmissions(form: Form, answers: Answers): string[][] {
  return submitters(form).map((submitter) => ourEntries(constructEntryList(form, answers, submitter)));
}

function theirSubmissions(both: BothPages, form: Form, index: number): string[][] {
  return submitters(form).map((submitter) => theirEntries(both, index, submitter));
}
