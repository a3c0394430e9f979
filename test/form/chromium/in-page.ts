/** Functions that run inside the browser's page: each stands alone, and all that goes in and out is JSON. */

export interface TheirControl {
  /** Index of its form in the page; -1 without. */
  readonly owner: number;
  readonly value: string;
  readonly willValidate: boolean;
  /** Names of the flags that are set, in the order of ValidityState. */
  readonly broken: readonly string[];
}

export interface TheirPage {
  readonly controls: readonly TheirControl[];
  /** checkValidity() of each form. */
  readonly valid: readonly boolean[];
}

export function readPage(): TheirPage {
  const forms = [...document.forms];
  const controls = [
    ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement>(
      ':is(input, select, textarea, button):not(select *)',
    ),
  ];
  const names = [
    ...(['valueMissing', 'typeMismatch', 'patternMismatch', 'tooLong', 'tooShort'] as const),
    ...(['rangeUnderflow', 'rangeOverflow', 'stepMismatch', 'badInput'] as const),
  ];
  return {
    controls: controls.map((control) => ({
      owner: control.form === null ? -1 : forms.indexOf(control.form),
      value: control.value,
      willValidate: control.willValidate,
      broken: control.willValidate ? names.filter((name) => control.validity[name]) : [],
    })),
    valid: forms.map((form) => HTMLFormElement.prototype.checkValidity.call(form)),
  };
}

/** An answer with the control's place in the page. */
export type PlacedAnswer = { readonly at: number } & (
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'checked'; readonly isChecked: boolean }
  | { readonly kind: 'selected'; readonly indexes: readonly number[] }
  | {
      readonly kind: 'files';
      readonly files: readonly { readonly name: string; readonly type: string; readonly bytes: readonly number[] }[];
    }
);

export function giveAnswers(answers: readonly PlacedAnswer[]): void {
  const controls = [...document.querySelectorAll(':is(input, select, textarea, button):not(select *)')];
  for (const answer of answers) {
    const control = controls[answer.at];
    if (control instanceof HTMLSelectElement && answer.kind === 'selected') {
      [...control.options].forEach((option, index) => {
        if (control.multiple) option.selected = answer.indexes.includes(index);
        else if (answer.indexes.includes(index)) control.selectedIndex = index;
      });
    } else if (control instanceof HTMLInputElement && answer.kind === 'checked') {
      control.checked = answer.isChecked;
    } else if (control instanceof HTMLInputElement && answer.kind === 'files') {
      const chosen = new DataTransfer();
      for (const { name, type, bytes } of answer.files) {
        chosen.items.add(new File([Uint8Array.from(bytes)], name, { type }));
      }
      control.files = chosen.files;
    } else if (
      (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) &&
      answer.kind === 'value'
    ) {
      control.value = answer.value;
    }
  }
}

/** Presses the button there, or submits the form as without one. */
export function submitForm({ form, at }: { readonly form: number; readonly at: number | undefined }): void {
  const controls = document.querySelectorAll<HTMLElement>(':is(input, select, textarea, button):not(select *)');
  if (at !== undefined) controls[at]?.click();
  else HTMLFormElement.prototype.requestSubmit.call(document.forms[form]);
}

/** Done when everything that the page had begun has left it. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
  await fetch('/settled');
}
