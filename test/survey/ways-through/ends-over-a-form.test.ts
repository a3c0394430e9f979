import { describe, test } from 'vitest';
import { form, TEXT } from '../attempt.ts';
import type { Respond } from '../site.ts';
import { expectCompleted, type Way } from './way.ts';

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

describe('ways through', () => {
  test.each<Way>([
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
      why: 'the same empty form again under a message of success',
      respond: ({ method }) => (method === 'POST' ? `<p>Your answer has been recorded.</p>${TEXT}` : TEXT),
      submissions: 1,
    },
  ])('$why', expectCompleted);
});
