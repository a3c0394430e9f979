import { parseHTML } from '../../engine/html/parse.ts';
import type { Control, Form } from '../../lib/form/control.ts';
import { decodeBytes } from '../../lib/form/decode-text.ts';
import type { Encoding } from '../../lib/form/encoding.ts';
import { readForms } from '../../lib/form/read-forms.ts';
import type { SubmittingPage } from '../../lib/form/submission.ts';
import { descendants, type PageElement } from '../../lib/html/element.ts';
import { type ParseHtml, pageTree } from '../../lib/html/page-tree.ts';
import { readPage } from '../../lib/survey/page.ts';
import { declaredEncoding, guessedEncoding } from '../../lib/survey/page-encoding.ts';
import { type CorpusPage, corpusPath } from './corpus.ts';

/** A page of the corpus as the robot sees it. */
export interface RobotPage {
  readonly forms: readonly Form[];
  /** All input, select, textarea and button elements of the page in tree order, whoever owns them. */
  readonly elements: readonly PageElement[];
  readonly at: SubmittingPage;
}

const CONTROLS = new Set(['input', 'select', 'textarea', 'button']);

/** @param host where the page was loaded from */
export function readAsRobot(page: CorpusPage, host: string): RobotPage {
  const url = `http://${host}${corpusPath(page)}`;
  const { text, encoding } = decoded(page);
  const root = pageTree(parseHTML as ParseHtml, text);
  if (root === undefined) throw new Error('The parser refuses the page.');
  const { baseUrl } = readPage(root, text, url, { hasAnswered: false }).page;
  const elements = [...descendants(root)].filter(({ name }) => CONTROLS.has(name));
  return { forms: readForms(root, text), elements, at: { url, baseUrl, encoding } };
}

export function placeOf(page: RobotPage, control: Control): number {
  return page.elements.indexOf(control.element);
}

/** The text of a page, and the encoding that it says it is in. */
export function decoded({ bytes, contentType }: CorpusPage): { text: string; encoding: Encoding } {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoding = declaredEncoding(contentType, utf8) ?? guessedEncoding(utf8);
  return { text: (encoding === 'utf-8' ? utf8 : decodeBytes(bytes, encoding)).replace(/^\ufeff/, ''), encoding };
}
