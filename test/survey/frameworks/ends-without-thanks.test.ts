import { describe, expect, test } from 'vitest';
import type { Reply, Respond } from '../site.ts';
import { FORM, storedBy } from './stored-by.ts';

const question = (action: string, name: string, button: string) =>
  `<form method="post" action="${action}"><label>${name}<input name="${name}" required></label><button>${button}</button></form>`;

describe('a survey that ends without thanks is stored once', () => {
  test.each<{ why: string; end: Reply; siteOf?: (store: (answer: string) => void) => Respond }>([
    { why: 'on its own empty form, after a redirect to the same URL', end: { to: '/' } },
    { why: 'on its own empty form at another URL', end: { to: '/new' } },
    {
      why: 'on a page that offers a word to a friend',
      end: '<p>Thank you!</p><form method="post" action="/tell"><label>Tell a friend: <input type="email" name="to"></label><button>Send</button></form>',
    },
    {
      why: 'on its form under thanks, with other types',
      end: '<form method="post"><input type="search" name="n"><input name="c"><button>Send</button></form><p>Thank you for your message.</p>',
    },
    {
      why: 'on a page with a button home that posts',
      end: '<h2>Thank you</h2><form method="post" action="/home"><input type="hidden" name="v" value="1"><button>Home</button></form>',
    },
    {
      why: 'on a page that mails a copy',
      end: '<p>Thank you for your contribution</p><form method="post" action="/pdf"><label>Send it to me: <input type="email" name="to"></label><button>OK</button></form>',
    },
    {
      why: 'on a page that asks for more contact',
      end: '<p>Many thanks.</p><form method="post" action="/x"><p>Contact us</p><input name="name"><input name="mail"><textarea name="text"></textarea><button>Send message</button></form>',
    },
  ])('$why', async ({ end }) => {
    const stored = await storedBy((store) => ({ method }, _, path) => {
      if (method !== 'POST') return FORM;
      store(path);
      return end;
    });
    expect(stored).toEqual(stored.map(() => ['/']));
  });

  test('on the first of its pages', async () => {
    const stored = await storedBy((store) => ({ method }, _, path) => {
      if (method !== 'POST') return path === '/2' ? question('/2', 'b', 'Send') : question('/', 'a', 'Next');
      if (path === '/2') store(path);
      return { to: path === '/2' ? '/' : '/2' };
    });
    expect(stored).toEqual(stored.map(() => ['/2']));
  });

  test('with the forms around it, which are no further pages', async () => {
    const around =
      '<form method="post" action="/around"><label>Mail <input name="m"></label><button>OK</button></form>';
    const stored = await storedBy((store) => ({ method }, _, path) => {
      if (method !== 'POST') return FORM + around;
      store(path);
      return `<p>All done.</p>${around}`;
    });
    expect(stored).toEqual(stored.map(() => ['/']));
  });

  test('whatever its answers said in the page that came back', async () => {
    const stored = await storedBy((store) => ({ method }, fields, path) => {
      const [name, text] = [fields.get('n') ?? '', `${fields.get('c')} Thank you, thanks.`];
      if (path === '/copy' || method !== 'POST') return FORM;
      if (name.length < 30)
        return `${FORM.replace('required>', `required>${text}`)}<p class="error">Name must have at least 30 characters.</p>`;
      store(path);
      return '<p>Thank you.</p><form method="post" action="/copy"><label>Send a copy to <input type="email" name="m"></label><button>OK</button></form>';
    });
    expect(stored).toEqual(stored.map(() => ['/']));
  });

  test('a poll of one question is never sent without an answer', async () => {
    const poll = `<form method="post" action="/vote">${['a', 'b'].map((v) => `<label><input type="radio" name="o" value="${v}">${v}</label>`).join('')}<button>Vote</button></form>`;
    const stored = await storedBy((store) => (_, fields, path) => {
      if (path !== '/vote') return poll;
      const vote = fields.get('o');
      if (vote === null) return { to: '/' };
      store(vote);
      return '<p>a: 40 %</p>';
    });
    expect(stored.map(({ length }) => length)).toEqual(stored.map(() => 1));
    expect(new Set(stored.flat())).toEqual(new Set(['a', 'b']));
  });

  test('at the end of a list of tasks, each of which it does', async () => {
    const stored = await storedBy((store) => {
      const done = new Set<string>();
      return ({ method }, _, path) => {
        if (path === '/submit') store([...done].sort().join());
        if (path === '/submit') return '<p>Application complete</p>';
        if (path !== '/' && method !== 'POST') return question(path, path, 'Save and continue');
        if (path !== '/') done.add(path);
        if (path !== '/') return { to: '/' };
        const task = (to: string) =>
          `<li><a href="${to}">Part ${to}</a> ${done.has(to) ? 'Completed' : 'Not started'}</li>`;
        const end =
          done.size === 2 ? '<form method="post" action="/submit"><button>Submit application</button></form>' : '';
        return `<h1>Apply</h1><ul>${task('/a')}${task('/b')}</ul>${end}`;
      };
    });
    expect(stored).toEqual(stored.map(() => ['/a,/b']));
  });

  test('behind a link that the answers have opened', async () => {
    const stored = await storedBy((store) => ({ method }, _, path) => {
      if (path === '/apply' && method !== 'POST') return FORM;
      if (path === '/apply') store(path);
      if (path === '/apply') return '<h1>Application received</h1><a href="/">Start</a>';
      return method === 'POST'
        ? '<h1>You are eligible</h1><a class="btn" href="/apply">Apply now</a> or <a href="/more">read more</a>'
        : question('/', 'age', 'Check');
    });
    expect(stored).toEqual(stored.map(() => ['/apply']));
  });

  test('behind a wall that asks about cookies alone', async () => {
    const stored = await storedBy((store) => {
      let hasChosen = false;
      return ({ method }, _, path) => {
        if (path === '/cookies') hasChosen = true;
        if (path === '/cookies') return { to: '/' };
        if (!hasChosen)
          return '<form method="post" action="/cookies"><p>We use cookies.</p><button name="min">Reject all</button></form>';
        if (method !== 'POST') return FORM;
        store(path);
        return '<p>Bye</p>';
      };
    });
    expect(stored).toEqual(stored.map(() => ['/']));
  });

  test('a session lost in the middle is no end', async () => {
    const stored = await storedBy((store) => {
      let isLost = false;
      return ({ method }, _, path) => {
        if (method !== 'POST')
          return path === '/' ? question('/', 'a', 'Next') : question(path, path, path === '/3' ? 'Send' : 'Next');
        if (path === '/3') {
          store(path);
          return '<p>Thank you</p>';
        }
        const loses = path === '/2' && !isLost;
        isLost ||= loses;
        return { to: loses ? '/' : path === '/2' ? '/3' : '/2' };
      };
    });
    expect(stored).toEqual(stored.map(() => ['/3']));
  });

  test('on its form with a note that it is there', async () => {
    const stored = await storedBy((store) => {
      let flash = '';
      return ({ method }) => {
        if (method !== 'POST') return flash + FORM;
        store('it');
        flash = '<p>Entry 7 is on file.</p>';
        return { to: '/' };
      };
    });
    expect(stored).toEqual(stored.map(() => ['it']));
  });
});

test('a form that comes back by a redirect with its answers is refused', async () => {
  const stored = await storedBy((store) => {
    let kept: URLSearchParams | undefined;
    return ({ method }, fields) => {
      if (method !== 'POST')
        return `<form method="post"><label>A <input name="a" value="${kept?.get('a') ?? ''}"></label><label>B <input name="b" value="${kept?.get('b') ?? ''}"></label><button>Send</button></form>`;
      if (!fields.get('a') || !fields.get('b')) {
        kept = fields;
        return { to: '/' };
      }
      store('it');
      return '<p>Thank you</p>';
    };
  });
  // With both left open there is nothing to keep.
  expect(stored.filter(([one]) => one === undefined).length).toBeLessThanOrEqual(3);
});
