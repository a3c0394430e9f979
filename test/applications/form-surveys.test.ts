import { describeApplication, FIVE_SEEDS as seeds } from './describe-application.ts';

describeApplication('form-surveys', [
  {
    form: 'all-required',
    path: '/surveys/create/all-required/',
    seeds,
    why: 'every question type that needs no script, required',
  },
  {
    form: 'all-optional',
    path: '/surveys/create/all-optional/',
    seeds,
    why: 'every question type that needs no script, none required',
  },
  { form: 'with-terms', path: '/surveys/create/with-terms/', seeds, why: 'limits that only the error messages tell' },
]);
