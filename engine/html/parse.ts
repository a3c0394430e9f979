import type { Document } from 'domhandler';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { HtmlDocument } from './document.ts';
import { Selection } from './selection.ts';

/**
 * Parses a page by the HTML Standard, scripting on, as k6's parser does.
 * @param url what the page was loaded from; kept for whoever resolves links
 */
export function parseHTML(text: string, url = ''): Selection {
  const root = parse(text, { treeAdapter: adapter, scriptingEnabled: true }) as Document;
  return new Selection(new HtmlDocument(root, url), [root]);
}
