import type { Control } from '../form/control.ts';
import { holdsControl, type PageElement, visibleText } from '../html/element.ts';
import { hiddenByStyle } from './hidden-by-style.ts';
import { wordsOf } from './words-of.ts';

/**
 * Whether a control is a trap for robots: people do not see it, or are told to leave it empty.
 * What the browser itself requires is none, nor is a step of a longer form that a script would show.
 *
 * @param sections the parts of the form that hold more than a trap would, see {@link largeSections}
 */
export function isHoneypot(control: Control, sections: ReadonlySet<PageElement>): boolean {
  if (control.isRequired) return false;
  const { attributes } = control.element;
  if (isHiddenByItself(control)) return true;
  for (let at = control.element.parent; at !== undefined && !sections.has(at); at = at.parent) {
    if (at.name === 'form' || at.name === 'body') break;
    if (isHiding(at)) return true;
  }
  const words = `${wordsOf(control)} ${(attributes['class'] ?? '').toLowerCase()}`;
  if (TELLS.test(words) || TELLS.test(besides(control))) return true;
  return (
    attributes['tabindex'] === '-1' && (attributes['autocomplete'] === 'off' || attributes['aria-hidden'] === 'true')
  );
}

const TELLS =
  /\bhoney ?-?pot\b|\bhp[-_ ](field|email|name|url)\b|\b(leave|keep) (this|it|the)?( field)? ?(empty|blank|alone)\b|\bdo not (fill|complete|enter)\b|\b(should|must) be (left )?(empty|blank|unchanged)\b|\b(left|leave) (it |this |this field )?unchanged\b|\bdon'?t fill\b|\b(not|if you are) (a )?human\b/;

/** What else stands in the element around the control and its label, in lower case: "This is for validation purposes". */
function besides({ element }: Control): string {
  const around = element.parent;
  const block = around?.children.length === 1 && around.name !== 'form' ? around.parent : around;
  if (block === undefined || NOT_ONE.test(block.name)) return '';
  const holders = block.children.filter((child) => typeof child !== 'string' && holdsControl(child));
  return holders.length > 1 ? '' : visibleText(block).toLowerCase();
}

const NOT_ONE = /^(form|body|main|fieldset|table|tbody|tr|td)$/;

/** How many questions make a hidden part of a form one that is shown later, not a trap. */
const MOST_IN_TRAP = 2;

/** The elements around more controls than a trap has, or around a button. */
export function largeSections(controls: readonly Control[]): ReadonlySet<PageElement> {
  const counts = new Map<PageElement, number>();
  const names = new Map<PageElement, string>();
  controls.forEach(({ element, type, name }) => {
    if (type === 'hidden') return;
    const weight = type === 'submit' || type === 'image' || type === 'button' ? MOST_IN_TRAP + 1 : 1;
    for (let at = element.parent; at !== undefined && at.name !== 'form'; at = at.parent) {
      // The buttons of one question count once.
      if (names.get(at) === name && name !== '') continue;
      names.set(at, name);
      counts.set(at, (counts.get(at) ?? 0) + weight);
    }
  });
  return new Set([...counts].filter(([, count]) => count > MOST_IN_TRAP).map(([element]) => element));
}

/** Radio buttons and checkboxes that a style draws anew are often moved away or transparent, and no trap. */
function isHiddenByItself({ element, type }: Control): boolean {
  if (type === 'radio' || type === 'checkbox' || type === 'file') {
    return element.attributes['hidden'] !== undefined && type !== 'file';
  }
  return isHiding(element);
}

/** Lines of text that a style sheet in the page hides: a script shows the one that belongs to a choice, but people type into none. */
export function hiddenTexts(controls: readonly Control[]): ReadonlySet<Control> {
  const texts = controls.filter(({ type }) => TYPED.test(type));
  return hiddenByStyle(texts, (declarations) => HIDDEN_STYLE.test(declarations), MOST_IN_TRAP);
}

const TYPED = /^(text|textarea|email|url|tel|number|search|password)$/;

function isHiding(element: PageElement): boolean {
  const { attributes } = element;
  if (attributes['hidden'] !== undefined || attributes['aria-hidden'] === 'true') return true;
  const style = attributes['style'];
  if (style !== undefined && HIDDEN_STYLE.test(style.replace(/\s+/g, '').toLowerCase())) return true;
  const classes = attributes['class'];
  return classes !== undefined && HIDDEN_CLASS.test(classes.toLowerCase());
}

const HIDDEN_STYLE =
  /(^|;)(display:none|visibility:hidden|opacity:0(\.0+)?(;|!|$)|(left|top|right|margin-left|margin-top|text-indent):-\d{3,}|clip:rect\(0|(height|width):0(px)?(;|!|$)|transform:(translate\w*\(-\d{4,}|scale\(0\)))/;
const HIDDEN_CLASS =
  /(^|\s)(d-none|hidden|is-hidden|honeypot|ohnohoney|hp|offscreen|off-screen|visually-hidden|sr-only)(\s|$)/;
