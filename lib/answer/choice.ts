import type { Answer, Control, Option } from '../form/control.ts';
import type { DrawContext, Question } from './question.ts';

type Draw = Question['draw'];
export type Choice = Pick<Question, 'draw' | 'alternatives'>;

const CHECKED: Answer = { kind: 'checked', isChecked: true };
const UNCHECKED: Answer = { kind: 'checked', isChecked: false };

/** One of a group of radio buttons, each as likely; one without a value only where there is no other. */
export function planRadios(group: readonly Control[]): Choice {
  const open = group.flatMap((control, index) => (control.isDisabled ? [] : [index]));
  const answering = open.filter((index) => group[index]?.value !== '');
  const adult = withoutMinors(answering, (index) => group[index]?.label ?? '');
  // Who takes part does not refuse to.
  const consenting = adult.filter((index) => !REFUSES.test(group[index]?.label ?? ''));
  const asks = `${group.map(({ label }) => label).join(' ')} ${group[0]?.legend ?? ''}`;
  const isForWilling = PARTICIPATION.test(asks) || OF_AGE.test(asks);
  const told = answering.filter((index) => isToldIn(asks, group[index]?.label ?? ''));
  const willing = told.length === 1 ? told : isForWilling && consenting.length > 0 ? consenting : adult;
  const candidates = willing.length > 0 ? willing : open;
  return oneOf(candidates.map((chosen) => ticked(group, new Set([chosen]))));
}

/** Who answers at all is of age: surveys send others away. */
function withoutMinors(indexes: readonly number[], labelOf: (index: number) => string): readonly number[] {
  const adult = indexes.filter((index) => !MINOR.test(labelOf(index)));
  return adult.length > 0 ? adult : indexes;
}

