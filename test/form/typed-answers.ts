import type { Answer, Control, Form } from '../../lib/form/control.ts';

/** What is typed into the controls of those names. */
export function typedAnswers(
  { controls }: Form,
  values: Readonly<Record<string, string>> | undefined,
): Map<Control, Answer> {
  const answers = new Map<Control, Answer>();
  for (const control of controls) {
    if (values === undefined || !Object.hasOwn(values, control.name)) continue;
    answers.set(control, { kind: 'value', value: values[control.name] ?? '' });
  }
  return answers;
}
