import type { Selection } from './selection.ts';

/** What Selection.val() gives: k6's own idea of a control's value, which is not a browser's. */
export function controlValue(selection: Selection): unknown {
  switch (selection.nodeName()) {
    case 'input': {
      const type = selection.attr('type');
      return selection.attr('value', type === 'radio' || type === 'checkbox' ? 'on' : '');
    }
    case 'button':
      return selection.attr('value', '');
    case 'textarea':
      return selection.html();
    case 'option':
      return valueOrHtml(selection);
    case 'select': {
      const selected = selection.first().find('option[selected]');
      return selection.attr('multiple') === undefined
        ? valueOrHtml(selected)
        : selected.map((_index, option) => valueOrHtml(option));
    }
    default:
      return undefined;
  }
}

function valueOrHtml(selection: Selection): string {
  return String(selection.attr('value', selection.html()));
}
