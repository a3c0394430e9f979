import { describeApplication, FIVE_SEEDS as seeds } from './describe-application.ts';

describeApplication('wagtail', [
  { form: 'every-type', path: '/every-type/', seeds, why: 'every field type, required' },
  { form: 'optional', path: '/optional/', seeds, why: 'every field type, none required' },
  { form: 'date-and-time', path: '/date-and-time/', seeds, why: 'a date with a time, asked for as text' },
]);
