import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Real HTTP for what a target may do wrong: each first part of a path is one oddity. Counts what was completed. */
export interface OddSite {
  readonly url: string;
  /** Bodies of the final posts that were accepted, as bytes, by the first part of their path. */
  readonly accepted: ReadonlyMap<string, Buffer[]>;
  /** Forgets how often it was asked. */
  reset(): void;
  close(): void;
}

type Handler = (request: IncomingMessage, body: Buffer, response: ServerResponse) => void;

export async function startOddSite(): Promise<OddSite> {
  const accepted = new Map<string, Buffer[]>();
  const make = () => handlersOf((name, body) => accepted.set(name, [...(accepted.get(name) ?? []), body]));
  let handlers = make();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const name = (request.url ?? '').split('/')[1] ?? '';
      const body = Buffer.concat(chunks);
      const handler = handlers[name];
      if (handler === undefined) response.writeHead(404, HTML).end('<h1>Not found</h1>');
      else handler(request, body, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accepted,
    reset: () => {
      handlers = make();
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const HTML = { 'Content-Type': 'text/html; charset=utf-8' };
const ONE_QUESTION =
  '<form method="post"><label>Comment <input name="comment" required></label><button>Send</button></form>';
const MEMBERS_LOGIN =
  '<form action="/search"><input name="q"></form><form method="post" action="/members/login/"><input type="hidden" name="t" value="1"><input name="who"><input type="password" name="password"><button name="cancel">Cancel</button><button>Log in</button></form>';
const THANKS = '<h1>Thank you</h1>';

function handlersOf(accepted: (name: string, body: Buffer) => void): Readonly<Record<string, Handler>> {
  const page = (
    response: ServerResponse,
    body: string | Buffer,
    headers: Record<string, string> = HTML,
    status = 200,
  ) => response.writeHead(status, headers).end(body);
  const survey =
    (first: string | Buffer, headers = HTML): Handler =>
    (request, body, response) => {
      if (request.method !== 'POST') return void page(response, first, headers);
      accepted((request.url ?? '').split('/')[1] ?? '', body);
      page(response, THANKS);
    };
  let views = 0;
  let posts = 0;
  return {
    plain: survey(ONE_QUESTION),
    scores: (request, body, response) => {
      const [, score] = (request.url ?? '').split('?score=');
      if (score !== undefined) accepted('scores', body);
      const links = [0, 1, 2, 3].map((value) => `<a href="/scores/?score=${value}">${value}</a>`);
      page(response, score === undefined ? `<p>How likely are you to come again?</p>${links.join(' ')}` : THANKS);
    },
    'no-end': (_, __, response) => void page(response, `<p>Question ${++views}</p>${ONE_QUESTION}`),
    'same-again': (_, __, response) => void page(response, ONE_QUESTION),
    refusing: (request, _, response) => {
      const error = '<ul class="errorlist"><li>Pick another comment.</li></ul>';
      page(response, (request.method === 'POST' ? error : '') + ONE_QUESTION);
    },
    'refusing-once': (request, body, response) => {
      if (request.method !== 'POST') return void page(response, ONE_QUESTION);
      if (views++ % 2 === 0) return void page(response, `<p role="alert">Pick another comment.</p>${ONE_QUESTION}`);
      accepted('refusing-once', body);
      page(response, THANKS);
    },
    'unsaid-rule': (request, body, response) => {
      if (request.method !== 'POST') return void page(response, ONE_QUESTION);
      accepted('unsaid-rule-tries', body);
      const value = new URLSearchParams(body.toString()).get('comment') ?? '';
      if (/^\d\d\/\d\d\/\d{4}$/.test(value)) {
        accepted('unsaid-rule', body);
        return void page(response, THANKS);
      }
      const error = '<p class="error" id="comment_error">Enter a date such as 31/12/2030.</p>';
      page(
        response,
        ONE_QUESTION.replace('<button>', `${error}<button>`).replace('required', `required value="${value}"`),
      );
    },
    'not-html': (_, __, response) => void page(response, '{"survey": 1}', { 'Content-Type': 'application/json' }),
    pdf: (_, __, response) => void page(response, '%PDF-1.4', { 'Content-Type': 'application/pdf' }),
    'no-form': (_, __, response) => void page(response, '<h1>Closed</h1><p>This survey is closed.</p>'),
    'search-only': (_, __, response) =>
      void page(response, '<form action="/search"><input type="search" name="q"><button>Search</button></form>'),
    members: (request, body, response) => {
      const [, , place = ''] = (request.url ?? '').split('/');
      const user = /member=([^;]*)/.exec(request.headers.cookie ?? '')?.[1];
      if (place === 'login') {
        const fields = new URLSearchParams(body.toString());
        const isFine = fields.get('password') === `${fields.get('who')}&pass` && fields.get('t') === '1';
        if (isFine) {
          accepted('members-login', Buffer.from(fields.get('who') ?? ''));
          const headers = { Location: '/members/', 'Set-Cookie': `member=${fields.get('who')}; Path=/` };
          return void response.writeHead(302, headers).end();
        }
        const error = request.method === 'POST' ? `<p class="error">No such member: ${fields.get('who')}.</p>` : '';
        return void page(response, `${error}${MEMBERS_LOGIN}`);
      }
      if (user === undefined) return void response.writeHead(302, { Location: '/members/login/' }).end();
      if (request.method === 'POST') {
        accepted('members', Buffer.from(user));
        return void page(response, `<p>Thank you, ${user}.</p>`);
      }
      page(response, `<title>Hello ${user}</title>${ONE_QUESTION}`);
    },
    login: (_, __, response) =>
      void page(
        response,
        '<form method="post" action="/login/"><input name="username"><input type="password" name="password"><button>Log in</button></form>',
      ),
    round: (_, __, response) => void response.writeHead(302, { Location: '/round/' }).end(),
    broken: (_, __, response) => void page(response, '<h1>Server error</h1>', HTML, 500),
    'broken-on-post': (request, _, response) =>
      void (request.method === 'POST' ? page(response, 'x', HTML, 503) : page(response, ONE_QUESTION)),
    'dropped-on-post': (request, _, response) => {
      if (request.method === 'POST') request.socket.destroy();
      else page(response, ONE_QUESTION);
    },
    'silent-on-post': (request, _, response) => {
      // Never answered: the connection ends with the client's patience.
      if (request.method !== 'POST') page(response, ONE_QUESTION);
    },
    'two-silent': (request, body, response) => {
      if (request.method === 'POST' && ++posts <= 2) return;
      survey(ONE_QUESTION)(request, body, response);
    },
    unanswerable: survey(
      '<form method="post"><label>Age <input type="number" name="age" required min="10" max="5"></label><button>Send</button></form>',
    ),
    large: survey(`<form method="post">${manyQuestions(2000)}<button>Send</button></form>`),
    'too-deep': (_, __, response) => void page(response, `${'<div>'.repeat(600)}${ONE_QUESTION}`),
    'too-large': (_, __, response) => void page(response, `<p>${'x'.repeat(6 * 1024 * 1024)}</p>${ONE_QUESTION}`),
    latin1: survey(
      Buffer.from(
        '<meta charset="iso-8859-1"><form method="post"><label>Qualit\u00e9 <select name="qualit\u00e9" required><option value="">-<option value="\u00e9lev\u00e9e">\u00c9lev\u00e9e</select></label><button>Envoyer / Send</button></form>',
        'latin1',
      ),
      { 'Content-Type': 'text/html; charset=ISO-8859-1' },
    ),
    'truncated-page': survey(`${ONE_QUESTION.slice(0, -'</button></form>'.length)}`),
    intro: (request, body, response) => {
      if (request.url === '/intro/') return void page(response, '<p>Hello</p><a href="/intro/1">Start the survey</a>');
      survey(ONE_QUESTION)(request, body, response);
    },
  };
}

function manyQuestions(count: number): string {
  const text =
    'how far do you agree with what is said about this part of the module and of how it was taught to you?'.repeat(4);
  return Array.from(
    { length: count },
    (_, index) => `<p><label for="q${index}">${index}: ${text}</label><input name="q${index}" id="q${index}"></p>`,
  ).join('\n');
}
