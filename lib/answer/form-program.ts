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
  /** What its answer submits where that is one value. */
  readonly write: ((value: string) => string) | undefined;
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

/**
 * Questions with few texts, which most are, and of one value go a short way: to k6's engine a call or a property costs as much
 * as a draw.
 */
export function programOf({ unanswered, steps, tokenPlaces, write }: Parts): FormProgram {
  // An array each, since k6's engine finds an item in a quarter of the time of a property.
  const lists = steps.map(({ few }) => few?.texts);
  const openings = steps.map(({ few }) => few?.before ?? '');
  const draws = steps.map(({ few, drawValue, needsOther }) =>
    (few ?? needsOther) === undefined ? drawValue : undefined,
  );
  const writers = steps.map((step) => step.write);
  const slots = steps.map(({ slots: [slot = 0] }) => slot);
  const musts = steps.map(({ mustAnswer }) => mustAnswer);
  // While the receipt is to be held somewhere, what can hold it goes the long way.
  const withoutHolders = <Item>(items: readonly Item[]) =>
    items.map((item, index) => (steps[index]?.hold === undefined ? item : undefined));
  const holding = { lists: withoutHolders(lists), draws: withoutHolders(draws) };
  // What a run does not write stands there from before.
  const texts = unanswered.slice();
  let impossible: string | undefined;
  const taker = {
    answered: (index: number, drawn: readonly Answer[]) => steps[index]?.answered?.(texts, drawn),
    valued(index: number, value: string) {
      texts[slots[index] ?? 0] = writers[index]?.(value) ?? '';
    },
    impossible(index: number) {
      const step = steps[index];
      if (step?.exit === 'unanswerable') impossible ??= step.problem ?? '';
      else if (step?.exit === 'emptied') taker.valued(index, '');
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
    const isHolding = receipt?.isHeld === false;
    const few = isHolding ? holding.lists : lists;
    const plain = isHolding ? holding.draws : draws;
    let opener = -1;
    for (let index = 0; index < steps.length; index++) {
      const list = few[index];
      const slot = slots[index] as number;
      if (list !== undefined) {
        texts[slot] = musts[index] || chance(share) ? openings[index] + pick(list) : (unanswered[slot] as string);
        continue;
      }
      const draw = plain[index];
      if (draw !== undefined) {
        texts[slot] = unanswered[slot] as string;
        if (!musts[index] && !chance(share)) continue;
        const value = draw(context);
        if (value === undefined) taker.impossible(index);
        else taker.valued(index, value);
        continue;
      }
      const step = steps[index] as Step;
      for (const one of step.slots) texts[one] = unanswered[one] as string;
      if (drawAnswer(step, index, opener === index - 1, context, share, taker)) opener = index;
    }
    return impossible === undefined ? write(texts.join('').slice(1)) : { impossible };
  };
}
