import type { Control } from '../form/control.ts';
import { remembered } from '../form/remembered.ts';
import { asWords, wordsOf } from './words-of.ts';

/** What a question is about, as far as that decides what a sensible answer looks like. */
export type Topic = (typeof TOPICS | typeof BOXES)[number][0];

/** The first that fits counts, so the narrower ones come first. */
const TOPICS = [
  ['email', /\be ?mail\b|\w@\w/],
  [
    'url',
    /\b(url|web ?site|web ?page|home ?page|web address|webs(?:ei|i)te|site (?:web|internet)|(?:sitio|p.gina) web|sito(?: web)?|hemsida)\b/,
  ],
  ['iban', /\biban\b/],
  ['isbn', /\bisbn\b/],
  ['ip', /\bip( address)?\b/],
  ['uuid', /\buuid\b/],
  ['slug', /\bslug\b/],
  ['nino', /\b(national insurance|nino|ni number)\b/],
  ['nhs', /\bnhs (number|no)\b/],
  ['sort-code', /\bsort code\b/],
  ['account', /\baccount (number|no)\b/],
  ['plate', /\b(vehicle|car) reg(istration)?\b|\b(number|licen[cs]e) plate\b/],
  ['tel', /\b(phone|telephone|tel|mobile|fax|cell)\b/],
  ['postcode', /\b(post ?code|postal code|zip ?code|zip)\b/],
  ['country', /\b(country|nationality)\b/],
  ['city', /\b(city|town|locality|place of birth|birthplace)\b/],
  ['year', /\byear (of (your )?birth|.*\bborn)\b|\bbirth ?year\b/],
  ['birth', /\b(birth|born|dob|bday|birthday)\b/],
  ['date', /\b(date|dd mm|mm dd|yyyy mm)\b/],
  [
    'age',
    /\b(age|years old|how old|wie alt|hoe oud|hur gammal|hvor gammel|leeftijd|edad|idade|cu.ntos a.os|quanti anni)\b|(^| )([\u00e5a]lder|\u00e2ge|et\u00e0)( |$)|^alter( |$)/,
  ],
  ['income', /\b(incomes?|salary|wages?|earnings|turnover)\b/],
  ['year', /(?<!\b(?:per|a|each|every|school) )\b(year|yyyy)\b(?! (of study|group))/],
  ['time', /\b((start|end|arrival|departure|preferred) time|time)$|\bhh mm\b|\btime of (arrival|departure|day|birth)/],
  ['given-name', /\b(first name|given name|forename|fname)\b/],
  ['family-name', /\b(last name|family name|surname|lname)\b/],
  ['username', /\b(user ?name|nick ?name|login)\b/],
  ['organisation', /\b(organi[sz]ation|company|employer|institution|university|school|faculty)\b/],
  ['job', /\b(job|occupation|role|profession|job title)\b/],
  ['street', /\b(street|address line|address)\b/],
  ['name', /\b(name|signature|signed)\b/],
  ['colour', /\bcolou?r\b/],
  [
    'number',
    /\b(how many|number of|amount|quantity|percent(age)?|score|count|total|duration|minutes|hours|dollars|cents|pounds|pence|euros?)\b/,
  ],
] as const;

/** The sign stands right before the line; or a sum is asked for, in however many words. */
const MONEY =
  /[\u00a3$\u20ac]\s*$|\bhow much (?:money|(?:do|does|did|would|will|can|could|have|has|should)\b[^?]*\b(?:spen[dt]|pa(?:y|id)|cost|earn|donate|raise)|(?:was|is|were|are) (?:your|the|it)\b)/i;

/** Longer than this, a label is a question in prose, and a word in it decides nothing. */
const LONGEST_LABEL = 60;

export function topicOf(control: Control): Topic | undefined {
  const box = boxOf(control);
  if (box !== undefined) return box;
  if (control.type === 'text' && MONEY.test(control.label)) return 'number';
  // A box of several says by its name alone what it is for.
  if (control.label === '' && /\bnumber$/.test(asWords(control.name))) return 'number';
  const words = wordsOf(control.label.length > LONGEST_LABEL ? { ...control, label: '' } : control);
  return TOPICS.find((entry) => entry[1].test(words))?.[0];
}

/** The boxes of a date or time in parts, which are called nothing else. */
const BOXES = [
  ['day', /^(day|dd?)$/],
  ['month', /^(month|mm?)$/],
  ['year', /^(year|yyyy)$/],
  ['hour', /^(hours?|hh)$/],
  ['minute', /^(minutes?|min)$/],
] as const;

/** Whether a control is one box of several: of a date, a time or a number in parts. */
export function isBox(control: Control): boolean {
  return (boxOf(control) ?? digitsMarked(control)) !== undefined;
}

/** How many digits a box is for that stands over as many signs: "###". */
export function digitsMarked({ label, element }: Control): number | undefined {
  if (element.attributes['pattern'] !== undefined) return undefined;
  return /(?:^|\s)(#{2,})$/.exec(label)?.[1]?.length;
}

/** Each control is asked for several times, and most are none. */
const boxOf = remembered(({ element: { attributes }, label, name, type }: Control): Topic | undefined => {
  const { placeholder = '', maxlength, size, inputmode } = attributes;
  const isNarrow = type === 'number' || inputmode !== undefined || Number(maxlength ?? size) <= 4;
  // "First day of camp: YYYY", the words over a group with those of its box.
  const unit = isNarrow ? (UNIT.exec(label)?.[1] ?? '') : '';
  const own = isNarrow || label === '' ? asWords(name).replace(/.* /, '') : '';
  // What a person reads counts before the name.
  for (const said of [placeholder, label, unit, own]) {
    const words = said.length > LONGEST_BOX ? '' : asWords(said);
    const box = words === '' ? undefined : BOXES.find(([, expression]) => expression.test(words));
    if (box !== undefined) return box[0];
  }
  return undefined;
});

const UNIT = /[^a-z\d](mm|dd|yyyy|hh)[^a-z\d]*$/i;

/** With signs around it, as in "- minutes:". */
const LONGEST_BOX = 16;
