import type { Answer, Control, Form } from '../form/control.ts';
import { isSubmitButton } from '../form/default-button.ts';
import { urlencodedText } from '../form/encode-urlencoded.ts';
import { submission } from '../form/submission.ts';
import type { PageRequest, PageResponse, Send } from './exchange.ts';
import { failedResponse, tooDeep } from './failed-response.ts';
import { questions } from './form-purpose.ts';
import type { Cause } from './outcome.ts';
import { readPage } from './page.ts';
import type { ParsePage } from './page-memory.ts';
import { buttonText } from './submitter.ts';
import { isPromiseLike, type Waiting } from './waiting.ts';
import { LOGIN } from './words.ts';

export interface Account {
  readonly username: string;
  readonly password: string;
}

/** Who logs in, and where; without a URL wherever a login is asked for. */
export interface Login {
  readonly url: string | undefined;
  readonly account: Account;
}

/**
 * Logs in through the site's own form.
 * @param url of the page with the form
 * @returns undefined where it worked, else the cause and a line about it
 */
export function* logIn(
  url: string,
  { account }: Login,
  { send, parse }: { readonly send: Send; readonly parse: ParsePage },
): Waiting<{ cause: Cause; detail: string } | undefined> {
  let request: PageRequest = { method: 'GET', url };
  let referrer: string | undefined;
  for (;;) {
    const answered = send(request, referrer, 0);
    const response: PageResponse = isPromiseLike(answered) ? yield answered : answered;
    const failure = failedResponse(response, referrer !== undefined);
    // Browsers stay where a redirect tells no place: whether it took the account, the next page shows.
    if (failure?.cause === 'redirects' && referrer !== undefined) return undefined;
    // Led back to what was to be sent before the login, which nobody can open.
    const isBack = referrer !== undefined && response.isRedirected === true && failure?.cause === 'http-4xx';
    if (failure !== undefined) return isBack ? undefined : failure;
    const root = parse(response.body);
    if (root === undefined) return tooDeep(response);
    const { page, forms } = readPage(root, response.body, response.url, { hasAnswered: false });
    const form = forms.find((one) => passwordOf(one) !== undefined);
    if (referrer !== undefined) {
      if (form === undefined) return undefined;
      const words = page.errors.join(' | ') || 'the form came back';
      return { cause: 'login-refused', detail: `${response.url}: ${words}` };
    }
    const next = form && submitted(form, account, response, page.baseUrl);
    if (next === undefined) return { cause: 'login-required', detail: `${response.url} has no form to log in with` };
    referrer = response.url;
    request = next;
  }
}

/** A text for the log: names and passwords stand in none, as they are or in a URL. */
export function withoutAccount(text: string, { account: { username, password } }: Login): string {
  const secrets = [username, password].flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    urlencodedText(secret, 'utf-8'),
  ]);
  let clean = text;
  for (const secret of secrets) if (secret !== '') clean = clean.split(secret).join('***');
  return clean;
}

/** The one password of a form; where there are two, it is to register. */
function passwordOf(form: Form): Control | undefined {
  const [first, ...more] = questions(form).filter(({ type }) => type === 'password');
  return more.length === 0 ? first : undefined;
}

function submitted(
  form: Form,
  account: Account,
  { url, encoding }: PageResponse,
  baseUrl: string,
): PageRequest | undefined {
  const password = passwordOf(form);
  const asked = questions(form);
  const user = asked
    .slice(0, password && asked.indexOf(password))
    .filter(({ type }) => TYPED.test(type))
    .pop();
  if (password === undefined || user === undefined) return undefined;
  const answers = new Map<Control, Answer>([
    [user, { kind: 'value', value: account.username }],
    [password, { kind: 'value', value: account.password }],
  ]);
  const buttons = form.controls.filter((control) => isSubmitButton(control) && !control.isDisabled);
  const button = buttons.find((control) => LOGIN.test(buttonText(control))) ?? buttons[0];
  const sent = submission(form, button, answers, { url, baseUrl, encoding }, 'k6SurveyLogin');
  // A password in a URL would stand in every log on the way.
  return sent?.method === 'POST' ? sent : undefined;
}

const TYPED = /^(text|email|tel|search|number)$/;
