import { describe, expect, test } from 'vitest';
import { attempt, form, TEXT, THANKS } from './attempt.ts';
import type { Respond } from './site.ts';

/** Loses its first session at the second page, and says so at the start. */
/** Refuses without marks, keeps the name, and shows each comment. */
function blog(refuses: (comment: string) => string): Respond {
  let shown = '';
  let name = '';
  return ({ method }, sent) => {
    if (method === 'POST') {
      name = sent.get('name') ?? '';
      const comment = sent.get('text') ?? '';
      shown = `<p>${refuses(comment) || comment}</p>`;
      return { to: '/' };
    }
    const words = 'The pond was dug by hand in the spring, and is full of newts. '.repeat(3);
    const text = '<label>Comment <textarea name="text" required></textarea></label>';
    return `<p>${words}</p>${shown}${form(`<label>Name <input name="name" value="${name}" required></label>${text}`)}`;
  };
}

function expiring(): Respond {
  let isLost = false;
  const start = form('', 'Start');
  return ({ method }, _, path) => {
    if (method !== 'POST') return path === '/' ? start : form(`<input name="${path.slice(1)}" required>`);
    if (path === '/') return { to: '/a' };
    if (path === '/a') return { to: '/b' };
    if (isLost) return THANKS;
    isLost = true;
    return `<p class="error">Your session has expired. Please start again.</p>${start.replace('<form', '<form action="/"')}`;
  };
}

