import type { Control, Form } from '../form/control.ts';
import { isSubmitButton } from '../form/default-button.ts';
import { isBarred } from '../form/is-barred.ts';
import { remembered } from '../form/remembered.ts';
import { numericType } from '../form/type/numeric-types.ts';
import { constraintsBroken } from '../form/validity.ts';
import { type Choice, oneOf, planCheckbox, planCheckboxes, planRadios, planSelect } from './choice.ts';
import { withLimitsTold } from './choice-limits.ts';
import { codeShown } from './code-shown.ts';
import { drawColor } from './color.ts';
import { confirmPartners } from './confirm-partner.ts';
import { inFormat } from './date-format.ts';
import { drawDatesTogether } from './date-in-boxes.ts';
import { planFile, uploaded } from './file.ts';
import { forAccountHolders } from './for-account-holders.ts';
import { type InOrder, ordersOf } from './in-order.ts';
import { hiddenTexts, isHoneypot, largeSections } from './is-honeypot.ts';
import { isMarkedRequired } from './is-marked-required.ts';
import { asksForLines } from './item-lines.ts';
import { type Lesson, type Lessons, withLesson } from './lesson.ts';
import { markOptOuts } from './opt-out.ts';
import { markOthers } from './other.ts';
import { planNumber } from './plan-number.ts';
import { type DrawValue, pickValue, type Question, valueAnswer } from './question.ts';
import { planHold } from './receipt.ts';
import type { Rule } from './rule.ts';
import { sumIn } from './sum.ts';
import { planText } from './text.ts';
import { digitsMarked, type Topic, topicOf } from './topic.ts';
import { wishedAnswers } from './wished-answers.ts';
import { type WishedValue, type Wishes, wishFor } from './wishes.ts';
import { chooseYearWhen, planYearWhen } from './year-when.ts';

/** What of answering a form depends on the form alone. */
export interface FormPlan {
  readonly questions: readonly Question[];
  /** Controls that repeat another's answer. */
  readonly partners: ReadonlyMap<Control, Control>;
  /** Pairs of questions that want to be in order. */
  readonly orders: readonly InOrder[];
  readonly honeypots: readonly Control[];
  /** Left empty, since they are for those who have an account. */
  readonly logins: readonly Control[];
}

/** The plan of a form, made once for each form object, by what was learned when it was made and what is wished for. */
export const planForm = remembered(({ controls }: Form, lessons?: Lessons, wishes?: Wishes): FormPlan => {
  const isWished = (control: Control) => wishes !== undefined && wishFor([control], wishes) !== undefined;
  // A script may be there to fill in what is hidden.
  const answerable = controls.filter((control) => isAnswerable(control) || (canBeWished(control) && isWished(control)));
  const sections = largeSections(controls);
  const hidden = hiddenTexts(answerable);
  const isTrap = (control: Control) =>
    isHoneypot(control, sections) || (hidden.has(control) && !control.isRequired && !isAskedFor(control, lessons));
  const honeypots = answerable.filter((control) => isTrap(control) && !isWished(control));
  const traps = new Set(honeypots);
  const asked = answerable.filter((control) => !traps.has(control));
  const partners = confirmPartners(asked);
  if (lessons !== undefined) addLearnedPartners(asked, lessons, partners);
  if (wishes !== undefined) for (const control of asked) if (isWished(control)) partners.delete(control);
  const logins = forAccountHolders(asked, partners, lessons).filter((control) => !isWished(control));
  const questions = grouped(
    asked.filter((control) => !logins.includes(control)),
    lessons,
  )
    .filter(([first]) => first !== undefined && !partners.has(first))
    .map((group) => planWished(group, wishFor(group, wishes)) ?? planQuestion(group, lessons));
  // Nobody sends a form that asks one thing without an answer to it.
  const [only] = questions.length === 1 ? questions : [];
  if (only !== undefined && !isEmptiable(only)) questions[0] = { ...only, mustAnswer: true };
  const file = uploaded(controls);
  if (file !== undefined)
    for (const [index, question] of questions.entries())
      if (question.controls.includes(file)) questions[index] = { ...question, mustAnswer: true };
  markOthers(questions);
  markOptOuts(questions);
  drawDatesTogether(questions);
  keepDistinct(questions);
  return { questions, partners, orders: ordersOf(questions, lessons), honeypots, logins };
});

/** Whether an error asked for it: what is hidden was to be shown then. */
function isAskedFor(control: Control, lessons: Lessons | undefined): boolean {
  return lessons?.(control)?.['required'] !== undefined;
}

/** A comment alone may be skipped, and a box alone be left. */
function isEmptiable({ controls, rule }: Question): boolean {
  const [first] = controls;
  if (rule.lesson?.['open'] !== undefined || first === undefined) return true;
  return (
    !/^(radio|select-one|select-multiple)$/.test(first.type) && !(first.type === 'checkbox' && controls.length > 1)
  );
}

function isAnswerable(control: Control): boolean {
  return !isSubmitButton(control) && !isBarred(control);
}

/** How often a draw is tried anew that was drawn before: of ten choices the last is found but one time in 30,000. */
const TRIES = 100;

/** Questions that were found to want answers unlike each other's. */
function keepDistinct(questions: Question[]): void {
  const used = new Set<string>();
  let isFirst = true;
  questions.forEach((question, index) => {
    if (question.rule.lesson?.['distinct'] === undefined) return;
    const { draw } = question;
    const begins = isFirst;
    isFirst = false;
    const distinct: Question['draw'] = (context) => {
      if (begins) used.clear();
      let drawn = draw(context);
      for (let tries = TRIES; tries > 0 && used.has(JSON.stringify(drawn)); tries--) drawn = draw(context);
      used.add(JSON.stringify(drawn));
      return drawn;
    };
    questions[index] = { ...question, draw: distinct, drawValue: undefined };
  });
}

