import { isPrompt } from '../../answer/choice.ts';
import type { Answer, Control } from '../../form/control.ts';
import { type Entry, withCrlf } from '../../form/entry.ts';

/** What was answered before to the controls of a question; undefined where it was not asked or not answered. */
export function answerBefore(
  question: readonly Control[],
  all: readonly Control[],
  entries: readonly Entry[],
): readonly Answer[] | undefined {
  const [first] = question;
  if (first === undefined) return undefined;
  const sent = entries.filter(({ name }) => name === withCrlf(first.name)).map(({ value }) => value);
  const texts = sent.filter((value) => typeof value === 'string');
  const isSent = (control: Control) =>
    entries.some(({ name, value }) => name === withCrlf(control.name) && value === withCrlf(control.value));
  switch (first.type) {
    case 'radio': {
      // Several may have one value, of which one was chosen.
      const at = question.findIndex(isSent);
      return at === -1 ? undefined : question.map((_, index) => ({ kind: 'checked', isChecked: index === at }));
    }
    case 'checkbox':
      return question.some(isSent)
        ? question.map((control) => ({ kind: 'checked', isChecked: isSent(control) }))
        : undefined;
    case 'select-one':
    case 'select-multiple': {
      const indexes = first.options.flatMap(({ value }, index) =>
        value !== '' && !isPrompt(first, index) && texts.includes(withCrlf(value)) ? [index] : [],
      );
      if (indexes.length === 0) return undefined;
      return [{ kind: 'selected', indexes: first.type === 'select-one' ? indexes.slice(0, 1) : indexes }];
    }
    case 'file': {
      const files = sent.filter((value) => typeof value !== 'string' && value.name !== '');
      return files.length === 0 ? undefined : [{ kind: 'files', files: files as never }];
    }
    default: {
      const nth = all.filter(({ name, type }) => name === first.name && !CHOICES.test(type)).indexOf(first);
      const value = texts[nth]?.replace(/\r\n/g, '\n') ?? '';
      return value === '' ? undefined : [{ kind: 'value', value }];
    }
  }
}

const CHOICES = /^(radio|checkbox|select|file|submit|image|reset|button)/;
