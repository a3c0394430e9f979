import { isSameFile } from './same-file.ts';
import type { StoredValue } from './stored.ts';

/**
 * Whether an answer is stored as it was sent. What stores and applications do to an answer without changing what it says is
 * no difference: line breaks as LF, no space at the ends, 1.50 for 1.5, true for a ticked box, a list for many choices.
 *
 * @param sent all values that were sent under the name, in order; none where the control sent nothing
 */
export function isSameAnswer(sent: readonly string[], stored: StoredValue): boolean {
  const given = sent.map(plain).filter((value) => value !== '');
  if (Array.isArray(stored)) return isSameList(given, stored.map(plain));
  const [first] = given;
  if (isNothing(stored)) return first === undefined || (stored === false && /^(0|false|off|no)$/i.test(first));
  if (first === undefined) return false;
  if (stored === true) return !/^(0|false|off|no)$/i.test(first);
  if (typeof stored === 'object' && stored !== null) return isSameFile(first, stored) || plain(stored) === first;
  // A ticked box in a column of numbers.
  if (stored === 1 && given.length === 1 && /^(on|true|yes)$/i.test(first)) return true;
  if (given.length === 1) return isSameText(first, plain(stored));
  return isSameList(given, listIn(plain(stored)));
}

function isNothing(stored: StoredValue): boolean {
  return stored === null || stored === undefined || stored === false || plain(stored) === '';
}

/** With LF for any line break, and as applications strip it. */
function plain(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replace(/\r\n?/g, '\n').trim();
}

function isSameText(sent: string, stored: string): boolean {
  if (sent === stored) return true;
  const [number, moment] = [decimal(sent), instant(sent)];
  if (number !== undefined && number === decimal(stored)) return true;
  return moment !== undefined && moment === instant(stored);
}

/** In whatever order: a list of choices has none. */
function isSameList(sent: readonly string[], stored: readonly string[]): boolean {
  const left = [...stored];
  for (const value of sent) {
    const at = left.findIndex((other) => isSameText(value, other));
    if (at === -1) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}

/** Many choices in one text: as JSON, or separated by commas or semicolons. */
function listIn(text: string): string[] {
  if (text.startsWith('[')) {
    try {
      const list: unknown = JSON.parse(text);
      if (Array.isArray(list)) return list.map(plain);
    } catch {
      // Text that only looks like it.
    }
  }
  return text.split(/[,;]/).map((part) => part.trim());
}

/** A decimal number without what does not count: +1.50 and 1.5e0 as 1.5; undefined for other text, and for codes such as 007. */
function decimal(text: string): string | undefined {
  const match = /^([+-]?)(0|[1-9]\d*|(?=\.\d))(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const stripped = digits.replace(/0+$/, '');
  if (stripped === '') return '0';
  const exponent = Number(power) - fraction.length + digits.length - stripped.length;
  return `${sign === '-' ? '-' : ''}${stripped}e${exponent}`;
}

/** A date with or without time, as both are written in forms and stores: T or a space, no seconds or .000, Z or +00:00. */
function instant(text: string): string | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.(\d+))?)?)?(?:Z|[+-]00:?00)?$/.exec(text);
  const clock = match === null ? /^(\d\d:\d\d)(?::(\d\d)(?:\.0+)?)?$/.exec(text) : null;
  if (clock !== null) return `${clock[1]}:${clock[2] ?? '00'}`;
  if (match === null) return undefined;
  const [, day, time = '00:00', seconds = '00', fraction = ''] = match;
  return `${day} ${time}:${seconds}.${fraction.replace(/0+$/, '')}`;
}
