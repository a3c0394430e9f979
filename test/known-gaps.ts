/** Where the robot is known to differ from a browser, and why. Closing a gap removes its entry. */
export interface KnownGap {
  readonly gap: string;
  readonly why: string;
  /** Pages of test/form/corpus that show it, where Chromium can be asked. */
  readonly pages?: readonly string[];
  /** Forms of test/applications that it keeps from being completed, each as its application and name. */
  readonly applications?: readonly string[];
}

export const KNOWN_GAPS: readonly KnownGap[] = [
  {
    gap: 'An input straight inside an svg or math element is taken for a control.',
    why: 'Trees of k6/html do not tell HTML from SVG, and no page has been seen to do so.',
    pages: ['control-straight-in-an-svg'],
  },
  {
    gap: 'type=color takes hexadecimal colours only, and ignores alpha and colorspace.',
    why: "It needs CSS's syntax of colours, which no questionnaire has been seen to use.",
    pages: ['type-color-with-a-css-function'],
  },
  {
    gap: 'wrap=hard adds no line breaks to a textarea; answers have their own, but for words longer than a line.',
    why: 'Browsers break lines by their own rules, which the Standard leaves to them.',
    pages: ['textarea-wrap-hard'],
  },
  {
    gap: 'A read-only checkbox, radio button, range or colour is validated, as the Standard says.',
    why: 'Chromium bars it; the answer that is given is sent alike.',
    pages: ['type-checkbox-readonly'],
  },
  {
    gap: 'The direction of a submit input follows its value, as the Standard says.',
    why: 'Chromium sends it first, and even where the button is not pressed; no page has been seen to ask for it.',
    pages: ['dirname-of-a-submit-input'],
  },
  {
    gap: 'A base element without a valid URL is ignored, as the Standard says.',
    why: 'Chromium then sends no form with a relative action at all.',
    pages: ['base-href-broken'],
  },
  {
    gap: 'A range whose value or limits the page writes with an exponent is sent as a plain number.',
    why: 'Chromium keeps the exponent; no page has been seen to write one.',
    pages: ['type-range-with-an-exponent'],
  },
  {
    gap: 'Form-associated custom elements submit nothing.',
    why: 'Their scripts do not run.',
  },
  {
    gap: 'A page in Shift_JIS, EUC-JP, EUC-KR, GBK, gb18030 or Big5 is sent back as it came, but its words are not read; a page in UTF-8 cannot be sent in them. ISO-2022-JP and rare encodings are taken for UTF-8.',
    why: 'They need tables larger than the whole bundle.',
    pages: ['accept-charset-shift-jis'],
  },
  {
    gap: 'Hosts of type=url are not checked by all rules: IDNA, IPv4 numbers, spaces.',
    why: 'They need tables larger than the whole bundle; answers use no such hosts.',
    pages: ['type-url-with-an-odd-host'],
  },
  {
    gap: 'In k6, \\p{…} stands for the common blocks of a property, and a pattern with a rare property is ignored.',
    why: "k6's engine has neither the v flag nor Unicode properties; all of Unicode would have to be read by each user.",
  },
  {
    gap: 'A page in UTF-8 that declares no encoding is taken for UTF-8.',
    why: 'Chromium takes it for windows-1252; what is in ASCII is the same in both.',
    pages: ['charset-not-declared'],
  },
  {
    gap: 'A rule that the error message tells in words of its own, or of one box of several, is not learnt.',
    why: 'The robot answers anew, but at random, and at last only what is required.',
  },
  {
    gap: 'A survey whose application breaks on an optional question that is left open ends as http-5xx.',
    why: 'django-form-surveys stores NULL for an open number or date where its own table allows none; a browser gets the same 500.',
    applications: ['form-surveys all-optional'],
  },
  {
    gap: 'A survey that ends on its own empty form without a redirect or a word counts as endless, and is sent again till then.',
    why: 'A server that refuses without a word looks the same; DONE_WHEN cannot tell them apart either.',
  },
  {
    gap: 'A server that refuses by a redirect to its empty form, without a word, is taken to have accepted.',
    why: 'An application that ends so looks the same; DONE_WHEN and the audit tell them apart.',
  },
  {
    gap: 'Links are taken for choices only where their URLs differ in a number or a parameter, or where they say yes, no, agree or another usual answer; before the first form also those of one list under a question.',
    why: 'Other links that differ in a word look like those to other parts of the site.',
  },
  {
    gap: 'A form that refuses whoever sends it within seconds refuses `npx k6-survey complete`, which never waits.',
    why: 'In a load test THINK_TIME does; to wait unasked would measure the robot.',
  },
  {
    gap: 'A branch that ends on a page without form or link, and says neither that it is done nor that it turns away, counts as completed.',
    why: 'An end without a word of thanks looks the same; DONE_WHEN and the audit tell them apart.',
  },
  {
    gap: 'A survey whose only form sends by get, and whose end neither thanks nor says that anything is stored, fails as no-survey.',
    why: 'What a search finds looks the same; DONE_WHEN tells them apart.',
  },
  {
    gap: 'A survey is not begun that stands behind a search for what it is about, as for a school.',
    why: 'What the search finds is not known, and most pages with a search alone have no survey.',
  },
  {
    gap: 'A basket that is filled by a button, and whose order is a link beside it, is filled again.',
    why: 'On most pages a link beside the form that was sent leads to other parts of the site.',
  },
  {
    gap: 'A page that nests more than 512 elements ends an attempt in k6 with the cause too-deep.',
    why: "k6's parser throws there, where browsers go on flat.",
  },
];
