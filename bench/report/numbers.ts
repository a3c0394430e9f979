import type { Estimate, Interval } from '../compare/results.ts';

const grouped = new Intl.NumberFormat('en');

/** 12345 as 12,345. */
export function count(value: number): string {
  return grouped.format(Math.round(value));
}

/** With three significant digits, but all digits before the point. */
export function figure(value: number): string {
  const size = Math.abs(value);
  if (size >= 100 || value === 0) return count(value);
  if (size >= 10) return value.toFixed(1);
  return value.toFixed(2);
}

/** A rate of 10,000, with a digit after the point only where it says something. */
export function rate(value: number): string {
  return value === 0 || value >= 10 ? count(value) : value.toFixed(1);
}

export function ratio(value: number): string {
  return value.toFixed(value >= 10 ? 1 : 2);
}

export function interval(of: Interval | null, digits: (value: number) => string): string {
  return of === null ? '' : `[${digits(of[0])}, ${digits(of[1])}]`;
}

/** 41.7 [40.2, 43.1] */
export function estimate(of: Estimate, digits: (value: number) => string = figure): string {
  return `${digits(of.median)} ${interval(of.interval, digits)}`.trimEnd();
}

/** 1.21 × [1.15, 1.27] */
export function times(of: Estimate): string {
  return `${ratio(of.median)} × ${interval(of.interval, ratio)}`.trimEnd();
}

export function duration(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.round(seconds % 60)];
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/** 2026-11-24T09:00:00.000Z as 2026-11-24 09:00 UTC. */
export function moment(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

/** a, b and c */
export function list(items: readonly string[], most: number = items.length): string {
  const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} others`] : items;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
