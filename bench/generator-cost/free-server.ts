import { createServer, type Server } from 'node:http';
import { freeEnd, freePage, PAGES, SURVEYS, TOKEN_PLACE } from './free-pages.ts';

/**
 * A server that costs next to nothing, so that what is measured is the generator: every page is made beforehand, only
 * the token differs from view to view. Each post answers with the next page.
 */
export function createFreeServer(): { server: Server; completed: () => number } {
  const pages = new Map<string, readonly [Buffer, Buffer]>();
  for (const survey of SURVEYS) {
    for (let page = 1; page <= PAGES; page++) {
      const [before = '', after = ''] = freePage(survey, page).split(TOKEN_PLACE);
      pages.set(`/s/${survey}/${page}/`, [Buffer.from(before), Buffer.from(after)]);
    }
  }
  let views = 0;
  let completed = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => {
      const [, survey = '', number = '1'] = /^\/s\/(\w+)\/(\d*)/.exec(request.url ?? '') ?? [];
      const page = Number(number || '1') + (request.method === 'POST' ? 1 : 0);
      const parts = pages.get(`/s/${survey}/${page}/`);
      const headers = { 'Content-Type': 'text/html; charset=utf-8' };
      if (parts !== undefined) {
        const token = Buffer.from(`t${String(++views).padStart(31, '0')}`);
        const body = Buffer.concat([parts[0], token, parts[1]]);
        response.writeHead(200, { ...headers, 'Content-Length': body.length }).end(body);
      } else if (page === PAGES + 1) {
        completed++;
        response.writeHead(200, headers).end(freeEnd(survey));
      } else {
        response.writeHead(404, headers).end();
      }
    });
  });
  server.keepAliveTimeout = 60_000;
  return { server, completed: () => completed };
}