const MINOR =
  /^\W*(?:i(?:'|\u2019| a)m )?(?:(?:under|below|younger than|less than) (?:the age of )?1[68]|(?:1[57]|0 ?(?:-|\u2013|to) ?1[57]) (?:years )?(?:or|and) (?:under|younger|below)|0 ?(?:-|\u2013|to) ?1[57])(?: years?)?(?: old| of age)?\W*$/i;

const PARTICIPATION = /\b(consent|take part|taking part|participat\w+ in (this|the) (study|survey|research))\b/i;
/** Who may answer at all is of age. */
const OF_AGE =
  /\b(?:1[68]|21) (?:years )?(?:of age )?(?:or|and) (?:over|older|above)\b|\bover (?:the age of )?(?:1[68]|21)\b/i;
const REFUSES = /\b(not|don'?t|decline|disagree|refuse|no)\b/i;

/** Whether a text says which answer to give, as "To show that you are reading, choose 'Agree' here" does. */
function isToldIn(text: string, label: string): boolean {
  const [, told = ''] = TOLD.exec(text) ?? [];
  return label !== '' && told.toLowerCase() === label.toLowerCase();
}

const TOLD =
  /\b(?:choose|select|pick|tick|mark|check|click(?: on)?|answer)\b[^.?!"'\u2018\u201c]{0,30}["'\u2018\u201c]([^"'\u2019\u201d]+)["'\u2019\u201d]/i;

/** Each as likely. A function of its own, so that it keeps nothing alive but the answers. */
export function oneOf(answers: readonly (readonly Answer[])[]): Choice {
  if (answers.length === 0) return { draw: () => undefined };
  return { draw: ({ random }) => random.pick(answers), alternatives: answers };
}

/** Some of a group of checkboxes, at least one; all that are required; "none of these" only alone. */
export function planCheckboxes(group: readonly Control[], asIf: Control): Draw {
  const open = group.flatMap((control, index) => (control.isDisabled || isRemoval(control) ? [] : [index]));
  if (open.length === 0) return () => undefined;
  const required = open.filter((index) => group[index]?.isRequired === true);
  const alone = open.filter((index) => EXCLUSIVE.test(group[index]?.label ?? ''));
  const together = open.filter((index) => !alone.includes(index));
  const free = together.filter((index) => !required.includes(index));
  const count = countOf(asIf);
  // Who takes part agrees to each of the statements.
  if (count === undefined && isPledge(together.map((index) => group[index])))
    return () => ticked(group, new Set(together));
  return ({ random }) => {
    const first = required.length > 0 ? undefined : random.pick(open);
    if (first !== undefined && alone.includes(first)) return ticked(group, new Set([first]));
    const chosen = new Set(required);
    if (first !== undefined) chosen.add(first);
    for (const index of together) if (random.chance(0.5)) chosen.add(index);
    count?.(chosen, free, required.length, random);
    return ticked(group, chosen);
  };
}

const EXCLUSIVE = /^(none\b|not applicable|n\/a$|prefer not to|(i )?don'?t know)/i;

function ticked(group: readonly Control[], chosen: ReadonlySet<number>): Answer[] {
  return group.map((_, index) => (chosen.has(index) ? CHECKED : UNCHECKED));
}

/** A checkbox on its own: ticked where that is asked or consents to something, else as often as not. */
export function planCheckbox(control: Control, isAsked: boolean): Draw {
  if (isAsked || isConsent(control)) return () => [CHECKED];
  if (isRemoval(control)) return () => [UNCHECKED];
  return ({ random }) => [random.chance(0.5) ? CHECKED : UNCHECKED];
}

/** Whether a box takes away what stands beside it: "Delete", in each row of a formset. */
export function isRemoval({ label }: Control): boolean {
  return REMOVES.test(label);
}

const REMOVES =
  /^\W*(?:delete|remove|discard|l\u00f6schen|entfernen|supprimer|eliminar|elimina|verwijderen|ta bort|slet|slett)\b/i;

/** "I have read …", "I understand …", "I am over 18": most of them consent to something. */
function isPledge(boxes: readonly (Control | undefined)[]): boolean {
  const said = boxes.flatMap((box) => box ?? []);
  const consenting = said.filter(isConsent);
  return (
    said.length > 1 && consenting.length * 2 > said.length && said.every(({ label }) => /^\W*(?:I|we)\b/i.test(label))
  );
}

function isConsent(control: Control): boolean {
  return /\b(agree|consent|accept|confirm|certify|declare|understand|have read|terms|privacy)\b/i.test(control.label);
}

/** One option, each as likely, or some of a list of many. */
export function planSelect(control: Control): Choice {
  const candidates = answeringOptions(control);
  if (control.type === 'select-one' || candidates.length === 0) {
    return oneOf(candidates.map((index): readonly Answer[] => [{ kind: 'selected', indexes: [index] }]));
  }
  const count = countOf(control);
  return { draw: (context) => [{ kind: 'selected', indexes: some(candidates, context, count) }] };
}

type Count = (chosen: Set<number>, from: readonly number[], fewest: number, random: DrawContext['random']) => void;

/** Adds or takes away until there are as many as was learned; undefined where any number will do. */
function countOf({ element: { attributes } }: Control): Count | undefined {
  const [least, most] = [Number(attributes['min'] ?? 0), Number(attributes['max'] ?? Infinity)];
  if (!(least > 1 || most < Infinity)) return undefined;
  return (chosen, from, fewest, random) => {
    for (const index of random.shuffle(from)) {
      if (chosen.size < least) chosen.add(index);
      if (chosen.size > Math.max(most, fewest, 1)) chosen.delete(index);
    }
  };
}

function some(candidates: readonly number[], { random }: DrawContext, count: Count | undefined): number[] {
  const first = random.pick(candidates);
  const chosen = new Set(candidates.filter((index) => index === first || random.chance(0.5)));
  count?.(chosen, candidates, 0, random);
  return candidates.filter((index) => chosen.has(index));
}

/** Options that say something: neither disabled nor there to ask for a choice; the empty ones where there are no others. */
function answeringOptions(control: Control): readonly number[] {
  const { options } = control;
  const open = options.flatMap((option, index) => (option.isDisabled || option.isPlaceholder ? [] : [index]));
  const answering = open.filter((index) => {
    const option = options[index];
    return option !== undefined && option.value !== '' && !isPrompt(control, index);
  });

  const said = withoutMinors(answering.length > 0 ? answering : open, (index) => options[index]?.label ?? '');
  const english = OF_SITE.test(control.label) ? said.filter((index) => ENGLISH.test(options[index]?.label ?? '')) : [];
  if (english.length > 0) return english;
  const own = said.filter((index) => OWN_DIALLING_CODE.test(options[index]?.label ?? ''));
  return own.length > 0 && said.every((index) => DIALLING_CODE.test(options[index]?.label ?? '')) ? own : said;
}

/** The language in which the site goes on: that of the answers. */
const OF_SITE = /^\W*((preferred|display|interface|site|survey) )?(language|locale)\W*$/i;
const ENGLISH = /^english\b/i;

/** Of the codes that a telephone number begins with, that of the numbers that are given. */
const DIALLING_CODE = /\+\d{1,4}\b/;
const OWN_DIALLING_CODE = /^(?!.*(?:guernsey|jersey|isle of man)).*\+44\b/i;

/** Whether an option is there to ask for a choice. */
export function isPrompt({ options }: Control, index: number): boolean {
  const option = options[index];
  return option !== undefined && (option.isPlaceholder || (index === 0 && options.length > 1 && asksForChoice(option)));
}

function asksForChoice({ label }: Option): boolean {
  return /^\W*$|^\W*(please )?(choose|select|pick)\b|^\W*(not selected|none selected|no selection)\W*$/i.test(label);
}
