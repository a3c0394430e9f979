import type { Answer, Control } from '../form/control.ts';
import { MS_PER_DAY } from '../form/type/date.ts';
import { constraintsBroken } from '../form/validity.ts';
import type { Lessons } from './lesson.ts';
import { type OrderedValue, orderedValue } from './ordered-value.ts';
import { type DrawContext, type Question, valueAnswer } from './question.ts';

/** Two questions of which the first is found to want less, or an earlier date or time, than the second. */
export interface InOrder {
  readonly first: Question;
  readonly second: Question;
  /** Days, or whatever they count, that may lie between them. */
  readonly within: number | undefined;
}

/** The pairs that were learned. */
export function ordersOf(questions: readonly Question[], lessons: Lessons | undefined): readonly InOrder[] {
  if (lessons === undefined) return [];
  return questions.flatMap((second) => {
    const { after, within } = second.rule.lesson ?? {};
    const first = after === undefined ? undefined : questions.find(({ controls: [one] }) => one?.name === after);
    return first === undefined ? [] : [{ first, second, within: within === undefined ? undefined : Number(within) }];
  });
}

/** Puts the answers of a pair in order: moves the second behind the first, else the first before it, else they change places. */
export function putInOrder(
  { first, second, within }: InOrder,
  answers: Map<Control, Answer>,
  { random, today }: Pick<DrawContext, 'random' | 'today'>,
): void {
  const [one, other] = [given(first, answers), given(second, answers)];
  if (one === undefined || other === undefined || one.value.kind !== other.value.kind) return;
  const [from, to] = [one.value, other.value];
  const unit = UNITS[from.kind];
  if (from.at < to.at && to.at - from.at <= (within ?? Infinity) * unit) return;
  const gap = random.integer(1, Math.min(within ?? USUAL, USUAL)) * unit;
  const ways = [
    [from.at, from.at + gap],
    [to.at - gap, to.at],
    [to.at, from.at],
    [from.at, from.at + unit],
    [to.at - unit, to.at],
  ] as const;
  for (const [early, late] of ways) {
    if (!(early < late) || late - early > (within ?? Infinity) * unit) continue;
    if (early !== from.at && !canBe(first, from, early, today)) continue;
    if (late !== to.at && !canBe(second, to, late, today)) continue;
    answers.set(one.control, valueAnswer(from.write(early)));
    answers.set(other.control, valueAnswer(to.write(late)));
    return;
  }
}

const USUAL = 10;
const UNITS: Readonly<Record<OrderedValue['kind'], number>> = {
  ...{ date: MS_PER_DAY, 'datetime-local': MS_PER_DAY, time: 300_000, number: 1 },
};

function given({ controls, rule }: Question, answers: ReadonlyMap<Control, Answer>) {
  const [control] = controls;
  const answer = control && answers.get(control);
  const value = answer?.kind === 'value' ? orderedValue(answer.value, rule.lesson?.['format']) : undefined;
  return control === undefined || value === undefined ? undefined : { control, value };
}

/** Whether a value keeps the rules that are known of its control. */
function canBe({ controls: [own], rule }: Question, { kind, write }: OrderedValue, at: number, today: number): boolean {
  if (own === undefined || (kind === 'time' && (at < 0 || at >= MS_PER_DAY)) || (kind === 'number' && at < 0))
    return false;
  const { asIf, lesson } = rule;
  const day = Math.floor(at / MS_PER_DAY);
  if (kind.startsWith('date') && lesson?.['when'] === 'future' && day <= today) return false;
  if (kind.startsWith('date') && /^(past|birth)$/.test(lesson?.['when'] ?? '') && day >= today) return false;
  const answer = valueAnswer(write(at));
  const isFormatted = asIf.type !== own.type && asIf.type !== 'number';
  return constraintsBroken(own, answer).length === 0 && (isFormatted || constraintsBroken(asIf, answer).length === 0);
}
