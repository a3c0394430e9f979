import { civilFromDays } from '../form/type/calendar.ts';
import { DAYS_BEFORE, type DateTopic, isOfBirth } from './date-and-time.ts';
import { optionOf } from './date-in-parts.ts';
import { type DrawContext, type Question, valueAnswer } from './question.ts';
import { isBox, topicOf } from './topic.ts';
import { wordsAround } from './words-of.ts';

/** Makes the three boxes of a date one: all are answered, and by one date where it was found when it is to be. */
export function drawDatesTogether(questions: Question[]): void {
  const parts = questions.map(partIn);
  for (let index = 0; index + 2 < questions.length; index++) {
    if (!isDate(parts.slice(index, index + 3))) continue;
    const boxes = questions.slice(index, index + 3);
    const draw = drawDate(boxes);
    boxes.forEach((box, at) => {
      const part = draw === undefined ? box : partOf(box, at === 0, draw);
      questions[index + at] = { ...part, mustAnswer: true };
    });
  }
}

const PARTS = ['day', 'month', 'year'] as const;
type Part = (typeof PARTS)[number];

function partIn({ controls: [control], rule }: Question): Part | undefined {
  if (control === undefined || rule.isWished || rule.lesson?.['open'] !== undefined || !isBox(control))
    return undefined;
  const topic = topicOf(control);
  return PARTS.find((part) => part === topic);
}

function isDate(parts: readonly (Part | undefined)[]): boolean {
  return PARTS.every((part) => parts.includes(part));
}

type DrawDays = (context: DrawContext, isFirst: boolean) => number;

function drawDate(boxes: readonly Question[]): DrawDays | undefined {
  const found = boxes
    .map(({ rule }) => DAYS_BEFORE[rule.lesson?.['when'] as DateTopic])
    .find((window) => window !== undefined);
  // Who was born in the past is of age, too.
  if (found === undefined || boxes.some(({ controls: [box] }) => box && isOfBirth(wordsAround(box)))) return undefined;
  const [from, to] = found;
  let days = 0;
  return ({ random, today }, isFirst) => {
    if (isFirst) days = today - random.integer(to, from);
    return days;
  };
}

function partOf(box: Question, isFirst: boolean, draw: DrawDays): Question {
  const [control] = box.controls;
  const part = partIn(box);
  if (control === undefined || part === undefined) return box;
  const numberIn = (context: DrawContext) => civilFromDays(draw(context, isFirst))[part];
  if (control.options.length === 0) {
    const drawValue = (context: DrawContext) => String(numberIn(context));
    return { ...box, drawValue, draw: (context) => [valueAnswer(drawValue(context))] };
  }
  const drawn: Question['draw'] = (context) => {
    const at = optionOf(control, numberIn(context));
    return at === -1 ? box.draw(context) : [{ kind: 'selected', indexes: [at] }];
  };
  return { ...box, alternatives: undefined, draw: drawn };
}
