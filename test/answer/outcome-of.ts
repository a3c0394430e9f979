import { answerForm } from '../../lib/answer/answer-form.ts';
import { createRandom } from '../../lib/answer/random.ts';
import { readForms } from '../../lib/form/read-forms.ts';
import { submission } from '../../lib/form/submission.ts';
import { violations } from '../../lib/form/validity.ts';
import type { PageElement, PageNode } from '../../lib/html/element.ts';

/** A page as JSON holds it, without the way back to the parent. */
export type PlainNode =
  | string
  | {
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly children: readonly PlainNode[];
    };

const PLACE = { url: 'http://127.0.0.1/', baseUrl: 'http://127.0.0.1/', encoding: 'utf-8' } as const;

/** What becomes of the first form of a page, as text to compare; runs on every engine. */
export function outcomeOf(page: PlainNode, seed: number): string {
  const root = revived(page, undefined);
  const [form] = typeof root === 'string' ? [] : readForms(root, '');
  if (form === undefined) return 'no form';
  return [false, true]
    .map((answersAll) => {
      const { answers, unanswerable } = answerForm(form, createRandom(seed), { today: '2026-05-01', answersAll });
      const broken = violations(form, answers).map(({ control, constraint }) => `${control.name} ${constraint}`);
      const sent = submission(form, undefined, answers, PLACE, 'B')?.url;
      return `${sent} unanswerable: ${unanswerable.length}, broken: ${broken.join()}`;
    })
    .join('\n');
}

function revived(node: PlainNode, parent: PageElement | undefined): PageNode {
  if (typeof node === 'string') return node;
  const children: PageNode[] = [];
  const element: PageElement = { name: node.name, attributes: node.attributes, parent, children };
  for (const child of node.children) children.push(revived(child, element));
  return element;
}
