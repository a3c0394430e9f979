import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { descendants } from '../../lib/html/element.ts';
import { readCorpus } from '../form/corpus.ts';
import { decoded } from '../form/read-as-robot.ts';
import { parsePage } from '../html/parse.ts';

/** Whole pages of real applications and of the form corpus, to be broken. */
const WHOLE: readonly string[] = [
  ...pagesOf(`${import.meta.dirname}/pages/`),
  ...readCorpus().map((page) => decoded(page).text),
];

function pagesOf(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return files.sort().map((name) => readFileSync(folder + name, 'utf8'));
}

/** What changes how the rest of a page is parsed or what its form may ask. */
const PIECES = [
  ...['<form>', '<form method=post>', '</form>', '<form method=dialog>', '<form action="//[">', '<form id=f>'],
  ...['<table>', '<tr>', '</table>', '<select multiple>', '<select required>', '</select>', '<option value="">'],
  ...['<fieldset disabled>', '</fieldset>', '<legend>', '<label for=a>', '<label>', '<optgroup disabled label=x>'],
  ...['<textarea>', '</textarea>', '<template>', '<script>', '</script>', '<style>', '<title>', '<plaintext>', '<!--'],
  ...['<svg>', '<math>', '<noscript>', '<iframe>', '<base href="data:,x">', '<base href="http://[">', '<p hidden>'],
  ...['<input type=submit>', '<button name=b value=1>Next</button>', '<button>Back</button>', '<input type=image>'],
  ...['<input type=number min=1 max=0 required name=n>', '<input type=number step=1e-300 name=n required>'],
  ...['<input type=number min=1e308 max=1.7e308 name=n required>', '<input type=range min=-1e400 name=n>'],
  ...['<input type=date min=275760-09-13 name=d required>', '<input type=week max=0001-W01 name=w required>'],
  ...['<input type=time min=23:59 max=00:01 name=t required>', '<input type=month step=1e9 name=m required>'],
  ...[
    '<input pattern="(a+)+$" name=p required>',
    '<input pattern="[" name=p required>',
    '<input pattern="(?!)" name=p required>',
  ],
  ...['<input pattern="(\\w{2}\\s?){50,}" name=p required>', '<input pattern=".{0,99999999}" name=p required>'],
  ...[
    '<input maxlength=0 required name=l>',
    '<input minlength=99999999999 name=l required>',
    '<input maxlength=-1 name=l>',
  ],
  ...['<input type=file required accept="x/y,.z" name=f>', '<input type=radio required name=r disabled>'],
  ...['<input type=checkbox required name=c>', '<input type=hidden name=_charset_>', '<input name=isindex>'],
  ...[
    '<input type=password name=p>',
    '<input type=search name=q>',
    '<a href="?">Continue</a>',
    '<a href="/">Start</a>',
  ],
  ...['<ul class=errorlist><li>This field is required.</li></ul>', '<p role=alert>Thank you</p>', '<h1>Thank you</h1>'],
  ...['<p class=error>Ensure this value has at least 99999999999 characters (it has 1).</p>'],
  ...['<p class=error>Must be between 5 and 1.</p>', '<p class=error>Select at most 0 choices.</p>'],
  ...[
    '"',
    "'",
    '<',
    '>',
    '&',
    '&#0;',
    '&#xD800;',
    '&#x110000;',
    '&notin',
    '\0',
    '\r',
    '\ufeff',
    '\ud800',
    '\u202e',
    '</',
  ],
];

/** What an attribute may be set to: its name is kept. */
const VALUES = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1e999',
    'NaN',
    'post',
    'dialog',
    'hidden',
    'submit',
    'image',
    'radio',
    'date',
    'number',
    'file',
  ],
  ...[
    'javascript:alert(1)',
    'mailto:a@b.test',
    'http://',
    '//',
    '?',
    '#',
    '../../..',
    'http://other.test/',
    'text/plain',
  ],
  ...['multipart/form-data', 'utf-7', '\u0130', '\u{1f600}', 'constructor', '__proto__', 'toString', 'x'.repeat(5000)],
];

/** A place in a page, in ten-thousandths of its length. */
const place = fc.integer({ min: 0, max: 10_000 });

type Mutation = (page: string) => string;

const at = (page: string, where: number) => Math.round((page.length * where) / 10_000);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  place.map((where) => (page: string) => page.slice(0, at(page, where))),
  fc.tuple(place, place).map(
    ([from, to]) =>
      (page: string) =>
        page.slice(0, at(page, from)) + page.slice(at(page, to)),
  ),
  fc.tuple(place, fc.constantFrom(...PIECES)).map(
    ([where, piece]) =>
      (page: string) =>
        insert(page, boundary(page, where), piece),
  ),
  fc.tuple(place, fc.constantFrom(...PIECES)).map(
    ([where, piece]) =>
      (page: string) =>
        insert(page, at(page, where), piece),
  ),
  fc.tuple(place, fc.constantFrom(...WHOLE), place, place).map(
    ([where, other, from, to]) =>
      (page: string) =>
        insert(page, at(page, where), other.slice(at(other, Math.min(from, to)), at(other, Math.max(from, to)))),
  ),
  fc.tuple(place, fc.constantFrom(...VALUES)).map(
    ([where, value]) =>
      (page: string) =>
        setAttribute(page, where, value),
  ),
  fc
    .tuple(
      place,
      fc.constantFrom('<div>', '<b>', '<label>', '<fieldset>', '<span hidden>'),
      fc.integer({ min: 2, max: 600 }),
    )
    .map(
      ([where, tag, times]) =>
        (page: string) =>
          insert(page, boundary(page, where), tag.repeat(times)),
    ),
  fc.tuple(place, place, fc.integer({ min: 2, max: 20 })).map(
    ([from, to, times]) =>
      (page: string) =>
        insert(page, at(page, to), page.slice(at(page, from), at(page, to)).repeat(times)),
  ),
);

/** A page of the web, broken in a few places. */
export const mutatedPage: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...WHOLE), fc.array(mutation, { maxLength: 6 }))
  .map(([page, mutations]) => mutations.reduce((broken, mutate) => mutate(broken).slice(0, LONGEST), page))
  .filter((page) => depth(page) <= DEEPEST);

/** So that one page of many takes no more than its share of the time. */
const LONGEST = 60_000;

/** k6's parser refuses pages that nest elements more than 512 deep. https://pkg.go.dev/golang.org/x/net/html#Parse */
const DEEPEST = 500;

function depth(page: string): number {
  let deepest = 0;
  const depths = new Map<unknown, number>();
  for (const element of descendants(parsePage(page))) {
    const own = (depths.get(element.parent) ?? 0) + 1;
    depths.set(element, own);
    deepest = Math.max(deepest, own);
  }
  return deepest;
}

function insert(page: string, index: number, text: string): string {
  return page.slice(0, index) + text + page.slice(index);
}

/** The next tag's beginning. */
function boundary(page: string, where: number): number {
  const index = page.indexOf('<', at(page, where));
  return index === -1 ? page.length : index;
}

/** Sets the next attribute. */
function setAttribute(page: string, where: number, value: string): string {
  const index = page.indexOf('="', at(page, where));
  const end = index === -1 ? -1 : page.indexOf('"', index + 2);
  return end === -1 ? page : page.slice(0, index + 2) + value + page.slice(end);
}
