import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gunzipSync, gzipSync } from 'node:zlib';

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  query: URLSearchParams;
  body: Buffer;
}

type Handler = (exchange: Exchange) => void;

const compressors: Record<string, (body: Buffer) => Buffer> = {
  gzip: gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
};

/** Requests under way, now and at most, by the run that sends them. */
const concurrency = new Map<string, { now: number; most: number }>();

/** The other side of the conformance scripts: each path does one thing that a server may do. */
const handlers: Record<string, Handler> = {
  '/echo': ({ request, response, body }) => {
    const { 'content-encoding': encoding } = request.headers;
    const unpacked = encoding === 'gzip' ? gunzipSync(body).toString() : undefined;
    const list = [1, { a: 'found' }];
    const echo = {
      method: request.method,
      url: request.url,
      headers: request.headers,
      body: body.toString(),
      unpacked,
      list,
    };
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(echo));
  },
  '/cookies': ({ response, query }) => {
    const cookies = query.has('clear')
      ? ['plain=; Path=/; Max-Age=0', 'below=; Path=/path; Expires=Thu, 01 Jan 1970 00:00:00 GMT']
      : [
          'plain=1; Path=/',
          'full=two; Path=/; HttpOnly; Max-Age=600; SameSite=Lax',
          'below=3; Path=/path',
          'long=4; Path=/; Expires=Tue, 01 Jan 2075 00:00:00 GMT',
          'elsewhere=5; Domain=other.example',
        ];
    response
      .writeHead(200, { 'Set-Cookie': cookies, 'X-Several': ['1', '2'], 'content-type': 'text/plain' })
      .end('cookies');
  },
  '/status': ({ response, query }) => {
    response.writeHead(Number(query.get('code'))).end('the body');
  },
  '/redirect': ({ response, query }) => {
    const headers = { Location: query.get('to') ?? '/echo', 'Set-Cookie': 'hop=1; Path=/' };
    response.writeHead(Number(query.get('code') ?? 302), headers).end('moved');
  },
  '/loop': ({ response, query }) => {
    response.writeHead(302, { Location: `/loop?n=${Number(query.get('n') ?? 0) + 1}` }).end();
  },
  '/port': ({ request, response }) => {
    response.end(String(request.socket.remotePort));
  },
  '/page': ({ response }) => {
    response.setHeader('Content-Type', 'text/html').end('<title>t</title><h1>A &amp; B</h1>');
  },
  '/bytes': ({ response, query }) => {
    response.end(Buffer.from(query.get('hex') ?? '', 'hex'));
  },
  '/encoded': ({ response, query }) => {
    const encoding = query.get('as') ?? '';
    let body = Buffer.from('packed ü');
    for (const name of encoding.split(', ')) body = Buffer.from(compressors[name]?.(body) ?? body);
    response.setHeader('Content-Encoding', encoding).end(body);
  },
  '/not-gzip': ({ response }) => {
    response.setHeader('Content-Encoding', 'gzip').end('this is no gzip');
  },
  '/reset': ({ request }) => request.socket.resetAndDestroy(),
  '/close': ({ request }) => request.socket.destroy(),
  '/cut': ({ request, response, query }) => {
    response.writeHead(200, query.has('chunked') ? {} : { 'Content-Length': 100 });
    response.write('the start', () => {
      // Left to the event loop so that the bytes are on the wire before the connection goes.
      setTimeout(() => (query.has('reset') ? request.socket.resetAndDestroy() : request.socket.destroy()), 30);
    });
  },
  '/brief': ({ request, response }) => {
    // As servers close a connection that nobody has used for long.
    response.end('brief', () => setTimeout(() => request.socket.end(), 20));
  },
  '/hang': ({ response, query }) => {
    if (query.get('after') === 'headers') response.writeHead(200).write('the start');
  },
  '/concurrency': ({ response, query }) => {
    const of = query.get('of') ?? '';
    const count = concurrency.get(of) ?? { now: 0, most: 0 };
    concurrency.set(of, count);
    if (query.has('report')) {
      response.end(String(count.most));
      return;
    }
    count.now++;
    count.most = Math.max(count.most, count.now);
    // Long enough for all that may run at once to arrive.
    setTimeout(() => {
      count.now--;
      response.end();
    }, 100);
  },
};

/** Starts it on a free port of 127.0.0.1 (and of localhost, which is the same host by another name). */
export async function startConformanceServer(): Promise<{ base: string; server: Server }> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://any');
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = url.pathname.replace(/^\/(deep\/er|path|deep)(?=\/)/, '');
      const handler = handlers[path] ?? handlers['/echo'];
      handler?.({ request, response, query: url.searchParams, body: Buffer.concat(chunks) });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
