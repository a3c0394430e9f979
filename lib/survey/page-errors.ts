import { descendants, type PageElement, visibleText } from '../html/element.ts';
import { isHidden } from './is-hidden.ts';

/**
 * What the page says is wrong, in its own words. Known are Django's errorlist, Bootstrap's invalid-feedback, the usual
 * class names, and role=alert (https://www.w3.org/TR/wai-aria-1.2/#alert).
 */
export function pageErrors(root: PageElement): readonly string[] {
  return [...new Set(errorElements(root).map(visibleText))];
}

/** The elements that say so, the outermost each. */
export function errorElements(root: PageElement): readonly PageElement[] {
  const found: PageElement[] = [];
  collect(root, found);
  return found;
}

/** Whether a control is marked invalid. https://www.w3.org/TR/wai-aria-1.2/#aria-invalid */
export function hasInvalidControl(root: PageElement): boolean {
  for (const element of descendants(root)) {
    const invalid = element.attributes['aria-invalid'];
    if (invalid !== undefined && invalid !== 'false') return true;
  }
  return false;
}

function collect(element: PageElement, found: PageElement[]): void {
  if (isError(element) && !isHidden(element)) {
    if (SAYS_SOMETHING.test(visibleText(element))) found.push(element);
    return;
  }
  for (const child of element.children) {
    if (typeof child !== 'string') collect(child, found);
  }
}

/** The star of a required question may look like an error, and is none. */
const SAYS_SOMETHING = /[a-z\u00c0-\uffff]{2}/i;

const ERROR_CLASS =
  /(^|\s)(errorlist|errors?|error-?(message|text|msg|summary)|field-?errors?|form-?errors?|invalid-feedback|alert-(danger|error)|text-danger|validation-error|help-block-error|is-danger|govuk-error-message)(\s|$)/i;

/** Pages without style sheets of their own write their errors in red. */
const RED = /(^|;)\s*color\s*:\s*(red|#f00|#ff0000|rgb\(255, ?0, ?0\))\s*(;|!|$)/i;

function isError({ name, attributes }: PageElement): boolean {
  const { class: classes, role, style } = attributes;
  const isMarked = (classes !== undefined && ERROR_CLASS.test(classes)) || role === 'alert';
  if (!isMarked && (style === undefined || !RED.test(style))) return false;
  // A control's own class marks it; what is wrong stands elsewhere.
  return !NEVER_MESSAGES.has(name);
}

const NEVER_MESSAGES = new Set(['input', 'select', 'textarea', 'form', 'body', 'html', 'main', 'fieldset']);
