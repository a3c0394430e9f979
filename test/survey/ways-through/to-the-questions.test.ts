import { describe, test } from 'vitest';
import { form, TEXT, THANKS } from '../attempt.ts';
import { expectCompleted, type Way } from './way.ts';

describe('ways through', () => {
  test.each<Way>([
    {
      why: 'questions over a lone button whose words lead away elsewhere',
      respond: ({ method }) =>
        method === 'POST'
          ? THANKS
          : `${form('<input name="name" required><input type="email" name="mail" required>', 'Download the guide')}<a href="/register">Register</a>`,
      submissions: 1,
    },
    {
      why: 'nothing but a subscription',
      respond: ({ method }) =>
        method === 'POST'
          ? '<p>Check your inbox.</p>'
          : `<main>${form('<label>E-mail <input type="email" name="email" required></label>', 'Subscribe')}</main>`,
      submissions: 1,
    },
    {
      why: 'a subscription that is refused, behind a list of them',
      respond: (() => {
        let taken: string | null = null;
        return ({ method }, sent, path) => {
          if (path === '/') return '<a href="/s">Subscribe</a> <a href="/u">Unsubscribe</a> <a href="/a">Archive</a>';
          const asked = form('<label>E-mail <input type="email" name="email" required></label>', 'Subscribe');
          if (method !== 'POST') return asked;
          taken ??= sent.get('email');
          const isTaken = sent.get('email') === taken;
          return isTaken
            ? `<p class="error">That address belongs to another user.</p>${asked}`
            : '<p>Check your inbox.</p>';
        };
      })(),
      submissions: 2,
    },
    {
      why: 'a link to the page itself is not followed',
      respond: ({ method }, _, path) =>
        path === '/s'
          ? method === 'POST'
            ? THANKS
            : TEXT
          : '<a href="/" class="btn">Start</a> <a href="/s" class="btn">Start now</a>',
      submissions: 1,
    },
    {
      why: 'the only link of a page that is not of the site',
      respond: ({ method }, _, path) =>
        path === '/'
          ? '<ul><li><a href="/1">Staff wellbeing</a></ul><a href="/help">Help</a>'
          : method === 'POST'
            ? THANKS
            : TEXT,
      submissions: 1,
    },
    {
      why: 'one of a list of surveys',
      respond: ({ method }, _, path) =>
        path === '/'
          ? '<a href="/a">Staff survey</a><a href="/b">Library survey</a><a href="/c">Rooms</a>'
          : method === 'POST'
            ? THANKS
            : path === '/c'
              ? { status: 500, body: '' }
              : TEXT,
      submissions: 1,
    },
    {
      why: 'by the answers to a question that are links of a list',
      respond: ({ method }, _, path) => {
        if (path === '/kitchen/tap') return method === 'POST' ? THANKS : TEXT;
        const room = path === '/kitchen' ? 'tap' : 'kitchen';
        const links = [room, room].map(
          (to, at) => `<li><a href="${path.replace(/\/$/, '')}/${to}">${to} ${at}</a></li>`,
        );
        const others = '<li><a href="/news">News</a></li><li><a href="/jobs">Jobs</a></li>';
        return `<ul>${others}</ul><h1>Where is it?</h1><ul>${links.join('')}</ul>`.replace(`${others}`, '');
      },
      submissions: 1,
    },
    {
      why: 'an intro form first',
      respond: ({ method }, _, path) =>
        path === '/' ? (method === 'POST' ? { to: '/1' } : form('', 'Start')) : method === 'POST' ? THANKS : TEXT,
      submissions: 2,
    },
    {
      why: 'an intro link first',
      respond: ({ method }, _, path) =>
        path === '/'
          ? '<nav><a href="/x">Next event</a></nav><a href="/1">Start</a>'
          : method === 'POST'
            ? THANKS
            : TEXT,
      submissions: 1,
    },
  ])('$why', expectCompleted);
});
