import { expect, test } from 'vitest';
import { answerForm } from '../../lib/answer/answer-form.ts';
import { createRandom } from '../../lib/answer/random.ts';
import { constructEntryList } from '../../lib/form/entry-list.ts';
import { onlyForm } from '../form/only-form.ts';
import { TODAY } from './answers-of.ts';

const choices = (legend: string, ...labels: string[]) =>
  `<fieldset><legend>${legend}</legend>${labels
    .map((label) => `<label><input type=radio name=a value="${label}" required>${label}</label>`)
    .join('')}</fieldset>`;
const boxes = (...labels: string[]) =>
  labels.map((label) => `<label><input type=checkbox name=a value="${label}">${label}</label>`).join('');

test.each([
  {
    why: 'the answer that the question tells to give',
    html: choices("To show that you are reading, please choose 'Agree' here", 'Disagree', 'Neither', 'Agree'),
    given: ['Agree'],
  },
  { why: 'any, where it names no answer', html: choices("Do you 'agree'?", 'Yes', 'No'), given: ['No', 'Yes'] },
  { why: 'yes to be of age', html: choices('Are you aged 18 or over?', 'Yes', 'No'), given: ['Yes'] },
  { why: 'yes to be over 16', html: choices('Are you over 16?', 'No', 'Yes'), given: ['Yes'] },
  {
    why: 'any age of adults',
    html: choices('How old are you?', 'Under 18', '0-17 years', '18-24', '25 or over'),
    given: ['18-24', '25 or over'],
  },
  {
    why: 'any age, where all are under age',
    html: choices('How old?', 'Under 16', 'Under 18'),
    given: ['Under 16', 'Under 18'],
  },
  {
    why: 'the language of the answers, for a site that asks in which to go on',
    html: '<label>Language * <select name=a required><option value="">(auto)<option>Basque<option>English<option>Welsh</select></label>',
    given: ['English'],
  },
  {
    why: 'any language that one may speak',
    html: '<label>Which language do you speak at home? <select name=a required><option value="">-<option>English<option>Welsh</select></label>',
    given: ['English', 'Welsh'],
  },
  {
    why: 'each of the statements that one agrees to',
    html: boxes('I have read this', 'I understand that I may stop', 'I am over 18'),
    given: ['I am over 18', 'I have read this', 'I understand that I may stop'],
  },
  {
    why: 'no box that removes its row',
    html: '<label>Delete: <input type=checkbox name=a></label><label>Remove this one <input type=checkbox name=b></label>',
    given: [],
  },
])('$why', ({ html, given }) => {
  const form = onlyForm(`<form>${html}</form>`);
  const seen = new Set<string>();
  for (let seed = 0; seed < 40; seed++) {
    const { answers } = answerForm(form, createRandom(seed), { today: TODAY, answersAll: true });
    for (const { value } of constructEntryList(form, answers, undefined)) seen.add(String(value));
  }
  expect([...seen].sort()).toEqual(given);
});
