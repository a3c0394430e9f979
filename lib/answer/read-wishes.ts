import { readSelector } from '../html/selector.ts';
import { plainLabel, type WishedValue, type Wishes } from './wishes.ts';

type Values = readonly WishedValue[];

/**
 * Reads an answers file, by the rules of schemas/answers.schema.json.
 * @throws Error with what, the value got, what is allowed and an example, for the first thing wrong
 */
export function readWishes(text: string): Wishes {
  const file = asObject('', parsed(text));
  for (const part of Object.keys(file)) {
    if (!PARTS.includes(part)) throw wrong('', `has no other parts than ${PARTS.join(', ')}`, part, EXAMPLE);
  }
  const [names, labels, selectors] = ['names', 'labels', 'selectors'].map((part) => answersIn(part, file[part] ?? {}));
  const press = file['press'] ?? [];
  if (!Array.isArray(press) || !press.every((words) => typeof words === 'string' && words.trim() !== '')) {
    throw wrong('.press', 'must be a list of the words on links and buttons', press, '["Skip this page"]');
  }
  return {
    names: new Map(names),
    labels: new Map(labels?.map(([label, values]) => [plainLabel(label), values])),
    selectors: (selectors ?? []).map(([selector, values]) => {
      const fits = readSelector(selector);
      if (fits !== undefined) return { fits, values };
      throw wrong('.selectors', 'must be of types, #ids, .classes and [attributes]', selector, '"#age input"');
    }),
    press: press.map(plainLabel),
  };
}

const PARTS = ['$schema', 'names', 'labels', 'selectors', 'press'];
const EXAMPLE = '{"names": {"age": [25, 31]}, "press": ["Skip"]}';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw wrong('', `must be JSON (${error})`, text.slice(0, 80), EXAMPLE);
  }
}

function asObject(part: string, value: unknown): Readonly<Record<string, unknown>> {
  if (value instanceof Object && !Array.isArray(value)) return { ...value };
  throw wrong(part, 'must be a JSON object', value, EXAMPLE);
}

function answersIn(part: string, value: unknown): (readonly [string, Values])[] {
  return Object.entries(asObject(`.${part}`, value)).map(([key, wished]) => {
    const values: unknown[] = Array.isArray(wished) ? wished : [wished];
    if (values.length > 0 && values.every(isValue)) return [key, values] as const;
    const rule =
      'must be text, a number, true, false, null, or a list of them to draw from, with lists for several choices';
    throw wrong(`.${part}.${key}`, rule, wished, '["yes", "no"]');
  });
}

function isValue(value: unknown): value is WishedValue {
  return value === null || typeof value === 'boolean' || isText(value) || (Array.isArray(value) && value.every(isText));
}

function isText(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function wrong(part: string, rule: string, got: unknown, example: string): Error {
  return new Error(`ANSWERS${part} ${rule}, got ${JSON.stringify(got)} (example: ${example}).`);
}
