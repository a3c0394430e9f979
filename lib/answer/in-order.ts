import type { Answer, Control } from '../form/control.ts';
import { MS_PER_DAY } from '../form/type/date.ts';
import { constraintsBroken } from '../form/validity.ts';
import { type DateInParts, dateAnswered, datesInParts, partsAnswer } from './date-in-parts.ts';
import type { Lessons } from './lesson.ts';
import { type OrderedValue, orderedValue } from './ordered-value.ts';
import { type DrawContext, type Question, valueAnswer } from './question.ts';

/** Two questions of which the first is found to want less, or an earlier date or time, than the second. */
export interface InOrder {
  readonly first: Question;
  readonly second: Question;
  /** The dates whose years they are; undefined for a question of its own. */
  readonly parts: readonly [DateInParts | undefined, DateInParts | undefined];
  /** Days, or whatever they count, that may lie between them. */
  readonly within: number | undefined;
  /** As many are to lie between them at least. */
  readonly apart: number;
}

/** The pairs that were learned. */
export function ordersOf(questions: readonly Question[], lessons: Lessons | undefined): readonly InOrder[] {
  if (lessons === undefined) return [];
  return questions.flatMap((second) => {
    const { after, within, apart = 0 } = second.rule.lesson ?? {};
    const first = after === undefined ? undefined : questions.find(({ controls: [one] }) => one?.name === after);
    if (first === undefined) return [];
    const dates = datesInParts(questions.flatMap(({ controls }) => controls));
    const inParts = ({ controls: [own] }: Question) => dates.find(({ year }) => year === own);
    const parts = [inParts(first), inParts(second)] as const;
    return [{ first, second, parts, within: within === undefined ? undefined : Number(within), apart: Number(apart) }];
  });
}

/** Puts the answers of a pair in order: moves the second behind the first, else the first before it, else they change places. */
export function putInOrder(
  { first, second, parts, within, apart }: InOrder,
  answers: Map<Control, Answer>,
  { random, today }: Pick<DrawContext, 'random' | 'today'>,
): void {
  const [one, other] = [given(first, parts[0], answers, today), given(second, parts[1], answers, today)];
  if (one === undefined || other === undefined || one.kind !== other.kind) return;
  const day = one.kind === 'number' ? 1 : MS_PER_DAY;
  const [least, most] = [apart * day, (within ?? Infinity) * day];
  const isInOrder = (early: number, late: number) => early < late && late - early >= least && late - early <= most;
  if (isInOrder(one.at, other.at)) return;
  const hasTime = one.kind === 'time' || one.kind === 'datetime-local';
  const unit = hasTime ? Math.min(UNITS[one.kind], Math.floor(most / 120_000) * 60_000) : UNITS[one.kind];
  const shortest = Math.max(1, Math.ceil(least / unit));
  const gap =
    random.integer(shortest, Math.max(shortest, Math.min(Math.floor(most / unit), shortest + USUAL - 1))) * unit;
  const ways = [
    [one.at, one.at + gap],
    [other.at - gap, other.at],
    [other.at, one.at],
    [one.at, one.at + shortest * unit],
    [other.at - shortest * unit, other.at],
  ] as const;
  for (const [early, late] of ways) {
    if (!isInOrder(early, late)) continue;
    const [before, after] = [one.answer(early), other.answer(late)];
    if (before === undefined || after === undefined) continue;
    for (const [control, answer] of [...before, ...after]) answers.set(control, answer);
    return;
  }
}

const USUAL = 10;
const UNITS: Readonly<Record<OrderedValue['kind'], number>> = {
  ...{ date: MS_PER_DAY, 'datetime-local': MS_PER_DAY, time: 300_000, number: 1 },
};

/** What was answered, by its place in an order. */
interface Given {
  readonly kind: OrderedValue['kind'];
  readonly at: number;
  /** The answers for another place; undefined where that is none of them. */
  readonly answer: (at: number) => readonly (readonly [Control, Answer])[] | undefined;
}

function given(
  question: Question,
  parts: DateInParts | undefined,
  answers: Map<Control, Answer>,
  today: number,
): Given | undefined {
  if (parts !== undefined) {
    const date = dateAnswered(parts, answers);
    return date && { ...date, answer: (at) => partsAnswer(parts, date.write(at)) };
  }
  const [control] = question.controls;
  const answer = control && answers.get(control);
  const value = answer?.kind === 'value' ? orderedValue(answer.value, question.rule.lesson?.['format']) : undefined;
  if (control === undefined || value === undefined) return undefined;
  const { kind, at: own, write } = value;
  return {
    ...{ kind, at: own },
    answer: (at) => (at === own || canBe(question, value, at, today) ? [[control, valueAnswer(write(at))]] : undefined),
  };
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