function canBeWished({ type, isDisabled }: Control): boolean {
  return !isDisabled && type !== 'submit' && type !== 'image' && type !== 'button' && type !== 'reset';
}

/** The radio buttons and the checkboxes of one name, or found to belong together, are one question; every other control is one of its own. */
function grouped(controls: readonly Control[], lessons: Lessons | undefined): Control[][] {
  const groups: Control[][] = [];
  const byName = new Map<string, Control[]>();
  controls.forEach((control) => {
    const isGrouped = (control.type === 'radio' || control.type === 'checkbox') && control.name !== '';
    const key = `${control.type} ${lessons?.(control)?.['together'] ?? control.name}`;
    const group = isGrouped ? byName.get(key) : undefined;
    if (group !== undefined) {
      group.push(control);
      return;
    }
    const started = [control];
    groups.push(started);
    if (isGrouped) byName.set(key, started);
  });
  return groups;
}

/** What must be the same as another: the one that the message names, else the one of its type before it. */
function addLearnedPartners(asked: readonly Control[], lessons: Lessons, partners: Map<Control, Control>): void {
  asked.forEach((control, index) => {
    const message = lessons(control)?.['same'];
    if (message === undefined || partners.has(control)) return;
    const others = asked.filter((other) => other !== control && !partners.has(other) && TYPED.test(other.type));
    const isNamed = (name: string) => name.length > 2 && message.includes(name.toLowerCase());
    const before = asked.slice(0, index).filter(({ type }) => type === control.type);
    const partner = others.find(({ name, label }) => isNamed(name) || isNamed(label)) ?? before.pop();
    if (partner !== undefined) partners.set(control, partner);
  });
}

const TYPED = /^(text|email|password|tel|url|number|date|textarea)/;

/** A question whose answers are in the answers file; undefined for one that is the robot's. */
function planWished(controls: Control[], values: readonly WishedValue[] | undefined): Question | undefined {
  const [first] = controls;
  if (values === undefined || first === undefined) return undefined;
  const answers = wishedAnswers(controls, values);
  const rule: Rule = { asIf: first, count: controls.length, topic: undefined, lesson: undefined, isWished: true };
  return { controls, mustAnswer: true, rule, ...oneOf(answers), drawValue: undefined };
}

function planQuestion(controls: Control[], lessons: Lessons | undefined): Question {
  const [own] = controls;
  if (own === undefined) throw new Error('A question has at least one control.');
  const lesson = lessons?.(own);
  const first = lesson === undefined ? own : withLesson(own, lesson);
  const isAsked = isMarkedRequired(controls) || lesson?.['required'] !== undefined;
  // A list is what its form is for. A page may fill in what its own rules refuse.
  const mustAnswer =
    isAsked || asksForLines(first) || (controls.length === 1 && constraintsBroken(own, undefined).length > 0);
  const topic = topicOf(first);
  const rule: Rule = { asIf: first, count: controls.length, topic, lesson, isWished: false };
  const choice = planChoice(controls, first, isAsked);
  if (choice !== undefined) return { controls, mustAnswer, rule, ...choice, drawValue: undefined };
  if (lesson?.['open'] !== undefined) {
    const drawValue = pickValue({ values: [''] });
    // The page may still hold what it refused.
    return { controls, mustAnswer: true, rule, drawValue, draw: ofValue(drawValue) };
  }
  const value = planValue(first, topic);
  const drawValue = lesson === undefined ? value : written(value, own, first, lesson);
  return { controls, mustAnswer, rule, drawValue, draw: ofValue(drawValue), hold: planHold(first, topic) };
}

/** How to draw what is chosen rather than typed; undefined for a value. */
function planChoice(controls: readonly Control[], first: Control, isAsked: boolean): Choice | undefined {
  switch (first.type) {
    case 'radio':
      return planRadios(controls);
    case 'checkbox':
      return {
        draw:
          controls.length > 1
            ? planCheckboxes(controls, withLimitsTold(first, controls.length))
            : planCheckbox(first, isAsked),
      };
    case 'select-one':
    case 'select-multiple':
      return chooseYearWhen(first, planSelect(first));
    case 'file':
      return { draw: planFile(first) };
    default:
      return undefined;
  }
}

function planValue(control: Control, topic: Topic | undefined): DrawValue {
  const sum = sumIn(`${control.label} ${control.element.attributes['placeholder'] ?? ''}`);
  const typed = sum ?? codeShown(control);
  if (typed !== undefined) return () => typed;
  const digits = digitsMarked(control);
  if (digits !== undefined) return ({ random }) => String(random.integer(2 * 10 ** (digits - 1), 10 ** digits - 1));
  if (control.type === 'color') return drawColor;
  const year = planYearWhen(control);
  if (year !== undefined) return year;
  return numericType(control.type) === undefined ? planText(control, topic) : planNumber(control, topic);
}

/** Where a date or time is not written as HTML writes it. */
function written(draw: DrawValue, own: Control, { type }: Control, { format }: Lesson): DrawValue {
  const wanted = format ?? (type === 'datetime-local' ? 'YYYY-MM-DD HH:MM' : undefined);
  if (wanted === undefined || own.type === type) return draw;
  return (context) => {
    const value = draw(context);
    return value === undefined ? undefined : inFormat(value, wanted);
  };
}

function ofValue(draw: DrawValue): Question['draw'] {
  return (context) => {
    const value = draw(context);
    return value === undefined ? undefined : [valueAnswer(value)];
  };
}
