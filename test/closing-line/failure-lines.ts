import { stripVTControlCharacters } from 'node:util';
import type { Failure } from './failures-of.ts';

const FIRST_LINES = 6;
const DIFFERENCE_LINES = 8;

/** A failure as the closing lines have it: its name, the beginning and the end of each message, what differs, and where. */
export function failureLines({ name, errors }: Failure): readonly string[] {
  const details = errors.flatMap(({ message, diff = '', stacks, stack = '' }) => {
    const differing = lines(diff).filter((line) => /^[-+]/.test(line));
    const at = stacks?.[0] === undefined ? /^ +at (.+)$/m.exec(stack)?.[1] : `${stacks[0].file}:${stacks[0].line}`;
    return [
      ...shortened(lines(message)),
      ...differing.slice(0, DIFFERENCE_LINES),
      ...(at === undefined ? [] : [`at ${at}`]),
    ];
  });
  return [`failed: ${name}`, ...details.map((line) => `  ${line}`)];
}

const lines = (text: string) => stripVTControlCharacters(text).trim().split('\n');

/** A message may begin with the whole output of a program, and end with what was expected of it. */
function shortened(message: readonly string[]): readonly string[] {
  const left = message.length - FIRST_LINES - 1;
  if (left <= 0) return message;
  return [...message.slice(0, FIRST_LINES), `(${left} more lines above)`, ...message.slice(-1)];
}
