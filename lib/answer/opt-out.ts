import type { Control } from '../form/control.ts';
import { pickValue, type Question, valueAnswer } from './question.ts';

/** Leaves each box that stands for no answer, as "Don't know" beside a sum; where it was found to be needed, the line before it stays empty. */
export function markOptOuts(questions: Question[]): void {
  for (let index = 1; index < questions.length; index++) {
    const [line, box] = [questions[index - 1], questions[index]];
    if (line === undefined || box === undefined || box.rule.isWished || line.rule.isWished) continue;
    if (!isOptOut(line.controls, box.controls)) continue;
    if (box.rule.lesson?.['required'] === undefined) {
      questions[index] = { ...box, draw: () => [{ kind: 'checked', isChecked: false }] };
    } else if (line.drawValue !== undefined) {
      questions[index - 1] = {
        ...line,
        mustAnswer: true,
        hold: undefined,
        drawValue: NOTHING,
        draw: () => [valueAnswer('')],
      };
    }
  }
}

const NOTHING = pickValue({ values: [''] });

/** Whether the second of two questions is a box that is ticked instead of answering the first. */
export function isOptOut([line, ...others]: readonly Control[], [box, ...more]: readonly Control[]): boolean {
  if (line === undefined || box === undefined || others.length + more.length > 0) return false;
  return (
    box.type === 'checkbox' && !box.isRequired && !line.isRequired && TYPED.test(line.type) && NO_ANSWER.test(box.label)
  );
}

const TYPED = /^(text|textarea|number|tel|email|url|date|month|time|select-one)/;
const NO_ANSWER =
  /^\W*(?:(?:i )?(?:don.?t|do not|can.?t|cannot|can not) (?:know|remember|recall|have)\b|(?:i(?:.m| am) )?(?:not sure|unsure)\b|not (?:applicable|known)\b|n\/?a\W*$|(?:i(?:.d| would)? )?(?:prefer|rather) not\b|unknown\b|no answer\b|none(?: of (?:these|the above))?\W*$)/i;
