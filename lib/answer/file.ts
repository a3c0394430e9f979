import type { Answer, ChosenFile, Control } from '../form/control.ts';
import { isSubmitButton } from '../form/default-button.ts';
import { encodeText } from '../form/encode-text.ts';
import { visibleText } from '../html/element.ts';
import type { Question } from './question.ts';
import { wordsAround } from './words-of.ts';

/** One empty page, with its table of offsets. ISO 32000-1, section 7.5. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
xref
0 4
0000000000 65535 f\x20
0000000009 00000 n\x20
0000000052 00000 n\x20
0000000101 00000 n\x20
trailer<</Size 4/Root 1 0 R>>
startxref
164
%%EOF
`;

/** Files to choose from, small but real; the first that a control accepts is taken, so text comes first. */
export const FILES: readonly ChosenFile[] = [
  file('notes.txt', 'text/plain', 'Notes from the seminar: bring examples next time.\r\n'),
  file('results.csv', 'text/csv', 'question,answer\r\nsatisfaction,4\r\nrecommend,5\r\n'),
  { name: 'photo.png', type: 'image/png', bytes: png() },
  file('report.pdf', 'application/pdf', PDF),
  file('data.json', 'application/json', '{"satisfaction": 4}\n'),
  file('drawing.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>\n'),
  { name: 'photo.gif', type: 'image/gif', bytes: gif() },
];

/** What means one of the above. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['.text', '.txt'],
  ['image/x-png', 'image/png'],
  ['*/*', '.txt'],
  ['*', '.txt'],
]);

/**
 * A file of an accepted type; now and then two where several may be chosen.
 * Source: https://html.spec.whatwg.org/multipage/input.html#attr-input-accept
 */
export function planFile(control: Control): Question['draw'] {
  const { attributes } = control.element;
  const candidates = acceptedFiles(attributes['accept'] ?? usualType(wordsAround(control)));
  const isMultiple = attributes['multiple'] !== undefined;
  return ({ random }) => {
    const count = isMultiple && candidates.length > 1 && random.chance(0.5) ? 2 : 1;
    const files = count === 1 ? [random.pick(candidates)] : random.shuffle(candidates).slice(0, count);
    return [{ kind: 'files', files } satisfies Answer];
  };
}

/** What a person gives where the page does not tell what it takes; the empty string for anything. */
function usualType(words: string): string {
  if (PICTURE.test(words)) return 'image/png';
  return PAPER.test(words) ? '.pdf' : '';
}

const PICTURE = /\b(photo(graph)?|picture|image|avatar|logo|portrait|screenshot)\b/;
const PAPER = /\b(cv|curriculum vitae|pdf|resume|cover letter|paper|thesis|certificate|transcript)\b/;

function acceptedFiles(accept: string): readonly ChosenFile[] {
  const tokens = accept
    .toLowerCase()
    .split(',')
    .map((token) => token.trim())
    .filter((token) => token !== '');
  if (tokens.length === 0) return FILES.slice(0, 4);
  const accepted = FILES.filter((candidate) => tokens.some((token) => isOfType(candidate, token)));
  return accepted.length > 0 ? accepted : [namedAs(tokens)];
}

function isOfType({ name, type }: ChosenFile, token: string): boolean {
  const wanted = SAME.get(token) ?? token;
  if (wanted.startsWith('.')) return name.endsWith(wanted);
  // Who asks for any picture seldom takes a drawing.
  return wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) && type !== 'image/svg+xml' : type === wanted;
}

/** For types that can't be made here: an accepted name around plain text, which browsers let through, too. */
function namedAs(tokens: readonly string[]): ChosenFile {
  const extension = tokens.find((token) => token.startsWith('.')) ?? '.bin';
  const type = tokens.find((token) => token.includes('/') && !token.endsWith('*')) ?? 'application/octet-stream';
  return file(`file${extension}`, type, 'A file.\n');
}

function file(name: string, type: string, text: string): ChosenFile {
  return { name, type, bytes: encodeText(text, 'utf-8') };
}

/** One grey pixel. https://www.w3.org/TR/png-3/ */
function png(): Uint8Array {
  return fromHex(
    '89504e470d0a1a0a0000000d49484452000000010000000108000000003a' +
      '7e9b550000000a49444154789c636800000082008177cd72b60000000049454e44ae426082',
  );
}

/** One transparent pixel. https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
function gif(): Uint8Array {
  return fromHex('47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b');
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

/** The one file of a form whose button uploads it: nobody presses that without a file. */
export function uploaded(controls: readonly Control[]): Control | undefined {
  const [only, ...more] = controls.filter(({ type }) => type === 'file');
  if (only === undefined || more.length > 0) return undefined;
  const isUpload = (button: Control) => UPLOADS.test(`${button.value} ${visibleText(button.element)}`.trim());
  return controls.some((control) => isSubmitButton(control) && isUpload(control)) ? only : undefined;
}

const UPLOADS =
  /^(?:(?:upload|attach)\b|(?:add|send) (?:an? |the |this )?(?:attachment|file|photo|picture|image|document)\b)/i;
