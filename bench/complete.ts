import { readFileSync } from 'node:fs';
import { parseHTML } from '../engine/html/parse.ts';
import { HttpClient } from '../engine/http/http-client.ts';
import { noTags } from '../engine/metrics/tags.ts';
import { readOptions } from '../engine/options/options.ts';
import { Operations } from '../engine/vu/operations.ts';
import { createRandom } from '../lib/answer/random.ts';
import { pageTree } from '../lib/html/page-tree.ts';
import { originOf } from '../lib/html/resolve-url.ts';
import { type Environment, loginOf, readEnvironment } from '../lib/k6/environment.ts';
import { completeSurvey } from '../lib/survey/complete-survey.ts';
import { withoutAccount } from '../lib/survey/log-in.ts';
import type { Outcome } from '../lib/survey/outcome.ts';
import { PageMemory } from '../lib/survey/page-memory.ts';
import { type Http, MOST_REDIRECTS, sendOverHttp } from '../lib/survey/send-over-http.ts';
import type { Step } from '../lib/survey/tools.ts';
import { runWaiting } from '../lib/survey/waiting.ts';
import { outcomeText, stepJson, stepText } from './step-text.ts';
import { UserError } from './user-error.ts';

export interface CompleteWishes {
  readonly url: string;
  readonly seed: string;
  readonly timeoutSeconds: number;
  /** One JSON object a line instead of text: a step for each page, then the outcome. */
  readonly json: boolean;
  /** Path of an answers file; undefined for ANSWERS, or none. */
  readonly answers: string | undefined;
}

/**
 * Completes one survey once, and prints page by page what it answered and why.
 * @param write takes what is printed, a step or the outcome at a time
 * @returns the exit code: 0 where it was completed, else 1
 */
export async function complete(wishes: CompleteWishes, write: (text: string) => void = console.log): Promise<number> {
  if (!/^https?:\/\/[^/]/i.test(wishes.url)) {
    throw new UserError(
      `URL must be an http or https URL, got "${wishes.url}" (example: http://127.0.0.1:8000/s/library/).`,
    );
  }
  const { doneWhen, login: accounts, wishes: answers } = readVariables(wishes);
  const login = accounts && loginOf(accounts, 0);
  const say = (text: string) => write(login === undefined ? text : withoutAccount(text, login));
  const print = (step: Step) => say(wishes.json ? JSON.stringify(stepJson(step)) : stepText(step));
  const client = nodeHttp();
  try {
    const attempt = completeSurvey('survey', wishes.url, {
      send: sendOverHttp(client.http, 'survey', wishes.timeoutSeconds),
      parse: (text) => pageTree(parseHTML, text),
      random: createRandom(wishes.seed, 0, 0),
      today: new Date().toISOString().slice(0, 10),
      memory: new PageMemory({ keepsControls: true, wishes: answers }),
      ...{ doneWhen, login },
      think: undefined,
      tell: print,
    });
    const outcome = await runWaiting(attempt);
    say(wishes.json ? JSON.stringify({ outcome }) : outcomeText(outcome));
    return exitCode(outcome);
  } finally {
    await client.close();
  }
}

/** DONE_WHEN, LOGIN_… and ANSWERS, as for the bundles. */
function readVariables({ url, answers }: CompleteWishes): Environment {
  const names = [
    'DONE_WHEN',
    'LOGIN_URL',
    'LOGIN_USERNAME',
    'LOGIN_PASSWORD',
    'LOGIN_ACCOUNTS',
    'LOGIN_EACH',
    'ANSWERS',
  ];
  try {
    const variables = {
      BASE_URL: originOf(url),
      ...Object.fromEntries(names.map((name) => [name, process.env[name]])),
      ...(answers === undefined ? {} : { ANSWERS: answers }),
    };
    return readEnvironment(variables, (file) => readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error));
  }
}

function exitCode(outcome: Outcome): number {
  return outcome.kind === 'completed' ? 0 : 1;
}

/** The engine's HTTP client outside a load test: one user, nothing measured. */
function nodeHttp(): { http: Http; close: () => Promise<void> } {
  const client = new HttpClient(
    {
      settings: readOptions({ maxRedirects: MOST_REDIRECTS }, {}),
      tags: noTags,
      warn: () => undefined,
      measured: () => undefined,
    },
    new Operations(),
  );
  const http: Http = {
    request: async (method, url, body, params) => {
      const response = await client.request(method, url, body, params);
      const { status, headers, error, error_code } = response;
      return { url: response.url, status, headers, body: response.body, error, error_code };
    },
  };
  return { http, close: () => client.close() };
}
