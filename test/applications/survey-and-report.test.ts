import { describeApplication, FIVE_SEEDS as seeds } from './describe-application.ts';

describeApplication('survey-and-report', [
  { form: 'one-page', path: '/survey/1/', seeds, why: 'every question type on one page' },
  { form: 'optional', path: '/survey/2/', seeds, why: 'every question type, none required' },
  { form: 'with-date', path: '/survey/3/', seeds, why: 'a date, asked for as text' },
  { form: 'limited', path: '/survey/4/', seeds, why: 'at most two choices, which only the error message tells' },
  { form: 'by-question', path: '/survey/5/', seeds, why: 'a page a question' },
  { form: 'by-category', path: '/survey/6/', seeds, why: 'a page a category' },
]);
