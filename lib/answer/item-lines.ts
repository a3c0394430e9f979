import type { Control } from '../form/control.ts';
import { PHRASES } from './prose.ts';
import type { DrawValue } from './question.ts';
import { writerFor } from './text-by-topic.ts';
import type { Topic } from './topic.ts';
import { wordsAround } from './words-of.ts';

/** Several answers in one textarea, where its label or placeholder wants each on a line of its own; undefined elsewhere. */
export function planLines(
  control: Control,
  topic: Topic | undefined,
  least: number,
  most: number,
): DrawValue | undefined {
  if (!asksForLines(control)) return undefined;
  const write = topic === undefined ? undefined : writerFor(topic);
  const words = wordsAround(control);
  return (context) => {
    const wanted = context.random.integer(2, 3);
    let text = '';
    for (let count = 0; count < MOST_LINES && (count < wanted || text.length < least); count++) {
      const line = write?.(context, words) ?? context.random.pick(PHRASES.values);
      const longer = text === '' ? line : `${text}\n${line}`;
      // A line break is sent as two characters.
      if (longer.length + count > most) break;
      if (!text.split('\n').includes(line)) text = longer;
    }
    return text.length < least || text === '' ? undefined : text;
  };
}

export function asksForLines({ type, label, element: { attributes } }: Control): boolean {
  return type === 'textarea' && PER_LINE.test(`${label} ${attributes['placeholder'] ?? ''}`);
}

const PER_LINE = /\b(?:per|(?:on )?(?:each|its own|their own|a new|a separate|separate)) lines?\b/i;
const MOST_LINES = 200;
