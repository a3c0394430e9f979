import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../lib/form/decode-text.ts';
import { encodeMultipart, multipartText } from '../../lib/form/encode-multipart.ts';
import { encodeText } from '../../lib/form/encode-text.ts';
import { encodeTextPlain } from '../../lib/form/encode-text-plain.ts';
import { encodeUrlencoded } from '../../lib/form/encode-urlencoded.ts';
import { encodingOf, pickEncoding } from '../../lib/form/encoding.ts';
import type { Entry } from '../../lib/form/entry.ts';
import type { ByteEncoding } from '../../lib/form/upper-half.ts';
import { onlyForm } from './only-form.ts';

const text = (name: string, value: string): Entry => ({ name, value });
const ascii = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('application/x-www-form-urlencoded', () => {
  // https://url.spec.whatwg.org/#urlencoded-serializing
  test.each([
    { why: 'nothing', entries: [], body: '' },
    {
      why: 'pairs in order, equal names kept',
      entries: [text('b', '1'), text('a', '2'), text('b', '3')],
      body: 'b=1&a=2&b=3',
    },
    { why: 'space is plus', entries: [text('a b', 'c d')], body: 'a+b=c+d' },
    { why: 'what stays as it is', entries: [text('a', '*-._09azAZ')], body: 'a=*-._09azAZ' },
    { why: 'what encodeURIComponent would leave', entries: [text('a', "!'()~")], body: 'a=%21%27%28%29%7E' },
    { why: 'the separators', entries: [text('a', '&=+%#?/')], body: 'a=%26%3D%2B%25%23%3F%2F' },
    {
      why: 'every line break is CR LF',
      entries: [text('a\n', '1\r2\n3\r\n4')],
      body: 'a%0D%0A=1%0D%0A2%0D%0A3%0D%0A4',
    },
    { why: 'UTF-8', entries: [text('ü', '€😀')], body: '%C3%BC=%E2%82%AC%F0%9F%98%80' },
    { why: 'a surrogate alone is replaced', entries: [text('a', 'x\ud800y\udc00')], body: 'a=x%EF%BF%BDy%EF%BF%BD' },
    {
      why: 'a file is its name',
      entries: [{ name: 'f', value: { name: 'a b.txt', type: '', bytes: new Uint8Array(3) } }],
      body: 'f=a+b.txt',
    },
  ])('$why', ({ entries, body }) => {
    expect(encodeUrlencoded(entries, 'utf-8')).toBe(body);
  });

  test.each([
    { why: 'Latin-1', value: 'é ÿ', body: 'a=%E9+%FF' },
    { why: 'what windows-1252 has beyond it', value: '€“”', body: 'a=%80%93%94' },
    { why: 'a character reference for the rest', value: 'Ω😀', body: 'a=%26%23937%3B%26%23128512%3B' },
  ])('windows-1252: $why', ({ value, body }) => {
    expect(encodeUrlencoded([text('a', value)], 'windows-1252')).toBe(body);
  });

  test('equals URLSearchParams for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }))), (pairs) => {
        const normalised = pairs.map((pair) => pair.map((part) => part.replace(/\r\n?|\n/g, '\r\n')));
        const expected = new URLSearchParams(normalised).toString();
        expect(
          encodeUrlencoded(
            pairs.map(([name, value]) => text(name, value)),
            'utf-8',
          ),
        ).toBe(expected);
      }),
    );
  });
});

describe('multipart/form-data', () => {
  // https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
  const file: Entry = { name: 'f', value: { name: 'a"\r\n.bin', type: 'image/png', bytes: Uint8Array.of(0, 255, 10) } };
  const none: Entry = { name: 'f', value: { name: '', type: 'application/octet-stream', bytes: new Uint8Array(0) } };
  test.each([
    { why: 'no entry', entries: [], body: '--B--\r\n' },
    {
      why: 'a text',
      entries: [text('a', 'x\ny')],
      body: '--B\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\ny\r\n--B--\r\n',
    },
    {
      why: 'names are escaped',
      entries: [text('a"\n', '"')],
      body: '--B\r\nContent-Disposition: form-data; name="a%22%0D%0A"\r\n\r\n"\r\n--B--\r\n',
    },
    {
      why: 'a file, its name escaped, its bytes as they are',
      entries: [file],
      body: '--B\r\nContent-Disposition: form-data; name="f"; filename="a%22%0D%0A.bin"\r\nContent-Type: image/png\r\n\r\n\u0000\u00ff\n\r\n--B--\r\n',
    },
    {
      why: 'no file chosen',
      entries: [none],
      body: '--B\r\nContent-Disposition: form-data; name="f"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--B--\r\n',
    },
  ])('$why', ({ entries, body }) => {
    expect(ascii(encodeMultipart(entries, 'B', 'utf-8'))).toBe(body);
  });

  test('text stands for the same bytes where no file has any', () => {
    const entries = [text('a', 'ü€'), none];
    expect(Buffer.from(multipartText(entries, 'B') ?? '')).toEqual(Buffer.from(encodeMultipart(entries, 'B', 'utf-8')));
    expect(multipartText([file], 'B')).toBeUndefined();
  });

  test('windows-1252', () => {
    expect(ascii(encodeMultipart([text('a', 'éΩ')], 'B', 'windows-1252'))).toContain('\r\n\r\n\u00e9&#937;\r\n');
  });

  test('is what Node reads back', async () => {
    const body = Buffer.from(encodeMultipart([text('ä"', 'ö\r\n'), file], 'B', 'utf-8'));
    const response = new Response(body, { headers: { 'content-type': 'multipart/form-data; boundary=B' } });
    const data = await response.formData();
    expect([...data.keys()]).toEqual(['ä"', 'f']);
    const read = data.get('f');
    expect(read instanceof File ? [read.type, ...new Uint8Array(await read.arrayBuffer())] : read).toEqual([
      'image/png',
      0,
      255,
      10,
    ]);
  });
});

