import { describeApplication, FIVE_SEEDS as seeds } from './describe-application.ts';

describeApplication('flask-admin', [
  { form: 'authors', path: '/admin/author/new/', seeds: ['1', '2'], why: 'one line beside a button that adds another' },
  { form: 'books', path: '/admin/book/new/', seeds, why: 'a column of each type, asked for as text' },
]);
