import type { Control, Form } from '../form/control.ts';
import { isSubmitButton } from '../form/default-button.ts';
import { isHidden } from './is-hidden.ts';
import { buttonText } from './submitter.ts';
import { BACK } from './words.ts';

/** The button by which a page without script fills a list of choices by other answers: "Update the list of cities". */
export function updaterOf({ controls }: Form, submitters: readonly Control[]): Control | undefined {
  return controls.find(
    (control) =>
      isSubmitButton(control) &&
      !(control.isDisabled || submitters.includes(control) || isHidden(control.element)) &&
      UPDATES.test(buttonText(control)) &&
      !BACK.test(buttonText(control)),
  );
}

/** Whether a list of choices is still to be filled. */
export function isEmptyList({ type, options }: Control): boolean {
  return type === 'select-one' && options.every(({ value, isDisabled }) => value === '' || isDisabled);
}

const UPDATES =
  /\b(update|refresh|reload|load|look ?up|find|show|aktualisieren|actualiser|actualizar|aggiorna|uppdatera)\b/;
