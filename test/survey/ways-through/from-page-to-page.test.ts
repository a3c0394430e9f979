import { describe, test } from 'vitest';
import { form, TEXT, THANKS } from '../attempt.ts';
import type { Respond } from '../site.ts';
import { expectCompleted, type Way } from './way.ts';

/** Loses its first session at the second page, and says so at the start. */
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
  test.each<Way>([
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
      why: 'a list that is added to after its end was refused, and ended by a form of its own',
      respond: (() => {
        let count = 0;
        return ({ method }, sent) => {
          const finish = form('<input type=hidden name=finish value=1>', 'Finish');
          const list = `${TEXT.replace('Next', 'Add sibling')}${finish}`;
          if (method !== 'POST') return list;
          if (sent.has('finish')) return count === 0 ? `<p class="error">Please add one first.</p>${list}` : THANKS;
          count++;
          return `<ul><li>${sent.get('comment')}</ul>${list}`;
        };
      })(),
      submissions: 3,
    },
    {
      why: 'a list whose long form leads back to itself, and that a form of its own ends',
      respond: (() => {
        const members: string[] = [];
        const lines = 'abcdefgh'.replace(/./g, (name) => `<label>Line ${name} <input name=${name} required></label>`);
        return ({ method }, sent) => {
          const list = `<h1>Family</h1><ul><li>${members.join('<li>')}</ul>`;
          const finish = form('<input type=hidden name=finish value=1>', 'Finish');
          if (method !== 'POST') return `${list}${form(lines, 'Add person')}${finish}`;
          if (sent.has('finish')) return THANKS;
          members.push(sent.get('a') ?? '');
          return { to: '/' };
        };
      })(),
      submissions: 2,
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
      why: 'one of a list that the same button takes, until one is free',
      respond: ({ method }, fields) => {
        const row = (slot: number) => form(`<input type=hidden name=slot value=${slot}>`, 'Choose');
        if (method !== 'POST') return row(9) + row(10) + row(11);
        if (fields.has('name')) return THANKS;
        if (fields.get('slot') !== '11') return `<p class=error>Fully booked.</p>${row(9)}${row(10)}${row(11)}`;
        return form('<label>Name <input name=name required></label>', 'Book');
      },
      submissions: 4,
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
      why: 'a button that goes on from a page that does not thank',
      respond: ({ method }, _, path) => {
        if (path === '/2') return method === 'POST' ? THANKS : form('', 'Finish');
        return method === 'POST' ? `<p>Part 1.</p><form action="/2"><button>Continue</button></form>` : TEXT;
      },
      submissions: 3,
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
      why: 'one button a choice',
      respond: (_, fields) =>
        fields.has('like')
          ? THANKS
          : '<form><button name=like value=1>1</button><button name=like value=2>2</button></form>',
      submissions: 1,
    },
    ...['<a href="/at?t=9">9:00</a> <a href="/at?t=10">10:30</a>', '<a href="/at?t=9">Book</a>'].map(
      (links): Way => ({
        why: `what a query finds: ${links.replace(/<[^>]*>/g, '')}`,
        respond: ({ method }, fields, path) => {
          if (method === 'POST') return THANKS;
          if (path === '/at') return TEXT;
          return fields.has('town')
            ? `<h1>Free</h1>${links}`
            : TEXT.replace('method="post"', '').replace('comment', 'town');
        },
        submissions: links.includes('10:30') ? 3 : 2,
      }),
    ),
    {
      why: 'a preview that is handed in by a link',
      respond: ({ method }, _, path) => {
        if (path === '/in') return '<h1>Nomination submitted</h1><a href="/">Home</a>';
        return method === 'POST' ? '<h1>Preview</h1><a href="/">Edit</a> <a href="/in">Submit nomination</a>' : TEXT;
      },
      submissions: 1,
    },
    {
      why: 'one of what a query by POST has found',
      respond: ({ method }, fields, path) => {
        if (path === '/book') return method === 'POST' ? THANKS : TEXT;
        const slots = '<h1>Free</h1><p>Monday <a href="/book?s=1">Select</a><p>Tuesday <a href="/book?s=2">Select</a>';
        return fields.has('town')
          ? slots
          : form('<label>Town <input name="town" required></label>', 'Check availability');
      },
      submissions: 2,
    },
    {
      why: 'one of what a query has found, under its form',
      respond: ({ method }, fields, path) => {
        if (method === 'POST') return THANKS;
        if (path === '/book') return TEXT;
        const rooms = '<p>Oak <a href="/book?r=1">Book</a><p>Ash <a href="/book?r=2">Book</a>';
        return `<form><label>Town <input name="town" required></label><button>Go</button></form>${fields.has('town') ? rooms : ''}`;
      },
      submissions: 2,
    },
    {
      why: 'a survey by GET',
      respond: (_, fields) =>
        fields.has('comment') ? THANKS : '<form><input name="comment" required><button>Send</button></form>',
      submissions: 1,
    },
  ])('$why', expectCompleted);
});
