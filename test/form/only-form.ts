import type { Control, Form } from '../../lib/form/control.ts';
import { readForms } from '../../lib/form/read-forms.ts';
import { parsePage } from '../html/parse.ts';

/** The first form of a page. */
export function onlyForm(html: string): Form {
  const [form] = readForms(parsePage(html), html);
  if (form === undefined) throw new Error(`No form in ${html}`);
  return form;
}

/** The control of that name. */
export function controlNamed(form: Form, name: string): Control {
  const control = form.controls.find((candidate) => candidate.name === name);
  if (control === undefined) throw new Error(`No control is named ${name}.`);
  return control;
}
