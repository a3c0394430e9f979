import { describeApplication, FIVE_SEEDS as seeds } from './describe-application.ts';

describeApplication('wtforms', [
  { form: 'texts', path: '/texts/', seeds, why: 'text of every kind' },
  { form: 'choices', path: '/choices/', seeds, why: 'choices of every shape, and a button that cancels first' },
  { form: 'numbers', path: '/numbers/', seeds, why: 'numbers, dates and times of every kind' },
  { form: 'files', path: '/files/', seeds, why: 'files of one kind and of any' },
  { form: 'unsaid', path: '/unsaid/', seeds, why: 'rules that only the error messages tell' },
]);
