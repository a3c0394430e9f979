import { describe, expect, test } from 'vitest';
import { answerForm } from '../../lib/answer/answer-form.ts';
import { createRandom } from '../../lib/answer/random.ts';
import { onlyForm } from '../form/only-form.ts';
import { submitted, TODAY } from './answers-of.ts';

const RUNS = 400;

/** In how many runs a question has an answer. */
function timesAnswered(html: string, answersAll = false, beside = '<input name=beside>'): number {
  const form = onlyForm(`<form>${html}${beside}</form>`);
  let times = 0;
  for (let seed = 0; seed < RUNS; seed++) {
    if ((submitted(form, seed, answersAll).get('a') ?? ['']).join('') !== '') times++;
  }
  return times;
}

describe('optional questions are answered sometimes, required ones always', () => {
  const SHARE = 0.75 * RUNS;
  const DEVIATION = 6 * Math.sqrt(RUNS * 0.75 * 0.25);
  test.each([
    { why: 'a text', html: '<input name=a>' },
    { why: 'a drop-down', html: '<select name=a><option value>-<option>1</select>' },
    { why: 'radio buttons', html: '<input type=radio name=a value=1><input type=radio name=a value=2>' },
    { why: 'checkboxes', html: '<input type=checkbox name=a value=1><input type=checkbox name=a value=2>' },
    { why: 'a file', html: '<input type=file name=a>' },
    { why: 'a date', html: '<input type=date name=a>' },
  ])('$why', ({ html }) => {
    expect(Math.abs(timesAnswered(html) - SHARE)).toBeLessThan(DEVIATION);
    expect(timesAnswered(html, true)).toBe(RUNS);
    expect(timesAnswered(html.replace(/type=checkbox/g, 'type=radio').replace(/name=a/g, 'name=a required'))).toBe(
      RUNS,
    );
  });

  test.each([
    { why: 'a drop-down', html: '<select name=a><option value>-<option>1</select>', always: true },
    { why: 'radio buttons', html: '<input type=radio name=a value=1><input type=radio name=a value=2>', always: true },
    {
      why: 'checkboxes',
      html: '<input type=checkbox name=a value=1><input type=checkbox name=a value=2>',
      always: true,
    },
    { why: 'a comment', html: '<textarea name=a></textarea>', always: false },
    { why: 'one box', html: '<input type=checkbox name=a>', always: false },
  ])('$why as the only question: always is $always', ({ html, always }) => {
    expect(timesAnswered(html, false, '') === RUNS).toBe(always);
  });

  test.each([
    { why: 'marked by a star', html: '<label>Name *<input name=a></label>' },
    { why: 'marked in words', html: '<label>Name (required)<input name=a></label>' },
    { why: 'marked for screen readers', html: '<input name=a aria-required=true>' },
    {
      why: 'a group marked in its legend',
      html: '<fieldset><legend>Which? *</legend><input type=checkbox name=a value=1><input type=checkbox name=a value=2></fieldset>',
    },
    { why: 'filled in wrongly by the page', html: '<input type=number name=a value=7 max=5>' },
  ])('$why', ({ html }) => {
    expect(timesAnswered(html)).toBe(RUNS);
  });

  test('a consent is given, whether required or not', () => {
    expect(timesAnswered('<input type=checkbox name=a required>')).toBe(RUNS);
    expect(timesAnswered('<label><input type=checkbox name=a>I agree to take part</label>', true)).toBe(RUNS);
  });

  test('another lone box is ticked as often as not', () => {
    expect(Math.abs(timesAnswered('<input type=checkbox name=a>', true) - RUNS / 2)).toBeLessThan(
      6 * Math.sqrt(RUNS / 4),
    );
  });

  test('the share can be set', () => {
    const form = onlyForm('<form><input name=a></form>');
    const none = answerForm(form, createRandom(1), { today: TODAY, optionalShare: 0 });
    expect(none.answers.size).toBe(0);
  });
});

test.each([
  { why: 'hidden', html: '<input type=hidden name=a value=token>' },
  { why: 'read-only', html: '<input name=a value=x readonly>' },
  { why: 'disabled', html: '<input name=a value=x disabled>' },
  { why: 'in a disabled fieldset', html: '<fieldset disabled><input name=a value=x></fieldset>' },
  { why: 'a button', html: '<button name=a value=x></button>' },
])('$why controls stay as they are', ({ html }) => {
  const { answers } = answerForm(onlyForm(`<form>${html}</form>`), createRandom(1), { today: TODAY, answersAll: true });
  expect(answers.size).toBe(0);
});

