import type { Answer, Control } from '../form/control.ts';
import type { Question } from './question.ts';
import { wordsOf } from './words-of.ts';

/** Marks each box for what "Other" means, right after the choice that has it: it is filled in with that answer only. */
export function markOthers(questions: Question[]): void {
  for (let index = 1; index < questions.length; index++) {
    const [choice, box] = [questions[index - 1], questions[index]];
    const [control] = box?.controls ?? [];
    if (choice === undefined || box === undefined || control === undefined) continue;
    if (!/^text/.test(control.type) || control.isRequired || box.rule.isWished) continue;
    const opens = openerOf(choice.controls);
    // What has no words of its own goes with those before it.
    if (
      opens === undefined ||
      !(ASKS.test(wordsOf(control)) || (control.label === '' && endsWithOther(choice.controls)))
    )
      continue;
    questions[index - 1] = { ...choice, opens };
    questions[index] = { ...box, hold: undefined, needsOther: true };
  }
}

const ASKS = /\b(other|specify)\b/;
const OTHER = /^\W*(another|others?)\b/i;

/** Whether an answer to the choice is "Other"; undefined where it has none. */
function openerOf(controls: readonly Control[]): Question['opens'] {
  const options = controls[0]?.options ?? [];
  const labels = options.length > 0 ? options : controls;
  const at = labels.findIndex(({ label }) => OTHER.test(label));
  if (at === -1) return undefined;
  return options.length > 0 ? isSelectedAt(at) : (answers) => isTicked(answers[at]);
}

function endsWithOther(controls: readonly Control[]): boolean {
  const labels = (controls[0]?.options.length ?? 0) > 0 ? (controls[0]?.options ?? []) : controls;
  return OTHER.test(labels.at(-1)?.label ?? '');
}

function isSelectedAt(at: number): Question['opens'] {
  return ([answer]) => answer?.kind === 'selected' && answer.indexes.includes(at);
}

function isTicked(answer: Answer | undefined): boolean {
  return answer?.kind === 'checked' && answer.isChecked;
}
