import { answerForm } from '../../lib/answer/answer-form.ts';
import { createRandom } from '../../lib/answer/random.ts';
import { isSubmitButton } from '../../lib/form/default-button.ts';
import type { Encoding } from '../../lib/form/encoding.ts';
import { readForms } from '../../lib/form/read-forms.ts';
import { submission } from '../../lib/form/submission.ts';
import { violations } from '../../lib/form/validity.ts';
import { type ParseHtml, pageTree } from '../../lib/html/page-tree.ts';

const URL = 'http://127.0.0.1/surveys/it?page=1';

/** What the robot makes of every form of a page, as text to compare; runs on every engine. */
export function corpusOutcome(parse: ParseHtml, name: string, text: string, encoding: Encoding): string {
  const random = createRandom(name);
  const root = pageTree(parse, text);
  if (root === undefined) return 'the parser refuses it';
  const outcomes = readForms(root, text).map((form) => {
    const { answers, unanswerable } = answerForm(form, random, { today: '2026-05-01', answersAll: true });
    const sent = [undefined, ...form.controls.filter(isSubmitButton)].map((submitter) =>
      submission(form, submitter, answers, { url: URL, baseUrl: URL, encoding }, 'B'),
    );
    const broken = violations(form, answers).map(({ control, constraint }) => `${control.name} ${constraint}`);
    return { unanswerable: unanswerable.length, broken, sent: sent.map(asText) };
  });
  return JSON.stringify(outcomes);
}

function asText(sent: ReturnType<typeof submission>): string {
  if (sent === undefined || sent.method === 'GET') return sent?.url ?? 'nothing';
  const body = typeof sent.body === 'string' ? sent.body : Array.from(sent.body).join();
  return `${sent.url} ${sent.contentType} ${body}`;
}