describe('controls that allow no answer', () => {
  test.each([
    { why: 'min above max', html: '<input type=number name=a required min=5 max=4>' },
    {
      why: 'no step within the limits',
      html: '<input type=number name=a required min=0.5 max=0.9 value=0.5 step=1>',
      answerable: true,
    },
    {
      why: 'no step between',
      html: '<input type=number name=a required max=0.9 value=0.95 step=10>',
      answerable: true,
    },
    { why: 'a date with min after max', html: '<input type=date name=a required min=2024-01-02 max=2024-01-01>' },
    { why: 'a pattern that nothing matches', html: '<input name=a required pattern="a(?!a)a">' },
    { why: 'a pattern longer than maxlength', html: '<input name=a required pattern="[a-z]{8}" maxlength=4>' },
    { why: 'minlength above maxlength', html: '<textarea name=a required minlength=5 maxlength=4></textarea>' },
    { why: 'a length that nobody types', html: '<textarea name=a required minlength=1000000000></textarea>' },
    { why: 'a pattern that nobody types', html: '<input name=a required pattern="((a{1000}){1000}){1000}">' },
    { why: 'numbers beyond all', html: '<input type=number name=a required max=1e308 step=1e-300>' },
    { why: 'a list of nothing', html: '<select name=a required><option value>x</select>' },
  ])('$why', ({ html, answerable = false }) => {
    const required = answerForm(onlyForm(`<form>${html}</form>`), createRandom(1), { today: TODAY });
    expect(required.unanswerable.map(({ name }) => name)).toEqual(answerable ? [] : ['a']);
    if (answerable) return;
    const optional = answerForm(onlyForm(`<form>${html.replace('required', '')}</form>`), createRandom(1), {
      today: TODAY,
      answersAll: true,
    });
    expect(optional.unanswerable).toEqual([]);
  });

  test('an optional one is emptied where the page filled it in', () => {
    const form = onlyForm('<form><input name=a value=b pattern="a(?!a)a"></form>');
    expect(submitted(form, 1, false).get('a')).toEqual(['']);
  });
});

describe('traps for robots stay empty', () => {
  const trap = '<input name=website>';
  test.each([
    { why: 'hidden by an attribute', html: '<input name=website hidden>' },
    { why: 'display: none', html: `<div style="display: none">${trap}</div>` },
    { why: 'visibility: hidden', html: '<input name=website style="visibility:hidden">' },
    { why: 'off the screen', html: `<p style="position:absolute;left:-9999px">${trap}</p>` },
    { why: 'for no screen reader', html: `<div aria-hidden=true>${trap}</div>` },
    { why: 'out of the way of the Tab key', html: '<input name=website tabindex=-1 autocomplete=off>' },
    { why: 'its label says so', html: '<label>Leave this field empty<input name=website></label>' },
    { why: 'its name says so', html: '<input name=honeypot>' },
    { why: 'its class says so', html: '<div class="field d-none"><input name=website></div>' },
    {
      why: 'a style sheet in the page hides its class',
      html: `<style>/* {} */ @media print { p { display: none } } .wide, p .ext { opacity: 0; height: 0 }</style><p><span class=ext>${trap}</span></p>`,
    },
  ])('$why', ({ html }) => {
    const form = onlyForm(`<form>${html}<input name=b required></form>`);
    const { answers } = answerForm(form, createRandom(1), { today: TODAY, answersAll: true });
    expect([...answers.keys()].map(({ name }) => name)).toEqual(['b']);
  });

  test.each([
    { why: 'a visible control', html: trap },
    { why: 'what the browser requires', html: `<div style="display:none"><input name=website required></div>` },
    {
      why: 'a step that a script will show',
      html: `<div style="display:none">${trap}<input name=c><input name=d></div>`,
    },
    {
      why: 'a radio button drawn anew',
      html: '<input type=radio name=website value=1 style="position:absolute;left:-9999px">',
    },
    {
      why: 'what is hidden in print',
      html: `<style>@media print { .no { display: none } }</style><p class=no>${trap}</p>`,
    },
    {
      why: 'steps that a script shows one by one',
      html: `<style>.tab { display: none }</style>${[trap, '<input name=c>', '<input name=d>'].map((step) => `<div class=tab>${step}</div>`).join('')}`,
    },
    { why: 'what a pseudo-class hides', html: `<style>p:empty { display: none }</style><p>${trap}</p>` },
    { why: 'a thin line', html: '<input name=website style="line-height:0">' },
  ])('no trap: $why', ({ html }) => {
    const form = onlyForm(`<form>${html}</form>`);
    expect(submitted(form, 1, true).get('website')?.[0]).toBeTruthy();
  });
});

describe('what is asked twice is answered alike', () => {
  test.each([
    { html: '<input type=email name=email><input type=email name=email2>' },
    { html: '<input type=email name=email><input type=email name=confirm_email>' },
    { html: '<input type=password name=password1><input type=password name=password2>' },
    { html: '<input type=password name=x><label>Repeat password<input type=password name=y></label>' },
    { html: '<label>E-mail<input name=a></label><label>Confirm e-mail<input name=b></label>' },
    { html: '<input type=email name=email><input name=other><input type=email name=emailAgain>' },
  ])('$html', ({ html }) => {
    const form = onlyForm(`<form>${html}</form>`);
    for (let seed = 0; seed < 20; seed++) {
      const values = [...submitted(form, seed, false)]
        .filter(([name]) => name !== 'other')
        .map(([, value]) => value.join());
      expect(values[1]).toBe(values[0]);
    }
  });

  test.each([
    { html: '<input name=address1><input name=address2>' },
    {
      html: '<label>Question 1<textarea name=q1></textarea></label><label>Question 2<textarea name=q2></textarea></label>',
    },
    { html: '<input type=email name=email><input type=email name=supervisor_email>' },
    { html: '<label>Would you come?<input name=a></label><label>Would you come again?<input name=b></label>' },
  ])('not $html', ({ html }) => {
    const form = onlyForm(`<form>${html}</form>`);
    const differs = Array.from({ length: 20 }, (_, seed) => [...submitted(form, seed, true).values()].map(String));
    expect(differs.some(([one, other]) => one !== other)).toBe(true);
  });
});

test('a wrong date for today is an error', () => {
  expect(() => answerForm(onlyForm('<form></form>'), createRandom(1), { today: '1.5.2026' })).toThrow('2030-01-31');
});
