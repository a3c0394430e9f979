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
        const isFree = ({ isDisabled }: { readonly isDisabled: boolean }) => !isDisabled;
        const empty = control.options.findIndex((option) => option.value === '' && isFree(option));
        const [first] = control.options;
        const at = empty === -1 && first !== undefined && isFree(first) && NONE.test(first.label) ? 0 : empty;
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

/** The first of a list, which stands for no choice. */
const NONE =
  /^(?:\W*|none\b.*|no [a-z].*|not applicable|n\/a|(?:please )?(?:select|choose)\b.*|keine?\b.*|aucune?\b.*|ningun[ao]?\b.*)$/i;
