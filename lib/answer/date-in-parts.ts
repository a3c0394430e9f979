import type { Answer, Control, Option } from '../form/control.ts';
import { currentValue, isSelectedIn } from '../form/current-value.ts';
import { padded } from '../form/type/calendar.ts';
import { dateType, MS_PER_DAY } from '../form/type/date.ts';
import { monthCalled } from './month-names.ts';
import type { OrderedValue } from './ordered-value.ts';
import { valueAnswer } from './question.ts';

/** A date whose year, month and day are questions of their own, as Django and Rails ask for it. */
export interface DateInParts {
  readonly year: Control;
  readonly month: Control;
  readonly day: Control;
}

/** The dates whose parts are called alike but for what they are: "start_year", "start[month]", "start(3i)". */
export function datesInParts(controls: readonly Control[]): readonly DateInParts[] {
  const found = new Map<string, Partial<Record<Part, Control>>>();
  for (const control of controls) {
    const [, stem = '', part = ''] = NAME.exec(control.name) ?? [];
    if (part === '' || !/^(select-one|text|number|tel)$/.test(control.type)) continue;
    const parts = found.get(stem) ?? {};
    parts[(OF_RAILS[part] ?? part.toLowerCase()) as Part] ??= control;
    found.set(stem, parts);
  }
  return [...found.values()].flatMap(({ year, month, day }) => (year && month && day ? [{ year, month, day }] : []));
}

type Part = keyof DateInParts;
const PARTS: readonly Part[] = ['year', 'month', 'day'];
const NAME = /^(.*?)[-_.[( ]*(year|month|day|[123](?=i))i?[\])]*$/i;
const OF_RAILS: Readonly<Record<string, Part>> = { 1: 'year', 2: 'month', 3: 'day' };

/** What the parts were answered with; undefined where one of them was not. */
export function dateAnswered(parts: DateInParts, answers: Map<Control, Answer>): OrderedValue | undefined {
  const [year, month, day] = PARTS.map((part) => numberIn(parts[part], answers.get(parts[part])));
  if (!year || !month || !day) return undefined;
  const first = dateType.read(iso(year, month, 1));
  const exact = dateType.read(iso(year, month, day));
  // There is no 31st of June: it counts as the days before it and so many more.
  const at = exact ?? (first === undefined ? undefined : first + (day - 1) * MS_PER_DAY);
  return at === undefined ? undefined : { kind: 'date', at, write: dateType.write };
}

function iso(year: number, month: number, day: number): string {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** The answers of the parts for another date; undefined where a list has not got one of them. */
export function partsAnswer(parts: DateInParts, value: string): readonly (readonly [Control, Answer])[] | undefined {
  const figures = value.split('-').map(Number);
  const found = PARTS.flatMap((part, index): (readonly [Control, Answer])[] => {
    const control = parts[part];
    const number = figures[index] ?? 0;
    if (control.type !== 'select-one') return [[control, valueAnswer(String(number))]];
    const at = optionOf(control, number);
    return at < 0 ? [] : [[control, { kind: 'selected', indexes: [at] }]];
  });
  return found.length === PARTS.length ? found : undefined;
}

function numberIn(control: Control, answer: Answer | undefined): number {
  if (control.type !== 'select-one') return Number(currentValue(control, answer));
  const option = control.options.find((_, index) => isSelectedIn(control, answer, index));
  return option === undefined ? 0 : optionNumber(option);
}

/** The number of a month by its name, else what an option says, else its value: months may be counted from zero. Zero for none. */
function optionNumber({ value, label }: Option): number {
  return monthCalled(label) || Number([label, value].find((text) => /^\d+$/.test(text)) ?? 0);
}

/** The place of the option that stands for a number; -1 where there is none. */
export function optionOf({ options }: Control, number: number): number {
  return options.findIndex((option) => !option.isDisabled && optionNumber(option) === number);
}
