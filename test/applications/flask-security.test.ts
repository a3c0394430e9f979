import { describeApplication } from './describe-application.ts';

const seeds = ['1', '2'];

describeApplication('flask-security', [
  { form: 'users', path: '/register', seeds, why: 'an account, a password twice' },
  {
    form: 'visits',
    path: '/visit',
    seeds,
    why: 'a form made of a table, whose date with a time the error alone tells',
  },
]);