test('text/plain', () => {
  // https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#plain-text-form-data
  expect(ascii(encodeTextPlain([text('a', '1\n2'), text('b', '=')], 'utf-8'))).toBe('a=1\r\n2\r\nb==\r\n');
});

test('encodeText equals TextEncoder for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (any) => {
      expect(encodeText(any, 'utf-8')).toEqual(new TextEncoder().encode(any));
    }),
  );
});

// https://encoding.spec.whatwg.org/index-windows-1252.txt (Node 20's TextDecoder takes it for Latin-1)
test('windows-1252 has its own characters from 0x80 to 0x9f', () => {
  const characters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
  expect([...encodeText(characters, 'windows-1252')]).toEqual(Array.from({ length: 32 }, (_, index) => 0x80 + index));
  const latin = String.fromCharCode(...Array.from({ length: 96 }, (_, index) => 0xa0 + index));
  expect([...encodeText(latin, 'windows-1252')]).toEqual(Array.from({ length: 96 }, (_, index) => 0xa0 + index));
});

// https://encoding.spec.whatwg.org/#legacy-single-byte-encodings; the tables themselves are held to Chromium's.
test.each([
  { label: 'cp1251', text: 'да Ё №', bytes: [0xe4, 0xe0, 0x20, 0xa8, 0x20, 0xb9] },
  { label: 'koi8-r', text: 'да', bytes: [0xc4, 0xc1] },
  { label: 'latin2', text: 'źł', bytes: [0xbc, 0xb3] },
  { label: 'iso-8859-9', text: 'şİ', bytes: [0xfe, 0xdd] },
  { label: 'iso-8859-15', text: '€œ', bytes: [0xa4, 0xbd] },
  { label: 'greek', text: 'αΩ', bytes: [0xe1, 0xd9] },
])('$label', ({ label, text, bytes }) => {
  const encoding = byteEncoding(label);
  expect([...encodeText(text, encoding)]).toEqual(bytes);
  expect(decodeBytes(Uint8Array.from(bytes), encoding)).toBe(text);
  expect(ascii(encodeText('中\ufffd', encoding))).toBe('&#20013;&#65533;');
});

test.each(['shift_jis', 'x-sjis', 'euc-jp', 'ks_c_5601-1987', 'gb2312', 'gb18030', 'big5'])(
  'bytes of %s stay',
  (label) => {
    const encoding = encodingOf(label);
    if (encoding === undefined || encoding === 'utf-8') throw new Error(`${label} is no label.`);
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    expect(encodeText(decodeBytes(bytes, encoding), encoding)).toEqual(bytes);
    expect(ascii(encodeText('é', encoding))).toBe('&#233;');
  },
);

function byteEncoding(label: string): ByteEncoding {
  const encoding = encodingOf(label);
  if (encoding === undefined || encoding === 'utf-8') throw new Error(`${label} is no label.`);
  return encoding;
}

describe('the encoding of a form', () => {
  // https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#picking-an-encoding-for-the-form
  test.each([
    { why: 'none asked for', attribute: '', encoding: 'windows-1252' },
    { why: 'one asked for', attribute: 'accept-charset=UTF-8', encoding: 'utf-8' },
    { why: 'labels of Latin-1 mean windows-1252', attribute: 'accept-charset=iso-8859-1', encoding: 'windows-1252' },
    { why: 'the first known counts', attribute: 'accept-charset="x-nothing latin1 utf-8"', encoding: 'windows-1252' },
    { why: 'only unknown ones', attribute: 'accept-charset=x-nothing', encoding: 'windows-1252' },
    { why: 'one whose bytes alone are known', attribute: 'accept-charset="euc-kr koi8-r"', encoding: 'KOI8-R' },
    { why: 'commas between them', attribute: 'accept-charset=utf-8,latin1', encoding: 'utf-8' },
  ])('$why', ({ attribute, encoding }) => {
    expect(pickEncoding(onlyForm(`<form ${attribute}></form>`), 'windows-1252')).toBe(encoding);
  });

  test('labels forgive case and space', () => {
    expect(encodingOf(' UTF8 ')).toBe('utf-8');
    expect(encodingOf('iso-2022-jp')).toBeUndefined();
  });
});
