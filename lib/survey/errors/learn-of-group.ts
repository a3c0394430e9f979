import type { Lesson } from '../../answer/lesson.ts';
import type { Control } from '../../form/control.ts';

/**
 * What a message teaches about several controls at once: that their numbers have a sum, or that no two may be the same.
 * @param about the control that it stands at; undefined for none
 * @param controls the questions of the form
 * @returns a lesson for each of the controls that it is about; none where it is about single ones
 */
export function learnOfGroup(
  message: string,
  about: Control | undefined,
  controls: readonly Control[],
): readonly (readonly [Control, Lesson])[] {
  if (about !== undefined && about.type !== 'select-one' && !isNumber(about)) return [];
  const numbers = groupOf(controls.filter(isNumber));
  const total = TOTAL.exec(message)?.[1];
  if (total !== undefined && numbers.length > 1) {
    const share = Math.floor(Number(total) / numbers.length);
    const first = Number(total) - share * (numbers.length - 1);
    return numbers.map((control, index) => {
      const value = String(index === 0 ? first : share);
      return [control, { type: 'number', min: value, max: value }];
    });
  }
  if (!DISTINCT.test(message)) return [];
  const choices = groupOf(controls.filter(({ type }) => type === 'select-one'));
  const alike = choices.length > 1 && about?.type !== 'number' ? choices : numbers;
  if (alike.length < 2) return [];
  return alike.map((control) => [control, { distinct: '1' }]);
}

/** Those that belong together, by their legend or the beginning of their names; all of them where none do. */
function groupOf(controls: readonly Control[]): readonly Control[] {
  const groups = new Map<string, Control[]>();
  for (const control of controls) {
    const key = `${control.legend} ${control.name.replace(/[\d[_.-].*$/, '')}`;
    groups.set(key, [...(groups.get(key) ?? []), control]);
  }
  return [...groups.values()].find((group) => group.length > 1) ?? controls;
}

function isNumber({ type, element }: Control): boolean {
  return type === 'number' || (type === 'text' && /^(numeric|decimal)$/.test(element.attributes['inputmode'] ?? ''));
}

const TOTAL = /\b(?:sum|total|adds? up|altogether)\b\D*(\d+)/i;
const DISTINCT =
  /\b(?:only (?:be )?(?:used )?once|different|distinct|unique|twice|same (?:rank|number|value|place)|duplicates?)\b/i;
