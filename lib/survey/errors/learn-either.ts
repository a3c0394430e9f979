import type { Lesson } from '../../answer/lesson.ts';
import type { Control } from '../../form/control.ts';

/** What may be left open but for one of them: "at least one of e-mail and phone". */
export function learnEither(message: string, controls: readonly Control[]): readonly (readonly [Control, Lesson])[] {
  if (!EITHER.test(message)) return [];
  const said = squeezed(message);
  const named = controls.filter(({ type, label, isRequired }) => {
    const word = squeezed(label);
    return (
      !isRequired &&
      word.length > 2 &&
      /^(text|email|tel|url|textarea|number|date|select-one)/.test(type) &&
      said.includes(word)
    );
  });
  return named.length < 2 ? [] : named.map((control) => [control, { required: '1' }]);
}

const EITHER = /\bat least one of\b|\beither\b.*\bor\b|\bone (?:or both )?of (?:these|the (?:two|following))\b/i;

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^a-z\d\u00c0-\uffff]/g, '');
}
