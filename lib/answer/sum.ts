import { folded } from '../html/element.ts';
import { numberOf, ONE_TO_TWELVE } from './number-words.ts';

const NUMBER = `\\d+|zero|${ONE_TO_TWELVE}`;
// Without spaces around it, a hyphen makes a range.
const SIGN = ' ?[+*x\u00d7\u2212] ?| [-\u2013] | (?:plus|minus|times) ';
const SUM = new RegExp(`\\b(${NUMBER})(${SIGN})(${NUMBER})\\b ?[?=]`, 'i');

const COMPARED = new RegExp(
  `\\b(bigger|larger|greater|higher|more|smaller|lower|less)\\b[,:]? (${NUMBER}) or (${NUMBER})\\b ?\\?`,
  'i',
);

/** The result of the sum that a question sets against robots, such as "What is 3 + 4?" or "Which is bigger, 2 or 8?"; undefined where it sets none. */
export function sumIn(question: string): string | undefined {
  const [, wanted = '', one = '', other = ''] = COMPARED.exec(folded(question)) ?? [];
  if (wanted !== '')
    return String(
      /^(?:small|low|less)/i.test(wanted)
        ? Math.min(numberOf(one), numberOf(other))
        : Math.max(numberOf(one), numberOf(other)),
    );
  const [, left = '', sign = '', right = ''] = SUM.exec(folded(question)) ?? [];
  if (sign === '') return undefined;
  const [a, b] = [numberOf(left), numberOf(right)];
  if (/\+|plus/i.test(sign)) return String(a + b);
  if (/[*x\u00d7]|times/i.test(sign)) return String(a * b);
  return a < b ? undefined : String(a - b);
}
