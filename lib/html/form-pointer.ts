import type { PageElement } from './element.ts';

/** What a parsed tree has of forms, in tree order. */
export interface FormParts {
  readonly forms: readonly PageElement[];
  /** The input, select, textarea and button elements. */
  readonly controls: readonly PageElement[];
  /** Those whose form the tree may not tell, and that name none either. */
  readonly strays: ReadonlySet<PageElement>;
}

export const CONTROLS = ['input', 'select', 'textarea', 'button'];

/** What holds text or another document up to its end tag, or the end of the page; of a select only the select itself counts. */
const CLOSED = 'script style title textarea template iframe noscript noembed noframes xmp'
  .split(' ')
  .map((name) => `<${name}\\b[\\s\\S]*?(?:</${name}\\b|$)`);
/** Another one ends it too, as do fields, and cells and rows around it. */
const SELECT =
  '<select\\b[\\s\\S]*?(?:</?select\\b|(?=<(?:input|textarea|keygen|caption|table|tbody|tfoot|thead|tr|td|th)\\b))';
const TAGS = new RegExp(
  ['<!--[\\s\\S]*?(?:-->|$)', ...CLOSED, SELECT, '</?(?:form|input|button)\\b(?:[^>"\']|"[^"]*"|\'[^\']*\')*'].join(
    '|',
  ),
  'gi',
);

/**
 * The form of each control that stands outside its form in the tree: in a table whose rows a form goes around, or after
 * an end tag that closed more than its own element; where an end tag did not close its form, within that one. The parser gives it the form whose start tag came last, up to its
 * end tag; the tree does not tell, so the page's text is looked through for those tags.
 * Source: https://html.spec.whatwg.org/multipage/parsing.html#form-element-pointer
 */
export function strayOwners({ forms, controls, strays }: FormParts, text: string): Map<PageElement, PageElement> {
  const owners = new Map<PageElement, PageElement>();
  if (strays.size === 0 || forms.length === 0) return owners;
  const pointers = new Map<string, (PageElement | undefined)[]>(CONTROLS.map((name) => [name, []]));
  let pointer: PageElement | undefined;
  let begun = 0;
  for (const [tag] of text.matchAll(TAGS)) {
    const name = /^<\/?[a-z]*/i.exec(tag)?.[0].slice(1).toLowerCase() ?? '';
    if (name === '/form') pointer = undefined;
    else if (name !== 'form') pointers.get(name)?.push(pointer);
    else if (pointer === undefined) pointer = forms[begun++];
  }
  for (const name of CONTROLS) {
    const ofName = controls.filter((control) => control.name === name);
    // Where text and tree do not agree, nothing is known.
    if (begun !== forms.length || ofName.length !== pointers.get(name)?.length) continue;
    ofName.forEach((control, index) => {
      const owner = pointers.get(name)?.[index];
      if (owner !== undefined && strays.has(control)) owners.set(control, owner);
    });
  }
  return owners;
}
