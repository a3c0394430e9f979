import type { Answer, Control } from '../form/control.ts';
import { currentValue, isSelectedIn } from '../form/current-value.ts';
import { dateType, MS_PER_DAY } from '../form/type/date.ts';
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
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The answers of the parts for another date; undefined where a list has not got one of them. */
export function partsAnswer(parts: DateInParts, value: string): readonly (readonly [Control, Answer])[] | undefined {
  const figures = value.split('-').map(Number);
  const found = PARTS.flatMap((part, index): (readonly [Control, Answer])[] => {
    const control = parts[part];
    const number = figures[index] ?? 0;
    if (control.type !== 'select-one') return [[control, valueAnswer(String(number))]];
    const at = control.options.findIndex(
      (option, place) => !option.isDisabled && optionNumber(control, place) === number,
    );
    return at < 0 ? [] : [[control, { kind: 'selected', indexes: [at] }]];
  });
  return found.length === PARTS.length ? found : undefined;
}

function numberIn(control: Control, answer: Answer | undefined): number {
  if (control.type !== 'select-one') return Number(currentValue(control, answer));
  return optionNumber(
    control,
    control.options.findIndex((_, index) => isSelectedIn(control, answer, index)),
  );
}

/** By its value, else by what it says; zero for neither a number nor a month. */
function optionNumber({ options }: Control, index: number): number {
  const { value = '', label = '' } = options[index] ?? {};
  if (/^\d+$/.test(value)) return Number(value);
  return /^\d+$/.test(label) ? Number(label) : MONTHS.indexOf(label.slice(0, 3).toLowerCase()) + 1;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
