import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { answerForm } from '../../lib/answer/answer-form.ts';
import { createRandom } from '../../lib/answer/random.ts';
import type { ChosenFile } from '../../lib/form/control.ts';
import { onlyForm } from '../form/only-form.ts';
import { TODAY } from './answers-of.ts';

function filesFor(attributes: string, seed = 1): readonly ChosenFile[] {
  const form = onlyForm(`<form><input type=file name=a required ${attributes}></form>`);
  const [answer] = answerForm(form, createRandom(seed), { today: TODAY }).answers.values();
  return answer?.kind === 'files' ? answer.files : [];
}

// https://html.spec.whatwg.org/multipage/input.html#attr-input-accept
test.each([
  { accept: 'image/*', allowed: ['photo.png', 'photo.gif'] },
  { accept: '.pdf', allowed: ['report.pdf'] },
  { accept: 'application/pdf,.PDF', allowed: ['report.pdf'] },
  { accept: 'text/csv, .png', allowed: ['results.csv', 'photo.png'] },
  { accept: '.docx', allowed: ['file.docx'] },
  { accept: '', allowed: ['notes.txt', 'results.csv', 'photo.png', 'report.pdf'] },
])('accept="$accept"', ({ accept, allowed }) => {
  const names = Array.from({ length: 60 }, (_, seed) =>
    filesFor(`accept="${accept}"`, seed).map(({ name }) => name),
  ).flat();
  expect([...new Set(names)].sort()).toEqual([...allowed].sort());
});

test.each([
  { asked: 'Your photo', allowed: ['photo.png'] },
  { asked: 'Cover letter', allowed: ['report.pdf'] },
])('$asked, of whatever type', ({ asked, allowed }) => {
  const names = Array.from({ length: 20 }, (_, seed) =>
    filesFor(`aria-label="${asked}"`, seed).map(({ name }) => name),
  );
  expect([...new Set(names.flat())]).toEqual(allowed);
});

test('several files only where they may be', () => {
  const counts = (attributes: string) =>
    new Set(Array.from({ length: 40 }, (_, seed) => filesFor(attributes, seed).length));
  expect(counts('multiple')).toEqual(new Set([1, 2]));
  expect(counts('')).toEqual(new Set([1]));
});

describe('the files are real', () => {
  test('the PNG has one grey pixel', () => {
    const file = Array.from({ length: 20 }, (_, seed) => filesFor('accept=.png', seed)[0]).find(
      (found) => found?.type === 'image/png',
    );
    const bytes = Buffer.from(file?.bytes ?? []);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    const at = bytes.indexOf('IDAT');
    expect([...inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)))]).toEqual([0, 0x80]);
  });

  test('the PDF finds its objects where its table says', () => {
    const text = Buffer.from(filesFor('accept=.pdf')[0]?.bytes ?? []).toString('latin1');
    const offsets = [...text.matchAll(/^(\d{10}) 00000 n /gm)].map((match) => Number(match[1]));
    expect(offsets.map((offset) => text.slice(offset, offset + 7))).toEqual(['1 0 obj', '2 0 obj', '3 0 obj']);
    expect(text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1]))).toMatch(/^xref/);
  });
});

test.each([
  { button: '<button>Upload</button>', isChosen: true },
  { button: '<input type=submit value="Add attachment"><button name=skip>Skip</button>', isChosen: true },
  { button: '<button>Send</button>', isChosen: false },
])('a file that may be left out is chosen where the button uploads it: $button', ({ button, isChosen }) => {
  const form = onlyForm(`<form><input type=file name=a><input name=b>${button}</form>`);
  const { plan } = answerForm(form, createRandom(1), { today: TODAY });
  expect(plan.questions.map(({ mustAnswer }) => mustAnswer)).toEqual([isChosen, false]);
});
