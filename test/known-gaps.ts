/** Where the robot is known to differ from a browser, and why. Closing a gap removes its entry. */
export interface KnownGap {
  readonly gap: string;
  readonly why: string;
  /** Forms of test/applications that it keeps from being completed, each as its application and name. */
  readonly applications?: readonly string[];
  /** A page that shows it, where one can: what its first form submits in a browser, left as it is, by its first submitter. */
  readonly shown?: { readonly html: string; readonly browser: readonly string[] };
}

export const KNOWN_GAPS: readonly KnownGap[] = [
  {
    gap: 'A form closed by a misnested end tag does not own what follows.',
    why: 'Only the parser knows of it: neither k6/html nor a finished tree tells.',
    shown: { html: '<div><form><input name=a></div><input name=b>', browser: ['a=', 'b='] },
  },
  {
    gap: 'A form straight inside a table owns the controls to the end of the table, even past its own end tag.',
    why: 'The tree does not keep where the end tag stood.',
    shown: {
      html: '<table><form><tr><td><input name=a></td></tr></form><tr><td><input name=b></td></tr></table>',
      browser: ['a='],
    },
  },
  {
    gap: 'type=color takes #rrggbb only, and ignores alpha and colorspace.',
    why: "It needs CSS's syntax of colours, which no questionnaire has been seen to use.",
    shown: { html: '<form><input type=color name=a value=red></form>', browser: ['a=#ff0000'] },
  },
  {
    gap: 'wrap=hard adds no line breaks to a textarea.',
    why: 'Browsers break lines by their own rules, which the Standard leaves to them.',
    shown: { html: '<form><textarea name=a wrap=hard cols=2>one two</textarea></form>', browser: ['a=one\r\ntwo'] },
  },
  {
    gap: 'A submit button without a value attribute submits an empty value, as the Standard says.',
    why: 'Browsers send a word of their own, each in the language of its user.',
    shown: { html: '<form><input type=submit name=a></form>', browser: ['a=Submit'] },
  },
  {
    gap: 'Form-associated custom elements submit nothing.',
    why: 'Their scripts do not run.',
  },
  {
    gap: 'Encodings other than UTF-8 and windows-1252 are submitted as UTF-8.',
    why: 'They need tables larger than the whole bundle.',
    shown: {
      html: '<form accept-charset=koi8-r><input type=hidden name=_charset_></form>',
      browser: ['_charset_=KOI8-R'],
    },
  },
  {
    gap: 'Internationalised hosts of type=url and of e-mail addresses are not checked by IDNA.',
    why: 'It needs tables larger than the whole bundle; answers use no such hosts.',
  },
  {
    gap: 'In k6, \\p{…} stands for the common blocks of a property; a pattern with a rarer one or with (?i:…) is ignored.',
    why: "k6's engine has neither the v flag nor Unicode properties.",
  },
  {
    gap: 'A rule that only an error message tells is not learnt.',
    why: 'The robot answers anew, but at random.',
    applications: [
      'formtools email-as-text',
      'formtools url-as-text',
      'formtools slug',
      'formtools slug-unicode',
      'formtools uuid',
      'formtools ip',
      'formtools ip-v6',
      'formtools json',
      'formtools duration',
      'formtools integer-as-text',
      'formtools decimal-as-text',
      'formtools float-as-text',
      'formtools date',
      'formtools date-future',
      'formtools time',
      'formtools datetime',
      'formtools split-datetime',
      'formtools combo',
      'wagtail date-and-time',
      'form-surveys all-required',
      'form-surveys all-optional',
      'form-surveys with-terms',
      'survey-and-report with-date',
      'survey-and-report limited',
      'deform numbers',
      'wtforms unsaid',
    ],
  },
  {
    gap: 'A format that is told by an example alone, or by no words at all, is not learnt.',
    why: 'The error message says only that the value is not valid.',
    applications: ['formtools regex', 'formtools date-format', 'formtools multi-widget'],
  },
  {
    gap: 'The boxes of a date in three numbers are filled with any numbers.',
    why: 'They have no limits in the page.',
    applications: ['deform dates'],
  },
];
