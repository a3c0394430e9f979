import { expect, test } from 'vitest';
import { answerForm } from '../../lib/answer/answer-form.ts';
import { createRandom } from '../../lib/answer/random.ts';
import { constructEntryList } from '../../lib/form/entry-list.ts';
import { onlyForm } from '../form/only-form.ts';
import { TODAY } from './answers-of.ts';

const twice = (over: string, under: string, attributes: string) =>
  `<label for=a>${over}</label><input id=a name=a ${attributes}><label for=a>${under}</label>`;

test.each([
  { why: 'a year under the words of its date', html: twice('First day:', 'YYYY', 'size=4'), answer: /^(19|20)\d\d$/ },
  { why: 'an hour of either clock', html: twice('Drop-off time', 'HH', 'size=2'), answer: /^1[0-2]$/ },
  { why: 'minutes in two digits', html: '<input name=mm size=2 title=Minute>', answer: /^[1-5]\d$/ },
  { why: 'as many digits as signs', html: twice('Phone number', '###', 'type=tel maxlength=3'), answer: /^[2-9]\d\d$/ },
  {
    why: 'as many digits as signs alone',
    html: '<label>#### <input name=a maxlength=4></label>',
    answer: /^[2-9]\d{3}$/,
  },
  { why: 'what its pattern wants', html: twice('Code', '###', 'pattern=[A-C]{3}'), answer: /^[A-C]{3}$/ },
  { why: 'an amount of money', html: twice('What did you pay?', 'Dollars', 'size=10'), answer: /^\d+$/ },
  { why: 'words, where a day is no box', html: '<label>Best day <input name=a></label>', answer: /^[a-z ]+$/ },
])('$why', ({ html, answer }) => {
  const form = onlyForm(`<form>${html}</form>`);
  for (let seed = 0; seed < 20; seed++) {
    const { answers } = answerForm(form, createRandom(seed), { today: TODAY, answersAll: true });
    expect(constructEntryList(form, answers, undefined)[0]?.value).toMatch(answer);
  }
});
