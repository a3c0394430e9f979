import { isBack } from './asked-again.ts';
import type { ChosenForm, Progress } from './choose-form.ts';
import { GOES_ON } from './words.ts';

/**
 * Beside a form that was just sent, the one that came with it and goes on, as from a basket to its order, or ends the list that
 * was added to.
 * @param considered the forms of the page that may belong to the survey
 */
export function onwardOf(considered: readonly ChosenForm[], progress: Progress): ChosenForm | undefined {
  const { lastButtons = [] } = progress;
  const sent = considered.find((form) => form.isAsking && isBack(form, progress));
  if (sent === undefined) return undefined;
  const hasAdded = sent.buttons.some((text) => ADDS.test(text));
  const [only, ...more] = considered.filter(
    ({ isAsking, buttons: [button = ''] }) =>
      !isAsking && ((GOES_ON.test(button) && !lastButtons.includes(button)) || (hasAdded && ENDS_LIST.test(button))),
  );
  return only === undefined || more.length > 0 ? undefined : { ...only, isOnward: true };
}

/** Where what ends a list came back, as of an empty one, the form that adds to it. */
export function adderOf(
  considered: readonly ChosenForm[],
  chosen: ChosenForm | undefined,
  progress: Progress,
): ChosenForm | undefined {
  if (chosen === undefined || chosen.isAsking || !isBack(chosen, progress)) return undefined;
  const adders = considered.filter(
    ({ isAsking, isExtra, buttons }) => isAsking && !isExtra && buttons.some((text) => ADDS.test(text)),
  );
  return adders.length === 1 ? adders[0] : undefined;
}

const ADDS =
  /^(?:add|ajouter|agregar|a\u00f1adir|aggiungi|adicionar|l\u00e4gg till|dodaj|tilf\u00f8j)(?![a-z])|(?:hinzuf\u00fcgen|toevoegen)$/;
const ENDS_LIST =
  /^(?:finish|done|complete|submit|i'?m done|that'?s all|no more|fertig|abschlie\u00dfen|absenden|terminer|terminar|finalizar|termina|afronden|versturen|klar|zako\u0144cz)(?![a-z])/;
