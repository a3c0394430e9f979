/** Where the robot is known to differ from a browser, and why. Closing a gap removes its entry. */
export const KNOWN_GAPS: readonly {
  readonly gap: string;
  readonly why: string;
}[] = [
  {
    gap: 'A form closed by a misnested end tag (<div><form></div><input>) does not own what follows.',
    why: 'Only the parser knows it, and neither k6/html nor a finished tree tells.',
  },
  {
    gap: 'A form straight inside a table owns the controls to the end of the table, even past its own end tag.',
    why: 'The tree does not keep where the end tag stood.',
  },
  {
    gap: 'type=color takes #rrggbb only, and ignores alpha and colorspace.',
    why: "It needs CSS's colour syntax, which no questionnaire has been seen to use.",
  },
  {
    gap: 'wrap=hard adds no line breaks to a textarea.',
    why: 'Where lines break depends on the fonts of a browser.',
  },
  {
    gap: 'A submit button without a value attribute submits an empty value, as the Standard says.',
    why: 'Browsers send their own translated word for "Submit".',
  },
  {
    gap: 'Form-associated custom elements submit nothing.',
    why: 'Their scripts do not run.',
  },
  {
    gap: 'Encodings other than UTF-8 and windows-1252 are submitted as UTF-8.',
    why: 'They need tables larger than the whole bundle.',
  },
  {
    gap: 'Internationalised hosts of type=url and of e-mail addresses are not checked by IDNA.',
    why: 'It needs tables larger than the whole bundle; answers use none.',
  },
  {
    gap: 'In k6, \\p{…} stands for the common blocks of a property, and a pattern with a rarer one or with (?i:…) is ignored.',
    why: "k6's engine has neither the v flag nor Unicode properties.",
  },
];
