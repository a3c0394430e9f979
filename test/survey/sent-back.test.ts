import { describe, expect, test } from 'vitest';
import { createRandom } from '../../lib/answer/random.ts';
import { completeSurvey } from '../../lib/survey/complete-survey.ts';
import { PageMemory } from '../../lib/survey/page-memory.ts';
import { sentBack } from '../../lib/survey/sent-back.ts';
import { runWaiting } from '../../lib/survey/waiting.ts';
import { parsePage as parse } from '../html/parse.ts';
import { type Respond, site } from './site.ts';

describe('a page that sends back complains of', () => {
  test.each([
    {
      why: 'the items of its list first',
      html: "<h1>Error: Blank Fields</h1>Left blank:<ul><li>Your name</li></ul>Please use your browser's Back button.",
      said: ['Your name', 'Error:', 'Blank Fields Left blank:', "Your name Please use your browser's Back button."],
    },
    {
      why: 'its sentences, in German',
      html: '<p>Fehler! Die PLZ fehlt.</p><a href="javascript:history.back()">zurück zum Formular</a>',
      said: ['Fehler!', 'Die PLZ fehlt.', 'zurück zum Formular'],
    },
    {
      why: 'whom it turns away for their answers',
      html: '<h2>Sorry</h2><p>You are not eligible for this study. It is for adults.</p><a href="/q">Correct my answers</a>',
      said: ['Sorry You are not eligible for this study.'],
    },
    {
      why: 'whom it turns away, whatever it thanks for',
      html: '<p>Thank you for your interest. As you did not consent, you cannot take part.</p>',
      said: ['As you did not consent, you cannot take part.'],
    },
    {
      why: 'who alone may take part',
      html: '<h1>Sorry.</h1><p>Only people between 18 and 67 can take part in this survey.</p>',
      said: ['Only people between 18 and 67 can take part in this survey.'],
    },
    {
      why: 'whom it does not let apply',
      html: '<h1>You cannot apply for a grant.</h1><p>It is for those who live here.</p>',
      said: ['You cannot apply for a grant.'],
    },
    {
      why: 'what somebody else was given',
      html: '<h1>Sorry.</h1><p>This slot has just been taken by somebody else.</p><a href="/">Choose another slot</a>',
      said: ['This slot has just been taken by somebody else.', 'Choose another slot'],
    },
    {
      why: 'nothing where it thanks, and says what else one cannot do',
      html: '<p>Thanks! You cannot book for others.</p>',
      said: [],
    },
    {
      why: 'nothing where a booking stands',
      html: '<h1>Your room is booked.</h1><p>If it is no longer available, we ring you. Sorry: to change it choose another date.</p>',
      said: [],
    },
    { why: 'nothing where one can’t take part again', html: '<p>Thanks! You cannot take part again.</p>', said: [] },
    { why: 'nothing where it thanks', html: '<p>Thanks! Go back if there is an error.</p>', said: [] },
    { why: 'nothing where it has stored', html: '<p>Saved. To correct errors go back.</p>', said: [] },
    { why: 'nothing where nothing is wrong', html: '<a href="/">Go back to the start</a>', said: [] },
  ])('$why', ({ html, said }) => {
    expect(sentBack(parse(html))).toEqual(said);
  });
});

const FORM = `<form method="post" action="/save"><label>Name <input name="name"></label>
  <label>Area code <input name="area"></label><label>Opinion <textarea name="opinion"></textarea></label><button>Send</button></form>`;

async function attempt(respond: Respond, seed: string) {
  const { send } = site(respond);
  const tools = { send, parse, random: createRandom(seed), today: '2026-11-24', think: undefined, tell: undefined };
  return runWaiting(completeSurvey('it', 'http://site.test/', { ...tools, memory: new PageMemory() }));
}

describe.each(['1', '2', '3'])('seed %s', (seed) => {
  test('an error page without a form leads back to the form, to be answered better', async () => {
    let stored = 0;
    const outcome = await attempt(({ method }, fields) => {
      if (method !== 'POST') return FORM;
      const wrong = [
        ...(['name', 'opinion'].some((name) => !fields.get(name)) ? ['Name and opinion are required.'] : []),
        ...(/^\d{3}$/.test(fields.get('area') ?? '') ? [] : ['Area code must have 3 digits.']),
      ];
      if (wrong.length > 0) return `<h1>Error</h1><p>${wrong.join(' ')}</p><p>Please go back and correct it.</p>`;
      stored++;
      return '<p>All done</p>';
    }, seed);
    expect(outcome).toMatchObject({ kind: 'completed' });
    expect(stored).toBe(1);
  });

  test('one that no answer satisfies is a refusal, and no end', async () => {
    const refuse: Respond = ({ method }) => (method === 'POST' ? '<p>Error: invalid. Use the back button.</p>' : FORM);
    expect(await attempt(refuse, seed)).toMatchObject({ kind: 'failed', cause: 'rejected' });
  });
});
