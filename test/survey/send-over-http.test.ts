import { expect, test } from 'vitest';
import type { PageResponse } from '../../lib/survey/exchange.ts';
import { type Http, sendOverHttp } from '../../lib/survey/send-over-http.ts';

interface Served {
  readonly contentType?: string;
  readonly bytes: readonly number[];
}

/** As k6 has it: a body is text, its bytes read as UTF-8, unless it is asked for as bytes. */
function serving(pages: Readonly<Record<string, Served>>) {
  const asked: string[] = [];
  const http: Http = {
    request(_, url, __, { responseType }) {
      const { contentType = 'text/html', bytes } = pages[new URL(url).pathname] ?? { bytes: [] };
      const body = Uint8Array.from(bytes);
      asked.push(`${url}${responseType === 'binary' ? ' as bytes' : ''}`);
      return {
        ...{ url, status: 200, headers: { 'Content-Type': contentType }, error: '', error_code: 0 },
        body: responseType === 'binary' ? body.buffer : new TextDecoder('utf-8', { ignoreBOM: true }).decode(body),
      };
    },
  };
  return { send: sendOverHttp(http, 'it', 1), asked };
}

const get = (send: ReturnType<typeof sendOverHttp>, url: string) =>
  send({ method: 'GET', url }, undefined, 1) as PageResponse;

const latin1 = (text: string) => [...Buffer.from(text, 'latin1')];

test('bytes that are no UTF-8 are read in the encoding of their page, at once when it is known', () => {
  const { send, asked } = serving({
    '/1': { contentType: 'text/html; charset=windows-1251', bytes: [0xe4, 0xe0] },
    '/2': { contentType: 'text/html; charset=windows-1251', bytes: [0xed] },
  });
  expect(get(send, 'http://cyrillic.test/1')).toMatchObject({ body: 'да', encoding: 'windows-1251' });
  expect(get(send, 'http://cyrillic.test/2')).toMatchObject({ body: 'н', encoding: 'windows-1251' });
  expect(asked.slice(1)).toEqual(['http://cyrillic.test/1 as bytes', 'http://cyrillic.test/2 as bytes']);
});

test('where none is declared, a guess holds for that page alone', () => {
  const { send, asked } = serving({
    '/old': { bytes: latin1('<p>d\u00e9j\u00e0') },
    '/new': { bytes: [...Buffer.from('d\u00e9j\u00e0')] },
    // One letter cut in two by an application that counts bytes.
    '/cut': { bytes: [...Buffer.from('d\u00e9j\u00e0 \u00e9')].slice(0, -1) },
  });
  expect(get(send, 'http://mixed.test/old')).toMatchObject({ body: '<p>déjà', encoding: 'windows-1252' });
  expect(get(send, 'http://mixed.test/new')).toMatchObject({ body: 'déjà', encoding: 'utf-8' });
  expect(get(send, 'http://mixed.test/cut')).toMatchObject({ body: 'déjà \ufffd', encoding: 'utf-8' });
  expect(get(send, 'http://mixed.test/old?page=2')).toMatchObject({ body: '<p>déjà' });
  expect(asked.at(-1)).toBe('http://mixed.test/old?page=2 as bytes');
});
