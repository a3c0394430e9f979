import { isRemoval } from '../../answer/choice.ts';
import type { Lesson, Lessons } from '../../answer/lesson.ts';
import type { Control } from '../../form/control.ts';
import { inEnglish } from './in-english.ts';
import { learn } from './learn.ts';
import { learnEither } from './learn-either.ts';
import { learnOrder } from './learn-order.ts';
import { summands } from './summands.ts';

/**
 * What a message teaches about several controls at once: that their numbers have a sum, or that no two may be the same.
 * @param about the control that it stands at; undefined for none
 * @param controls the questions of the form
 * @param known what was learned of them before
 * @returns a lesson for each of the controls that it is about; none where it is about single ones
 */
export function learnOfGroup(
  message: string,
  about: Control | undefined,
  controls: readonly Control[],
  known?: Lessons,
): readonly (readonly [Control, Lesson])[] {
  const boxes = groupOf(controls.filter((control) => control.type === 'checkbox' && !isRemoval(control)));
  const [box] = boxes;
  if (box !== undefined && boxes.some(({ name }) => name !== box.name) && boxes.includes(about ?? box)) {
    const count = learn({ control: box, message, hint: '' }, false, undefined);
    // As one question they have their number.
    if ((count?.['min'] ?? count?.['max']) !== undefined)
      return boxes.map((control) => [control, { ...count, together: box.name }]);
  }
  if (box !== undefined && boxes.length > 1 && boxes.includes(about ?? box) && EVERY_BOX.test(message)) {
    if (boxes.every(({ name }) => name === box.name)) return [[box, { min: String(boxes.length) }]];
    return boxes.map((control) => [control, { required: '1' }]);
  }
  const ofOne =
    box !== undefined && about === undefined && boxes.length > 1 && boxes.every(({ name }) => name === box.name);
  if (ofOne && CHOICES.test(inEnglish(message.toLowerCase()))) {
    const count = learn({ control: box, message, hint: '' }, false, undefined);
    const number = count?.['min'] ?? count?.['max'];
    if (number !== undefined && Number(number) <= boxes.length) return [[box, { ...count }]];
  }
  const either = learnEither(message, controls);
  if (either.length > 0) return either;
  const order = learnOrder(message, about, controls, known);
  if (order.length > 0) return order;
  const total = totalIn(inEnglish(message.toLowerCase()));
  const isText = total !== undefined && about?.type === 'text';
  if (about !== undefined && about.type !== 'select-one' && !isNumber(about) && !isText) return [];
  const numbered = groupOf(controls.filter((control) => isNumber(control, known?.(control))));
  const numbers = total === undefined ? numbered : summands(message, total, about, controls, numbered);
  if (total !== undefined && numbers.length > 1) {
    const share = Math.floor(Number(total) / numbers.length);
    const first = Number(total) - share * (numbers.length - 1);
    return numbers.map((control, index) => {
      const value = String(index === 0 ? first : share);
      return [control, { type: 'number', min: value, max: value }];
    });
  }
  const most = about === undefined && numbered.length > 1 ? mostIn(message, numbered) : undefined;
  if (most !== undefined) return numbered.map((control) => [control, { type: 'number', max: most }]);
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

function isNumber({ type, element }: Control, lesson?: Lesson): boolean {
  if (type === 'text' && lesson?.['type'] === 'number') return true;
  return type === 'number' || (type === 'text' && /^(numeric|decimal)$/.test(element.attributes['inputmode'] ?? ''));
}

/** "You must tick every statement", but not "tick all the boxes that apply". */
const EVERY_BOX =
  /\b(?:tick|check|agree|accept|consent|confirm)\b[^.]{0,20}\b(?:all|every|each)(?: (?!that|which)[a-z]+){0,3} (?:(?:check)?box(?:es)?|statements?|items?|declarations?|conditions?|points?)\b(?! (?:that|which))/i;

/** What each of several numbers may be at most where a limit stands at none of them: it may be one of them all together. */
function mostIn(message: string, numbers: readonly Control[]): string | undefined {
  const [control] = numbers;
  const { max, below } = (control && learn({ control, message, hint: '' }, false, undefined)) ?? {};
  const most = Math.floor(Number(max ?? Number(below) - 1) / numbers.length);
  return most > 0 && most < 1000 ? String(most) : undefined;
}

/** What boxes are called. */
const CHOICES =
  /\b(?:option|choice|answer|item|box|opcion|opzion|opc|optie|antwort|reponse|choix|alternativ|moznost|mulighed|valg|svar)/;

/** "Yours add up to 85. They must add up to 100." tells what they do before what they should. */
function totalIn(message: string): string | undefined {
  const [, all] = /\bonly (\d+) (?:hours|minutes|days|weeks)\b/.exec(message) ?? [];
  if (all !== undefined) return all;
  if (
    /\bdigits? in total\b/.test(message) ||
    !/\b(?:sum|total|totals?|adds? up|altogether|summe|gesamt\w*|somme|suma|somma|soma|som|summa|totale?)\b/.test(
      message,
    )
  )
    return undefined;
  return (
    /\b(?:must|should|has to|have to|needs? to|please|exactly)\b[^.]*?(\d+)/.exec(message)?.[1] ??
    /\D(\d+)\b/.exec(message)?.[1]
  );
}

const DISTINCT =
  /\b(?:(?:only|exactly|used) (?:be )?(?:used )?once|once (?:only|each)|different|distinct|unique|twice|same (?:rank|number|value|place)|duplicates?)\b/i;
