import type { Form } from './control.ts';
import { SINGLE_BYTE, type SingleByte } from './single-byte.ts';

/**
 * The encodings that a form can be submitted in here, by their names. Of those of more bytes a character only the bytes
 * are known: what a page in them has is sent back as it came, but no text of another one can be put into them.
 */
export type Encoding = 'utf-8' | SingleByte | (typeof MULTI_BYTE)[number];

const MULTI_BYTE = ['Shift_JIS', 'EUC-JP', 'EUC-KR', 'GBK', 'gb18030', 'Big5'] as const;

/** https://encoding.spec.whatwg.org/#names-and-labels; UTF-16's output encoding is UTF-8: #get-an-output-encoding */
const LABELS: readonly (readonly [RegExp, Encoding])[] = [
  [/^(utf-?8|unicode-1-1-utf-8|(x-)?unicode20utf8|unicode11utf8)$/, 'utf-8'],
  [/^(utf-16([lb]e)?|(cs)?unicode|unicodef(eff|ffe)|(iso-10646-)?ucs-2)$/, 'utf-8'],
  [/^(ansi_x3\.4-1968|(us-)?ascii|cp819|csisolatin1|ibm819|iso-ir-100|l(atin)?1)$/, 'windows-1252'],
  [/^(iso-?8859-?1|iso_8859-1(:1987)?)$/, 'windows-1252'],
  [/^(csisolatin2|iso-?8859-?2|iso_8859-2(:1987)?|iso-ir-101|l(atin)?2)$/, 'ISO-8859-2'],
  [/^(csisolatingreek|ecma-118|elot_928|greek8?|iso-?8859-?7|iso_8859-7(:1987)?|sun_eu_greek)$/, 'ISO-8859-7'],
  [/^(csisolatin5|iso-?8859-?9|iso_8859-9(:1989)?|iso-ir-148|l(atin)?5)$/, 'windows-1254'],
  [/^(dos-874|iso-?8859-?11|tis-620|windows-874)$/, 'windows-874'],
  [/^(csisolatin9|iso-?8859-?15|iso_8859-15|l9)$/, 'ISO-8859-15'],
  [/^(cskoi8r|koi8?|koi8[-_]r)$/, 'KOI8-R'],
  [/^koi8-r?u$/, 'KOI8-U'],
  [/^(csshiftjis|ms932|ms_kanji|shift[-_]jis|(x-)?sjis|windows-31j)$/, 'Shift_JIS'],
  [/^(cseucpkdfmtjapanese|(x-)?euc-jp)$/, 'EUC-JP'],
  [/^(cseuckr|csksc56011987|euc-kr|iso-ir-149|korean|ks_c_5601-198[79]|ksc_?5601|windows-949)$/, 'EUC-KR'],
  [/^(chinese|csgb2312|csiso58gb231280|gb_?2312(-80)?|(x-)?gbk|iso-ir-58)$/, 'GBK'],
  [/^gb18030$/, 'gb18030'],
  [/^(big5(-hkscs)?|(cn-|cs|x-x-)big5)$/, 'Big5'],
];

/** The encoding with that label; undefined where it is unknown or not one of ours. */
export function encodingOf(label: string): Encoding | undefined {
  const name = label.trim().toLowerCase();
  const windows = `windows-${/^(?:(?:x-)?cp|windows-)(125[0-8])$/.exec(name)?.[1]}`;
  return isSingleByte(windows) ? windows : LABELS.find(([labels]) => labels.test(name))?.[1];
}

/**
 * Picks an encoding for the form: the first that accept-charset names, else that of the page. The Standard knows no commas
 * in the list, and takes UTF-8 where it names none that is known; browsers do as here.
 * Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#picking-an-encoding-for-the-form
 */
export function pickEncoding(form: Form, pageEncoding: Encoding): Encoding {
  const accepted = form.element.attributes['accept-charset'] ?? '';
  if (accepted === '') return pageEncoding;
  for (const label of accepted.split(/[\t\n\f\r ,]+/)) {
    const encoding = encodingOf(label);
    if (encoding === 'utf-8' || encoding === pageEncoding) return encoding;
    if (encoding !== undefined && isSingleByte(encoding)) return encoding;
  }
  return pageEncoding;
}

function isSingleByte(name: string): name is SingleByte {
  return Object.hasOwn(SINGLE_BYTE, name);
}
