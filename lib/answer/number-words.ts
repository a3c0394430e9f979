/** As alternatives of a regular expression. "One" alone is often no number. */
export const TWO_TO_TWELVE = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
export const ONE_TO_TWELVE = `one|${TWO_TO_TWELVE}`;

const NAMES = ['zero', ...ONE_TO_TWELVE.split('|')];

/** @param text digits, or a word from zero to twelve in any case; NaN for anything else */
export function numberOf(text: string): number {
  const named = NAMES.indexOf(text.toLowerCase());
  return named === -1 ? Number(text) : named;
}
