import { expect, test } from 'vitest';
import { onlyForm } from '../form/only-form.ts';
import { submitted } from './answers-of.ts';

const LOGIN = '<input type=email name=login_email><input type=password name=login_password>';
const NEW = '<input type=email name=email><input type=password name=password><input type=password name=password_again>';

test.each([
  { why: 'an account is made, where one may also log in', html: LOGIN + NEW, left: ['login_email', 'login_password'] },
  { why: 'the login may come last', html: NEW + LOGIN, left: ['login_email', 'login_password'] },
  { why: 'an account alone', html: NEW, left: [] },
  { why: 'what is required is answered', html: LOGIN.replace(/name/g, 'required name') + NEW, left: [] },
  {
    why: 'a password is changed',
    html: `<input type=password name=old>${NEW.replace(/<input type=email name=email>/, '')}`,
    left: [],
  },
])('$why', ({ html, left }) => {
  const entries = submitted(onlyForm(`<form>${html}</form>`), 1, true);
  expect([...entries].filter(([, values]) => values.join() === '').map(([name]) => name)).toEqual(left);
});
