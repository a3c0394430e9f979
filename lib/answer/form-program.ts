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
  // A few arrays, since an engine has to fetch each object of a page from far, and finds an item sooner than a property.
  const count = steps.length;
  const sources = steps.map(({ few, drawValue, needsOther }) => few?.texts ?? (needsOther ? undefined : drawValue));
  const openings = steps.map(({ few }) => few?.before ?? '');
  const writers = steps.map((step) => step.write);
  const slots = steps.map(({ slots: [slot = 0] }) => slot);
  const musts = steps.map(({ mustAnswer }) => mustAnswer);
  // While the receipt is to be held somewhere, what can hold it goes the long way.
  const sourcesWhileHolding = sources.map((source, index) => (steps[index]?.hold === undefined ? source : undefined));
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
    const from = receipt?.isHeld === false ? sourcesWhileHolding : sources;
    let opener = -1;
    for (let index = 0; index < count; index++) {
      const source = from[index];
      if (source === undefined) {
        const step = steps[index] as Step;
        for (const slot of step.slots) texts[slot] = unanswered[slot] as string;
        if (drawAnswer(step, index, opener === index - 1, context, share, taker)) opener = index;
        continue;
      }
      const slot = slots[index] as number;
      if (!musts[index] && !chance(share)) {
        texts[slot] = unanswered[slot] as string;
      } else if (typeof source === 'object') {
        texts[slot] = openings[index] + pick(source);
      } else {
        const value = source(context);
        texts[slot] = (value === undefined ? unanswered[slot] : writers[index]?.(value)) as string;
        if (value === undefined) taker.impossible(index);
      }
    }
    return impossible === undefined ? write(texts.join('').slice(1)) : { impossible };
  };
}
