import { numericType } from '../form/type/numeric-types.ts';
import { inFormat } from './date-format.ts';
import { rounded } from './lesson.ts';

/** A value that can be earlier or later, or less or more, than another of its kind. */
export interface OrderedValue {
  readonly kind: 'date' | 'datetime-local' | 'time' | 'number';
  /** Milliseconds, or the number. */
  readonly at: number;
  /** Another of its kind, written as this one is. */
  readonly write: (at: number) => string;
}

/**
 * Reads an answer as it was written.
 * @param format of a date or time, in the letters of date-format.ts; undefined for what the text shows
 * @returns undefined for what has no order, or is not understood
 */
export function orderedValue(text: string, format: string | undefined): OrderedValue | undefined {
  if (/^-?\d+(\.\d+)?$/.test(text)) return { kind: 'number', at: Number(text), write: rounded };
  const shape = format ?? shapeOf(text);
  if (shape === undefined) return undefined;
  const parts = partsIn(text, shape);
  const iso = parts && isoOf(parts);
  const kind = !shape.includes('Y') ? 'time' : shape.includes('H') ? 'datetime-local' : 'date';
  const type = numericType(kind);
  const at = iso === undefined ? undefined : type?.read(iso);
  if (type === undefined || at === undefined) return undefined;
  return { kind, at, write: (other) => inFormat(type.write(other), shape) };
}

function shapeOf(text: string): string | undefined {
  const [, date = '', first = '', second = '', gap = '', time = ''] =
    /^((?:(\d{4})-\d\d-\d\d|(\d\d)[/.]\d\d[/.]\d{4})?)([T ]?)((?:\d\d:\d\d(?::\d\d)?)?)$/.exec(text) ?? [];
  if (date + time === '') return undefined;
  const sign = date.replace(/\d/g, '').charAt(0);
  const day = first !== '' ? 'YYYY-MM-DD' : second === '' ? '' : ['DD', 'MM', 'YYYY'].join(sign);
  return day + gap + (time === '' ? '' : time.length > 5 ? 'HH:MM:SS' : 'HH:MM');
}

type DateParts = Readonly<Record<string, string>>;

/** The digits of a text by the letters of its format; minutes as N. */
function partsIn(text: string, format: string): DateParts | undefined {
  if (/MMM|(^|[^D])D([^D]|$)/.test(format)) return undefined;
  const parts: Record<string, string> = {};
  let isTime = false;
  let at = 0;
  for (const token of format.match(/Y{2,4}|[DHMS]{2}|./g) ?? []) {
    const part = text.slice(at, at + token.length);
    at += token.length;
    if (!/^[YDHMS]/.test(token) || token === 'T') {
      if (part !== token) return undefined;
      continue;
    }
    if (!/^\d+$/.test(part)) return undefined;
    isTime ||= token === 'HH';
    parts[token === 'MM' && isTime ? 'N' : token.charAt(0)] = token === 'YY' ? `20${part}` : part;
  }
  return at === text.length ? parts : undefined;
}

function isoOf({ Y, M, D, H, N, S }: DateParts): string | undefined {
  const date = Y && M && D && `${Y}-${M}-${D}`;
  const time = H && N && `${H}:${N}${S === undefined ? '' : `:${S}`}`;
  return date && time ? `${date}T${time}` : date || time;
}