describe('ways through', () => {
  test.each<{ why: string; respond: Respond; submissions: number }>([
    {
      why: 'one page, thanks in place',
      respond: ({ method }) => (method === 'POST' ? THANKS : TEXT),
      submissions: 1,
    },
    {
      why: 'a section that is saved, and leads on by a link under its form',
      respond: ({ method }, _, path) => {
        if (path === '/2') return method === 'POST' ? THANKS : form('<label>Town <input name=town required></label>');
        const saved = '<p class="success">Section 1 has been saved.</p>';
        return method === 'POST' ? `${saved}${TEXT}<a href="/2">Continue to section 2</a>` : TEXT;
      },
      submissions: 2,
    },
    {
      why: 'one page, thanks in a line of plain text',
      respond: ({ method }) => (method === 'POST' ? { body: 'Saved.', contentType: 'text/plain' } : TEXT),
      submissions: 1,
    },
    {
      why: 'post, redirect, get',
      respond: ({ method }, _, path) => (path === '/done' ? THANKS : method === 'POST' ? { to: '/done' } : TEXT),
      submissions: 1,
    },
    {
      why: 'the same empty form under a message of success, as of the messages framework',
      respond: ({ method }, _, path) =>
        method === 'POST'
          ? { to: '/again' }
          : (path === '/again' ? '<div class="alert alert-success" role="alert">Your report is with us.</div>' : '') +
            TEXT,
      submissions: 1,
    },
    {
      why: 'a list of all records at the end, where every page has words ready for a session that expires',
      respond: ({ method }) => {
        const ready = '<div class="hidden">Session expired. Please log in again.</div>';
        const list = '<form><select name="do"><option>Bulk actions<option>Delete</select><button>Apply</button></form>';
        return ready + (method === 'POST' ? `<p>New user created.</p>${list}` : TEXT);
      },
      submissions: 1,
    },
    {
      why: 'who is written to, above the form that is empty again after a refusal',
      respond: ({ method }, sent) => {
        const email = sent.get('email') ?? '';
        const text = sent.get('text') ?? '';
        const page = (news: string, kept = '') =>
          `${news}<h1>Contact</h1>${form(`<label>E-mail <input name="email" value="${kept}" required></label><label>Text <textarea name="text" required></textarea></label>`)}`;
        if (method !== 'POST') return page('');
        return text.length < 90
          ? page('<p class="error">The text must have at least 90 characters.</p>', email)
          : page(`<p>We write to ${email}.</p>`);
      },
      submissions: 2,
    },
    {
      why: 'the same empty form under an alert that tells what was made',
      respond: ({ method }, _, path) =>
        method === 'POST'
          ? { to: '/again' }
          : (path === '/again' ? '<p role="alert">It has been added.</p>' : '') + TEXT,
      submissions: 1,
    },
    {
      why: 'a comment that is shown, over its form, which keeps who wrote it',
      respond: blog(() => ''),
      submissions: 1,
    },
    {
      why: 'a comment that is quoted in a complaint is written anew',
      respond: blog((comment) =>
        comment.length < 200 ? `The comment "${comment}" must have at least 200 characters.` : '',
      ),
      submissions: 2,
    },
    {
      why: 'a list of what was sent so far, over the same empty form',
      respond: (() => {
        const rows = ['An older entry'];
        return (_, sent) => {
          const entry = sent.get('comment');
          if (entry !== null) rows.push(entry);
          return `<h1>Guests</h1>${TEXT}<ul><li>${rows.join('<li>')}</ul>`;
        };
      })(),
      submissions: 1,
    },
    {
      why: 'questions over a lone button whose words lead away elsewhere',
      respond: ({ method }) =>
        method === 'POST'
          ? THANKS
          : `${form('<input name="name" required><input type="email" name="mail" required>', 'Download the guide')}<a href="/register">Register</a>`,
      submissions: 1,
    },
    {
      why: 'a list that is added to, and left by a link that says it is done',
      respond: (() => {
        const members: string[] = [];
        return ({ method, url }, sent) => {
          if (url.includes('?done'))
            return method === 'POST' ? THANKS : form('<input type=date name=start required>', 'Order');
          if (method === 'POST') {
            members.push(sent.get('comment') ?? '');
            return { to: '/' };
          }
          const list =
            members.length > 0 ? `<ul><li>${members.join('<li>')}</ul><a href="?done">Fertig \u2192</a>` : '';
          return `<h1>Who shares your box? Add all who shall come and fetch it, week by week.</h1>${list}${TEXT.replace('Next', 'Add')}`;
        };
      })(),
      submissions: 2,
    },
    {
      why: 'an article whose comments are counted and listed, led back to',
      respond: (() => {
        const comments: string[] = [];
        return ({ method }, sent) => {
          if (method === 'POST') {
            comments.push(sent.get('comment') ?? '');
            return { to: '/#comments' };
          }
          const count = comments.length === 1 ? '1 comment' : `${comments.length} comments`;
          const article =
            'The mill is open again. After two years of work the mill turns again, and there is bread to taste.';
          return `<p>${article}</p><p>${count}</p>${form('<label>Comment <input name="comment" required></label>', 'Send')}${comments.join()}`;
        };
      })(),
      submissions: 1,
    },
    {
      why: 'the ticket that was opened, over a form for changes to it',
      respond: (() => {
        let ticket = '';
        return ({ method }, sent, path) => {
          if (path === '/tickets/1')
            return `<h1>#1 ${ticket}</h1>${form('<textarea name=note></textarea>', 'Submit changes')}`;
          if (method !== 'POST') return TEXT;
          ticket = sent.get('comment') ?? '';
          return { to: '/tickets/1' };
        };
      })(),
      submissions: 1,
    },
    {
      why: 'the record that was made, to be changed',
      respond: (() => {
        let record = '';
        return ({ method }, sent, path) => {
          if (path === '/records/1') {
            return form(
              `<input name="comment" value="${record}"><input name="more" value=""><input name="owner">`,
              'Save changes',
            );
          }
          if (method !== 'POST')
            return form('<label>Comment <input name="comment" required></label><input name="more" required>', 'Create');
          record = sent.get('comment') ?? '';
          return { to: '/records/1' };
        };
      })(),
      submissions: 1,
    },
    {
      why: 'a step that holds an answer already, and asks for more',
      respond: (() => {
        let name = '';
        return ({ method }, sent, path) => {
          if (path === '/2')
            return method === 'POST' ? THANKS : form(`<input name="name" value="${name}"><input name="city">`);
          if (method !== 'POST') return form('<label>Name <input name="name" required></label>');
          name = sent.get('name') ?? '';
          return { to: '/2' };
        };
      })(),
      submissions: 2,
    },
    {
      why: 'links on the end page to each answer, to change it',
      respond: ({ method }) =>
        method === 'POST'
          ? '<h1>Completed</h1><p>Which answer is wrong?</p><a href="/q1/edit">Question 1</a> <a href="/q2/edit">Question 2</a>'
          : TEXT,
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
      why: 'one of a list that the same button takes, until one is free',
      respond: ({ method }, fields) => {
        const row = (slot: number) => form(`<input type=hidden name=slot value=${slot}>`, 'Choose');
        if (method !== 'POST') return row(9) + row(10) + row(11);
        if (fields.has('name')) return THANKS;
        if (fields.get('slot') !== '11') return `<p class=error>Fully booked.</p>${row(9)}${row(10)}${row(11)}`;
        return form('<label>Name <input name=name required></label>', 'Book');
      },
      submissions: 6,
    },
    {
      why: 'a list of choices that a button fills by the choice before it, which stays',
      respond: ({ method }, fields) => {
        const country = fields.get('country') ?? '';
        const cities: Readonly<Record<string, string>> = { de: 'Berlin', fr: 'Paris', uk: 'Leeds', '': '' };
        if (method === 'POST' && fields.get('city') && fields.get('city') === cities[country]) return THANKS;
        const option = (value: string) =>
          `<option value="${value}"${value === country ? ' selected' : ''}>${value}</option>`;
        return form(
          `<label>Country <select name=country required>${['', 'de', 'fr', 'uk'].map(option).join('')}</select></label>` +
            '<button name=update value=1 formnovalidate>Update the list of cities</button>' +
            `<label>City <select name=city required><option value="">Choose</option>${country && `<option>${cities[country]}</option>`}</select></label>`,
          'Send',
        );
      },
      submissions: 2,
    },
    {
      why: 'a session that expires half-way: the survey is begun anew',
      respond: expiring(),
      submissions: 6,
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
      why: 'a basket that was filled, under its own form, leads to the order',
      respond: ({ method }, _, path) => {
        if (path === '/order')
          return method === 'POST' ? THANKS : form('<label>Town <input name=town></label>', 'Order');
        const basket =
          '<p>Successfully added to your basket.</p><form action="/order"><button>Continue</button></form>';
        return (method === 'POST' ? basket : '') + form('<label>Tickets <input type=number name=n></label>', 'Add');
      },
      submissions: 3,
    },
    {
      why: 'a step that asks nothing, as a form of the site beside the one before',
      respond: ({ method }, _, path) => {
        const site = form('<input type=hidden name=t>', 'Renew the session').replace('<form', '<form action="/renew"');
        if (path === '/confirm')
          return method === 'POST' ? THANKS : site + form('<input type=hidden name=t>', 'Continue');
        return method === 'POST' ? { to: '/confirm' } : site + TEXT;
      },
      submissions: 2,
    },
    {
      why: 'a page that says no thanks at all',
      respond: ({ method }) => (method === 'POST' ? '<p>University of Somewhere</p>' : TEXT),
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
    {
      why: 'a confirmation page of hidden fields',
      respond: (_, fields, path) =>
        fields.has('sure')
          ? THANKS
          : fields.has('comment')
            ? form('<input type="hidden" name="sure" value="1">', 'Confirm')
            : path === '/'
              ? TEXT
              : '',
      submissions: 2,
    },
    {
      why: 'the same names on every page',
      respond: (_, fields) => {
        const at = Number(fields.get('at') ?? 0);
        const page = `<h1>Question ${at + 1}</h1><input type="hidden" name="at" value="${at + 1}"><input name="answer" required>`;
        return at < 20 ? form(page) : THANKS;
      },
      submissions: 20,
    },
    {
      why: 'the same empty form again under a message of success',
      respond: ({ method }) => (method === 'POST' ? `<p>Your answer has been recorded.</p>${TEXT}` : TEXT),
      submissions: 1,
    },
    {
      why: 'an end page that leads back to the start',
      respond: ({ method }) => (method === 'POST' ? `${THANKS}${form('', 'Start again')}<a href="/">Start</a>` : TEXT),
      submissions: 1,
    },
    {
      why: 'an end page with a button that leads away',
      respond: ({ method }) =>
        method === 'POST' ? `${THANKS}<form action="/course"><button>Continue</button></form>` : TEXT,
      submissions: 1,
    },
    {
      why: 'a button that goes on from a page that does not thank',
      respond: ({ method }, _, path) => {
        if (path === '/2') return method === 'POST' ? THANKS : form('', 'Finish');
        return method === 'POST' ? `<p>Part 1.</p><form action="/2"><button>Continue</button></form>` : TEXT;
      },
      submissions: 3,
    },
    {
      why: 'an end page with a form of its own kind',
      respond: ({ method }) =>
        method === 'POST'
          ? '<p>Done.</p><form action="/search"><input type=search name=q><button>Search</button></form>'
          : TEXT,
      submissions: 1,
    },
    {
      why: 'a lone link that goes on after answers',
      respond: ({ method }, _, path) => {
        if (path === '/') return method === 'POST' ? '<p>Part 1 is saved.</p><a href="/2">Continue</a>' : TEXT;
        return method === 'POST' ? THANKS : TEXT;
      },
      submissions: 2,
    },
    {
      why: 'a link to elsewhere on the end page',
      respond: ({ method }) => (method === 'POST' ? '<p>Goodbye.</p><a href="/2">Continue to the home page</a>' : TEXT),
      submissions: 1,
    },
    {
      why: 'a link that goes on from a page that thanks',
      respond: ({ method }) => (method === 'POST' ? `${THANKS}<a href="/2">Continue</a>` : TEXT),
      submissions: 1,
    },
    {
      why: 'one button a choice',
      respond: (_, fields) =>
        fields.has('like')
          ? THANKS
          : '<form><button name=like value=1>1</button><button name=like value=2>2</button></form>',
      submissions: 1,
    },
    {
      why: 'a survey by GET',
      respond: (_, fields) =>
        fields.has('comment') ? THANKS : '<form><input name="comment" required><button>Send</button></form>',
      submissions: 1,
    },
  ])('$why', async ({ respond, submissions }) => {
    const { outcome } = await attempt(respond);
    expect(outcome).toEqual({ kind: 'completed', submissions });
  });
});
