import { describeApplication, FIVE_SEEDS as seeds } from './describe-application.ts';

describeApplication('crispy', [
  { form: 'plain', path: '/plain/', seeds, why: 'every question below the other' },
  {
    form: 'horizontal',
    path: '/horizontal/',
    seeds,
    why: 'fieldsets, labels beside, signs before and after, choices in one line',
  },
  { form: 'tabs', path: '/tabs/', seeds, why: 'tabs that a script shows, columns, a message on top' },
  {
    form: 'accordion',
    path: '/accordion/',
    seeds,
    why: 'folded groups, floating labels, a button beside its input, a dialogue',
  },
  { form: 'inline', path: '/inline/', seeds, why: 'one line of questions' },
]);
