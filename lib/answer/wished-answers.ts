import type { Answer, Control } from '../form/control.ts';
import { currentValue } from '../form/current-value.ts';
import { constraintsBroken } from '../form/validity.ts';
import { plainLabel, type WishedValue } from './wishes.ts';

/** Those of the wished answers that the controls of a question take, each as an answer for each control. */
export function wishedAnswers(controls: readonly Control[], values: readonly WishedValue[]): (readonly Answer[])[] {
  return values.flatMap((value) => {
    const answers = answersOf(controls, value);
    return answers === undefined ? [] : [answers];
  });
}

function answersOf(controls: readonly Control[], value: WishedValue): readonly Answer[] | undefined {
  const [control] = controls;
  if (control === undefined) return undefined;
  const texts = (Array.isArray(value) ? value : [value]).map(String);
  const says = (text: string) => (said: { readonly value: string; readonly label: string }) =>
    said.value === text || plainLabel(said.label) === plainLabel(text);
  switch (control.type) {
    case 'radio':
    case 'checkbox': {
      const isMeant = (one: Control) =>
        value === null ? one.isChecked : typeof value === 'boolean' ? value : texts.some((text) => says(text)(one));
      const areAllKnown =
        value === null || typeof value === 'boolean' || texts.every((text) => controls.some(says(text)));
      const ticked = controls.filter((one) => !one.isDisabled && isMeant(one)).length;
      if (!areAllKnown || (control.type === 'radio' && ticked !== 1 && value !== null)) return undefined;
      return controls.map((one) => ({ kind: 'checked', isChecked: isMeant(one) }));
    }
    case 'select-one':
    case 'select-multiple': {
      const { options } = control;
      const indexes = options.flatMap((option, index) => (option.isSelected ? [index] : []));
      if (value === null) return [{ kind: 'selected', indexes }];
      const meant = texts.map((text) => options.findIndex((option) => !option.isDisabled && says(text)(option)));
      const isFine = !meant.includes(-1) && (meant.length === 1 || control.type === 'select-multiple');
      return isFine ? [{ kind: 'selected', indexes: meant }] : undefined;
    }
    case 'file':
      return value === null ? [{ kind: 'files', files: [] }] : undefined;
    default: {
      const answer: Answer = { kind: 'value', value: value === null ? control.value : texts.join(', ') };
      if (value !== null && constraintsBroken(control, answer).length > 0) return undefined;
      return [{ kind: 'value', value: currentValue(control, answer) }];
    }
  }
}
