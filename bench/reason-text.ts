import type { Lesson } from '../lib/answer/lesson.ts';
import type { Rule } from '../lib/answer/rule.ts';
import { allowedLength } from '../lib/form/constraint/allowed-length.ts';
import type { Control } from '../lib/form/control.ts';
import type { Reason } from './reasons.ts';

/** Why a control was answered as it was, in words. */
export function reasonText(reason: Reason): string {
  if (typeof reason === 'object' && 'repeats' in reason) {
    return `repeats the answer to "${reason.repeats.label || reason.repeats.name}"`;
  }
  return typeof reason === 'string' ? REASONS[reason] : ruleText(reason);
}

const REASONS: Readonly<Record<Extract<Reason, string>, string>> = {
  unseen: 'left empty: a person does not see it, so it may be a trap for robots',
  'for-account-holders': 'left empty: it is for those who have an account',
  'left-open': 'left open, since it is optional',
  kept: 'kept, since no error is about it',
  'no-answer': 'no answer is allowed',
  emptied: 'left empty, since no answer is allowed',
};

function ruleText({ asIf, count, topic, lesson, isWished }: Rule): string {
  if (isWished) return 'as the answers file says';
  const learned = lesson === undefined ? '' : `; learned from an error: ${lessonText(lesson)}`;
  const about = topic === undefined || !WITH_TOPIC.test(asIf.type) ? '' : `, as for ${topic.replace('-', ' ')}`;
  return `${kindText(asIf, count)}${about}${learned}`;
}

const WITH_TOPIC = /^(text|search|tel|number)$/;

function kindText(control: Control, count: number): string {
  const { type, options } = control;
  const attributes = control.element.attributes;
  switch (type) {
    case 'radio':
      return `one of ${count}, each as likely`;
    case 'checkbox':
      return count > 1 ? `some of ${count}` : 'a box to tick or to leave';
    case 'select-one':
      return `one of ${options.length} options, each as likely`;
    case 'select-multiple':
      return `some of ${options.length} options`;
    case 'file':
      return `a small file of ${attributes['accept'] === undefined ? 'any type' : `the types ${attributes['accept']}`}`;
    case 'color':
      return 'any colour';
    case 'email':
      return `an e-mail address of nobody${lengthText(control)}`;
    case 'url':
      return `a URL of nobody${lengthText(control)}`;
    case 'password':
      return `a password${lengthText(control)}`;
    case 'text':
    case 'search':
    case 'tel':
    case 'textarea': {
      const { pattern } = attributes;
      const made = pattern === undefined || type === 'textarea' ? '' : ` made from the pattern ${pattern}`;
      return `${type === 'textarea' ? 'sentences' : 'text'}${made}${lengthText(control)}`;
    }
    default:
      return `a ${type}${rangeText(attributes)}`;
  }
}

function lengthText(control: Control): string {
  const [least, most] = [allowedLength(control, 'minlength'), allowedLength(control, 'maxlength')];
  if (least === undefined) return most === undefined ? '' : ` of at most ${most} characters`;
  return most === undefined ? ` of at least ${least} characters` : ` of ${least} to ${most} characters`;
}

function rangeText({ min, max, step }: Readonly<Record<string, string>>): string {
  const range = [min && ` from ${min}`, max && ` to ${max}`, step && step !== 'any' && ` in steps of ${step}`];
  return range.filter(Boolean).join('');
}

/** What was learned, in words; what only the robot keeps of it is left out. */
function lessonText(lesson: Lesson): string {
  const said = Object.entries(lesson).flatMap(([name, value]) => {
    const words = LEARNED[name];
    return words === undefined ? [] : [words.replace('$', () => (name === 'when' ? (WHEN[value] ?? value) : value))];
  });
  return said.join(', ') || 'it must be another';
}

const WHEN: Readonly<Record<string, string>> = {
  past: 'in the past',
  recent: 'in the last days',
  soon: 'in the next days',
  future: 'in the future',
  birth: 'a birthday',
};

const LEARNED: Readonly<Record<string, string>> = {
  required: 'it must be answered',
  open: 'better left empty',
  minlength: 'at least $ characters',
  maxlength: 'at most $ characters',
  words: 'at least $ words',
  mostwords: 'at most $ words',
  min: 'at least $',
  max: 'at most $',
  above: 'more than $',
  below: 'less than $',
  step: 'steps of $',
  digits: 'at most $ digits',
  places: 'at most $ decimals',
  type: 'of type $',
  pattern: 'like the pattern $',
  format: 'written as $',
  when: '$',
  after: 'later than that of $',
  within: 'within $ days of it',
  youngest: 'of who is $ years old at least',
  oldest: 'of who is $ years old at most',
  accept: 'a file of $',
  same: 'the same as another answer',
  unique: 'as no one answered before',
  distinct: 'unlike the answers beside it',
};
