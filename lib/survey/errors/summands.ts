import type { Control } from '../../form/control.ts';
import { closest, descendants, rootOf, visibleText } from '../../html/element.ts';
import { plain } from './by-label.ts';
import { stemOf } from './question-map.ts';

/**
 * The controls whose numbers a message wants to have a sum: those under a heading that has it, else those that have its unit or the
 * same limits, else the rows with the one that it stands at.
 * @param total the sum
 * @param about the control that it stands at; undefined for none
 * @param numbered the numbers that belong together
 */
export function summands(
  message: string,
  total: string,
  about: Control | undefined,
  controls: readonly Control[],
  numbered: readonly Control[],
): readonly Control[] {
  const headed = underTotal(controls, total);
  if (headed.length > 1) return headed;
  return numbered.length < 2 ? rowsOf(controls, about) : partsOf(message, numbered);
}

/** The lines in one row of a table, else those whose names differ in a number alone: those with the one that a message stands at. */
function rowsOf(controls: readonly Control[], about: Control | undefined): readonly Control[] {
  const row = about && closest(about.element, 'tr');
  const mates = controls.filter(({ type, element }) => type === 'text' && row && closest(element, 'tr') === row);
  if (mates.length > 1) return mates;
  const lines = controls.filter(({ type, name }) => type === 'text' && /\d/.test(name));
  const sets = lines.map((line) => lines.filter((other) => stemOf(other) === stemOf(line)));
  return sets.find((set) => set.length > 1 && (about === undefined || set.includes(about))) ?? [];
}

/** The lines under a heading that has the figure: "Out of your last 10 purchases, how many were made in a shop, online?" */
function underTotal(controls: readonly Control[], total: string): readonly Control[] {
  const figure = new RegExp(`(?<![\\d.,])${total}(?![\\d.,]*\\d)`);
  const [first] = controls;
  const root = first && rootOf(first.element);
  if (root === undefined) return [];
  let found: Control[] = [];
  let isUnder = false;
  for (const element of descendants(root)) {
    if (HEADING.test(element.name)) {
      if (found.length > 1) return found;
      isUnder = figure.test(visibleText(element));
      found = [];
    }
    const control = isUnder ? controls.find((one) => one.element === element) : undefined;
    if (control !== undefined && /^(text|tel|number)$/.test(control.type)) found.push(control);
  }
  return found;
}

const HEADING = /^(h[1-6]|legend|caption)$/;

/** The numbers of a sum: those whose labels have its unit, else those beside each other that have the same limits. */
function partsOf(message: string, numbers: readonly Control[]): readonly Control[] {
  const shares = /\bpercent|%/i.test(message) ? numbers.filter(({ label }) => /\bpercent|%/i.test(label)) : [];
  if (shares.length > 1) return shares;
  for (const word of plain(message).split(' ')) {
    const named = word.length > 3 ? numbers.filter(({ label }) => plain(label).split(' ').includes(word)) : [];
    if (named.length > 1) return named;
  }
  let best: Control[] = [];
  let run: Control[] = [];
  for (const number of numbers) {
    const [last] = run;
    run = last !== undefined && limitsOf(last) === limitsOf(number) ? [...run, number] : [number];
    if (run.length > best.length) best = run;
  }
  return best.length > 1 ? best : numbers;
}

function limitsOf({ element: { attributes } }: Control): string {
  return ['min', 'max', 'step'].map((name) => attributes[name] ?? '').join();
}
