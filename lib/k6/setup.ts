import exec from 'k6/execution';
import { parseHTML } from 'k6/html';
import http, { type Response } from 'k6/http';
import { pageTree } from '../html/page-tree.ts';
import type { PageResponse } from '../survey/exchange.ts';
import { failedResponse, tooDeep } from '../survey/failed-response.ts';
import { readPage } from '../survey/page.ts';
import { sendOverHttp } from '../survey/send-over-http.ts';
import { isPromiseLike, type Waiting } from '../survey/waiting.ts';
import type { Environment, Survey } from './environment.ts';

/** What setup found out, for the summary. */
export interface SetupData {
  readonly engine: { readonly name: string; readonly version: string };
}

/**
 * Opens every survey once. Where one does not open, the test is aborted with a message that names it: k6 then ends with
 * exit code 108 before any load, and without the stack that an error would print.
 */
export function* checkTarget(environment: Environment): Waiting<SetupData> {
  const problems: string[] = [];
  for (const survey of environment.surveys) {
    const problem = yield* problemOf(survey, environment);
    if (problem !== undefined) problems.push(`  ${survey.name}: ${problem}`);
  }
  if (problems.length > 0) {
    const count = `${problems.length} of ${environment.surveys.length} surveys`;
    const advice = 'Start the target, or point BASE_URL and SURVEYS at one that runs.';
    exec.test.abort(`No load was sent: ${count} did not open.\n${problems.join('\n')}\n${advice}`);
  }
  return { engine: yield* engineOf(environment) };
}

function* problemOf(survey: Survey, { login, timeoutSeconds, wishes }: Environment): Waiting<string | undefined> {
  const send = sendOverHttp(http, survey.name, timeoutSeconds);
  const answered = send({ method: 'GET', url: survey.url }, undefined, 1);
  const response: PageResponse = isPromiseLike(answered) ? yield answered : answered;
  const failure = failedResponse(response);
  // Who is not logged in may be refused in other ways than by a login form.
  const isRefused = failure?.cause === 'http-4xx' || failure?.cause === 'login-required';
  if (isRefused && login !== undefined) return undefined;
  if (failure !== undefined) return `${failure.cause}: ${failure.detail}`;
  const root = pageTree(parseHTML, response.body);
  if (root === undefined) return `too-deep: ${tooDeep(response).detail}`;
  const { page } = readPage(root, response.body, response.url, { hasAnswered: false }, wishes);
  if ((page.survey ?? page.startLink ?? page.languageLink ?? page.wishedLink) !== undefined) return undefined;
  if (page.choiceLinks.length > 0 || page.listLinks.length > 0) return undefined;
  const isWall = page.otherForms.includes('login');
  // Whether the site takes the accounts, the first attempts tell.
  if (isWall && login !== undefined) return undefined;
  if (isWall) return `login-required: ${response.url} offers a login and no survey`;
  return `no-survey: ${response.url} has no survey form and no link to start from`;
}

/** k6 tells its version nowhere but in its User-Agent. */
function* engineOf({ surveys, timeoutSeconds }: Environment): Waiting<SetupData['engine']> {
  const params = { timeout: timeoutSeconds * 1000, tags: { name: 'engine' } };
  const answered: Response | PromiseLike<Response> = http.get(surveys[0]?.url ?? '', params);
  const response: Response = isPromiseLike(answered) ? yield answered : answered;
  const userAgent = String(response.request.headers['User-Agent'] ?? '');
  const match = /(k6-survey|k6)\/([\w.+-]+)/.exec(userAgent);
  return { name: match?.[1] ?? 'unknown', version: match?.[2] ?? 'unknown' };
}
