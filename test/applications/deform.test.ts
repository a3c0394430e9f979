import { describeApplication, FIVE_SEEDS as seeds } from './describe-application.ts';

describeApplication('deform', [
  { form: 'texts', path: '/texts/', seeds, why: 'text, an e-mail address and a password, each twice' },
  { form: 'choices', path: '/choices/', seeds, why: 'choices of every shape and a file' },
  { form: 'numbers', path: '/numbers/', seeds, why: 'numbers, asked for as text' },
  { form: 'dates', path: '/dates/', seeds, why: 'a date in three boxes, dates and times in two' },
  { form: 'grouped', path: '/grouped/', seeds, why: 'groups and rows, marked by hidden controls in their order' },
]);
