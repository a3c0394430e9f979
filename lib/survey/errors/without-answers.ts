import type { Answer, Control } from '../../form/control.ts';

/** The controls of a question left open, whatever the page has filled in; as the page has them where that can't be. */
export function withoutAnswers(controls: readonly Control[]): readonly Answer[] {
  const answers = controls.flatMap((control): readonly Answer[] => {
    switch (control.type) {
      case 'checkbox':
        return [{ kind: 'checked', isChecked: false }];
      case 'select-multiple':
        return [{ kind: 'selected', indexes: [] }];
      case 'select-one': {
        const at = control.options.findIndex(({ value, isDisabled }) => value === '' && !isDisabled);
        return at === -1 ? [] : [{ kind: 'selected', indexes: [at] }];
      }
      case 'radio':
      case 'file':
      case 'range':
      case 'color':
        return [];
      default:
        return [{ kind: 'value', value: '' }];
    }
  });
  return answers.length === controls.length ? answers : [];
}
