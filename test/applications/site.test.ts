import { describeApplication } from './describe-application.ts';

const seeds = ['1', '2'];

describeApplication('site', [
  { form: 'users', path: '/accounts/signup/', seeds, why: 'an account with a trap for robots, a password twice' },
  { form: 'users', path: '/registration/register/', seeds, why: 'an account whose rules are told by its errors' },
  { form: 'comments', path: '/article/', seeds, why: 'a comment, which may be previewed, with a trap for robots' },
  { form: 'feedback', path: '/feedback/submit/', seeds, why: "feedback in GOV.UK's design" },
  {
    form: 'passport',
    path: '/passport/',
    seeds,
    why: "a date in three boxes and an example to keep to, in GOV.UK's design",
  },
  { form: 'bookings', path: '/bookings/book/services/', seeds, why: 'links that take one of a list, a form a time' },
]);
