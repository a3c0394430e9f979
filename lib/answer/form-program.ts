import type { Answer } from '../form/control.ts';
import type { Submission } from '../form/submission.ts';
import { shareOf, type withoutAnswer } from './answer-form.ts';
import { type DrawnQuestion, drawAnswer } from './draw-answers.ts';
import type { FewTexts } from './few-texts.ts';
import type { DrawContext } from './question.ts';

/**
 * Writes one submission of a form: answers drawn, encoded and in their places. What answerForm and submission do with
 * controls and entries, it does with text that was encoded beforehand, since at each visit only a few parts change.
 *
 * @param answersAll answers the optional questions, too
 * @param tokens values for the hidden controls that change from view to view, in the order given to compileForm, and as
 *   matchTemplate gives them
 * @returns a line about the first question, if any, that must have an answer and allows none
 */
export type FormProgram = (
  context: DrawContext,
  answersAll: boolean,
  tokens: readonly string[],
) => (Submission & { readonly impossible?: undefined }) | { readonly impossible: string };

/** What the program does with one question; made without the form and its controls, which are far larger. */
export interface Step extends DrawnQuestion {
  /** What its answers submit, where they are few; the rest is for all others. */
  readonly few: FewTexts | undefined;
  readonly valued: ((texts: string[], value: string) => void) | undefined;
  readonly answered: ((texts: string[], drawn: readonly Answer[]) => void) | undefined;
  /** Those of its controls. */
  readonly slots: readonly number[];
  readonly exit: ReturnType<typeof withoutAnswer>;
  /** What to say of it where it has no answer. */
  readonly problem: string | undefined;
}

/** Where the value of a token goes, and what stands before it. */
export interface TokenPlace {
  readonly token: number;
  readonly slot: number;
  readonly before: string;
}

/**
 * What the program works with. Made before it and handed over as a whole: an engine keeps alive all variables of a
 * function that any function inside it uses.
 */
export interface Parts {
  /** For each slot what it submits unless it is answered. */
  readonly unanswered: readonly string[];
  readonly steps: readonly Step[];
  readonly tokenPlaces: readonly TokenPlace[];
  readonly write: (body: string) => Submission;
}

/** Questions with few texts, which most are, go the short way: to k6's engine a call or a property costs as much as a draw. */
export function programOf({ unanswered, steps, tokenPlaces, write }: Parts): FormProgram {
  // An array each, since k6's engine finds an item in a quarter of the time of a property.
  const lists = steps.map(({ few }) => few?.texts);
  const openings = steps.map(({ few }) => few?.before ?? '');
  const slots = steps.map(({ few }) => few?.slot ?? 0);
  const musts = steps.map(({ mustAnswer }) => mustAnswer);
  // While the receipt is to be held somewhere, what can hold it goes the long way.
  const holding = lists.map((list, index) => (steps[index]?.hold === undefined ? list : undefined));
  // What a run does not write stands there from before.
  const texts = unanswered.slice();
  let impossible: string | undefined;
  const taker = {
    answered: (index: number, drawn: readonly Answer[]) => steps[index]?.answered?.(texts, drawn),
    valued: (index: number, value: string) => steps[index]?.valued?.(texts, value),
    impossible(index: number) {
      const step = steps[index];
      if (step?.exit === 'unanswerable') impossible ??= step.problem ?? '';
      else if (step?.exit === 'emptied') step.valued?.(texts, '');
    },
  };
  return (context, answersAll, tokens) => {
    impossible = undefined;
    for (let at = 0; at < tokenPlaces.length; at++) {
      const { slot, before, token } = tokenPlaces[at] as TokenPlace;
      // Of ASCII without the few characters that the two encode differently.
      texts[slot] = before + encodeURIComponent(tokens[token] ?? '');
    }
    const { random, receipt } = context;
    const { pick, chance } = random;
    const share = shareOf(answersAll);
    const few = receipt?.isHeld === false ? holding : lists;
    let opener = -1;
    for (let index = 0; index < steps.length; index++) {
      const list = few[index];
      if (list === undefined) {
        const step = steps[index];
        if (step === undefined) continue;
        for (let at = 0; at < step.slots.length; at++) {
          const slot = step.slots[at] as number;
          texts[slot] = unanswered[slot] as string;
        }
        if (drawAnswer(step, index, opener === index - 1, context, share, taker)) opener = index;
      } else {
        const slot = slots[index] as number;
        texts[slot] = musts[index] || chance(share) ? openings[index] + pick(list) : (unanswered[slot] as string);
      }
    }
    return impossible === undefined ? write(texts.join('').slice(1)) : { impossible };
  };
}
