import { expect, test } from 'vitest';
import { learnOrder } from '../../../lib/survey/errors/learn-order.ts';
import { questions } from '../../../lib/survey/form-purpose.ts';
import { controlNamed, onlyForm } from '../../form/only-form.ts';

const field = (name: string, label: string, type: string) =>
  `<label>${label} <input type=${type} name=${name}></label>`;
const DATES = field('start', 'Start date', 'date') + field('end', 'End date', 'date');
const TIMES = field('from', 'From', 'time') + field('to', 'To', 'time');
const PEOPLE =
  field('party', 'How many people?', 'number') + field('children', 'How many of them are children?', 'number');
const LIMITS = field('a', 'Min people', 'number') + field('b', 'Max people', 'number') + field('c', 'Age', 'number');
const VISIT =
  field('bring', 'When will you bring it?', 'date') +
  field('collect', 'When will you collect it?', 'date') +
  field('n', 'Year', 'number');
const select = (name: string, label: string) =>
  `<label for=${name}>${label}</label><select id=${name} name=${name}></select>`;
const parts = (name: string, label: string) =>
  `${select(`${name}_month`, label)}<select name=${name}_day></select><select name=${name}_year></select>`;
const LISTS = parts('start', 'Start date') + parts('end', 'End date') + field('n', 'Budget from', 'number');
const TRAVEL = field('salida', 'Fecha de salida', 'date') + field('regreso', 'Fecha de regreso', 'date');

test('the format that stands in the label of a later date that is typed', () => {
  const html = field('a', 'Start date (dd/mm/yyyy)', 'text') + field('b', 'End date (dd/mm/yyyy)', 'text');
  const asked = questions(onlyForm(`<form>${html}</form>`));
  const [[, lesson] = []] = learnOrder('End date must be after the start date', undefined, asked, undefined);
  expect(lesson).toEqual({ type: 'date', format: 'DD/MM/YYYY', after: 'a' });
});

test.each<{ says: string; html: string; about?: string; learned: string }>([
  { says: 'The end date must be after the start date.', html: DATES, learned: 'end after start' },
  { says: 'The start date must be before the end date.', html: DATES, learned: 'end after start' },
  { says: 'End date cannot be before the start date.', html: DATES, about: 'end', learned: 'end after start' },
  { says: "The start can't be later than the end.", html: DATES, about: 'start', learned: 'end after start' },
  { says: 'Must be later than the first.', html: TIMES, about: 'to', learned: 'to after from' },
  {
    says: "There can't be more children than people.",
    html: PEOPLE,
    about: 'children',
    learned: 'party after children',
  },
  { says: 'Minimum may not be greater than maximum.', html: LIMITS, about: 'a', learned: 'b after a' },
  {
    says: 'You must collect it after you have brought it, within 60 days.',
    html: VISIT,
    about: 'collect',
    learned: 'collect after bring within 60',
  },
  { says: 'The stay can be at most 14 nights.', html: DATES, learned: 'end after start within 14' },
  {
    says: 'La fecha de regreso debe ser posterior a la fecha de salida.',
    html: TRAVEL,
    learned: 'regreso after salida',
  },
  { says: 'The stay must not be longer than 2 weeks.', html: DATES, learned: 'end after start within 14' },
  { says: 'The stay must be at most 14 nights.', html: DATES, about: 'end', learned: 'end after start within 14' },
  { says: 'The stay must be at least four weeks.', html: DATES, about: 'end', learned: 'end after start apart 28' },
  { says: 'You have to book 2 nights or more.', html: DATES, learned: 'end after start apart 2' },
  { says: "We need at least one week's notice.", html: DATES, about: 'start', learned: '' },
  { says: 'Trips may be 90 days long at most.', html: DATES, learned: 'end after start within 90' },
  { says: 'End date should be greater than start date.', html: LISTS, learned: 'end_year after start_year' },
  { says: 'Must not be before the start.', html: LISTS, about: 'end_month', learned: 'end_year after start_year' },
  {
    says: 'A shift may not be longer than 12 hours.',
    html: `<label>Name <input name=who></label>${DATES}`,
    about: 'who',
    learned: 'end after start within 0.5',
  },
  { says: 'It may not be more than 30 days ago.', html: DATES, about: 'start', learned: '' },
  { says: 'The date must be after 2026-01-01.', html: DATES, about: 'start', learned: '' },
  { says: 'The date must not be before today.', html: DATES, about: 'start', learned: '' },
  { says: 'Must be greater than 0.', html: PEOPLE, about: 'party', learned: '' },
  { says: 'Must be less than or equal to 9.', html: PEOPLE, about: 'party', learned: '' },
  { says: 'Use more than one word.', html: PEOPLE, about: 'party', learned: '' },
  {
    says: 'Der Wert darf höchstens 1 Ziffer vor dem Komma haben.',
    html: field('m', 'Größe', 'number') + field('n', 'Anzahl der Kinder', 'number'),
    about: 'm',
    learned: '',
  },
  { says: 'Enter a valid date.', html: DATES, about: 'end', learned: '' },
])('"$says" teaches "$learned"', ({ says, html, about, learned }) => {
  const form = onlyForm(`<form>${html}</form>`);
  const lessons = learnOrder(
    says,
    about === undefined ? undefined : controlNamed(form, about),
    questions(form),
    undefined,
  );
  const said = lessons.map(
    ([{ name }, { after, ...span }]) =>
      `${name} after ${after}${['within', 'apart'].map((one) => (span[one] === undefined ? '' : ` ${one} ${span[one]}`)).join('')}`,
  );
  expect(said.join()).toBe(learned);
});
