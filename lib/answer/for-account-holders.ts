import type { Control } from '../form/control.ts';
import { isMarkedRequired } from './is-marked-required.ts';
import type { Lessons } from './lesson.ts';

/**
 * The name and the password of those who have an account already, in a form that also makes a new one: a person who comes
 * for the first time leaves them empty. A password asked for twice makes one; the only other one is for a login.
 *
 * @param asked the controls to answer, in the page's order
 * @param partners those that repeat another
 */
export function forAccountHolders(
  asked: readonly Control[],
  partners: ReadonlyMap<Control, Control>,
  lessons: Lessons | undefined,
): readonly Control[] {
  const repeated = new Set(partners.values());
  const isOfPair = (control: Control) => partners.has(control) || repeated.has(control);
  const passwords = asked.filter(({ type }) => type === 'password');
  const [lone, ...more] = passwords.filter((control) => !isOfPair(control));
  if (lone === undefined || more.length > 0 || passwords.length < 3) return [];
  const name = asked[asked.indexOf(lone) - 1];
  // To change a password nobody is asked for a name.
  if (name === undefined || !IDENTITY.test(name.type) || isOfPair(name)) return [];
  const login = [name, lone];
  const isWanted = (control: Control) => isMarkedRequired([control]) || lessons?.(control)?.['required'] !== undefined;
  return login.some(isWanted) ? [] : login;
}

const IDENTITY = /^(text|email|tel)$/;
