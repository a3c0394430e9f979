import { sleep } from 'k6';
import exec from 'k6/execution';
import { parseHTML } from 'k6/html';
import http from 'k6/http';
import { createRandom, type Random } from '../answer/random.ts';
import type { Receipt } from '../answer/receipt.ts';
import { pageTree } from '../html/page-tree.ts';
import { completeSurvey } from '../survey/complete-survey.ts';
import type { Send } from '../survey/exchange.ts';
import type { Outcome } from '../survey/outcome.ts';
import { PageMemory } from '../survey/page-memory.ts';
import { type Http, sendOverHttp } from '../survey/send-over-http.ts';
import type { Tools } from '../survey/tools.ts';
import type { Waiting } from '../survey/waiting.ts';
import { type Environment, loginOf, type Survey } from './environment.ts';
import { closeAttempt, openAttempt } from './ledger.ts';
import * as metrics from './metrics.ts';
import { takeTurn } from './turn.ts';

let memory: PageMemory | undefined;
let isLoggedIn = false;
const senders = new Map<string, Send>();
let receipt: Receipt | undefined;
let vuTags: typeof exec.vu.metrics.tags | undefined;
let day = { number: 0, text: '' };

/** Sends the receipt along, for applications and proxies that log headers. */
const httpWithReceipt: Http = {
  request(method, url, body, params) {
    if (receipt) params.headers['X-Survey-Receipt'] = receipt.text;
    return http.request(method, url, body, params);
  },
};

function senderFor(survey: string, timeoutSeconds: number): Send {
  const send = senders.get(survey) ?? sendOverHttp(httpWithReceipt, survey, timeoutSeconds);
  senders.set(survey, send);
  return send;
}

/** One attempt at one survey: each user takes them in turn, each begins at another. */
export function* completeOne(environment: Environment): Waiting<void> {
  const { seed, surveys, thinkSeconds, timeoutSeconds } = environment;
  const turn = takeTurn();
  const { user, iteration } = turn;
  const survey = surveys[(user + iteration) % surveys.length];
  if (survey === undefined) throw new Error('SURVEYS is empty.');

  memory ??= new PageMemory({ wishes: environment.wishes });
  const random = createRandom(seed, user, iteration);
  // On all samples of the attempt, its requests' too: to tag each would take half of the time of adding it.
  vuTags ??= exec.vu.metrics.tags;
  vuTags['survey'] = survey.name;
  metrics.attempted.add(1);
  const ledger = openAttempt(environment, turn);
  receipt = ledger?.receipt;
  const startedAt = Date.now();
  const outcome = yield* attempt(survey, {
    send: senderFor(survey.name, timeoutSeconds),
    parse: (text) => pageTree(parseHTML, text),
    random,
    login: environment.login && loginOf(environment.login, user),
    isLoggedIn,
    doneWhen: environment.doneWhen,
    today: dayOf(startedAt),
    memory,
    receipt,
    sent: ledger?.sent,
    think: thinkSeconds.most > 0 ? pauses(thinkSeconds, createRandom(seed, user, iteration, 'pauses')) : undefined,
    tell: undefined,
  });
  // Who was not let in tries again; who was stays so where the cookies are kept.
  isLoggedIn = environment.login?.isOnce === true && !/^login/.test(outcome.cause ?? '');
  const durationMs = Date.now() - startedAt;
  // k6 ends the request of an attempt that it cuts as if its time were up, and takes no more samples from it.
  if (outcome.cause === 'timeout' && durationMs < timeoutSeconds * 1000) return;
  if (ledger) closeAttempt(ledger, outcome, { ...turn, survey: survey.name, startedAt, durationMs });
  if (outcome.kind === 'completed') {
    metrics.completed.add(1);
    metrics.failRate.add(false);
    metrics.duration.add(durationMs);
    return;
  }
  metrics.failed.add(1, { cause: outcome.cause });
  metrics.failRate.add(true);
  logFail(turn.stage, survey, outcome);
}

/** YYYY-MM-DD of a time in milliseconds, by UTC. */
function dayOf(time: number): string {
  const number = Math.floor(time / 86_400_000);
  if (number !== day.number) day = { number, text: new Date(time).toISOString().slice(0, 10) };
  return day.text;
}

/** Pauses of their own chance, so that THINK_TIME changes no answer. */
function pauses({ least, most }: Environment['thinkSeconds'], random: Random): Tools['think'] {
  // Undefined on k6; a promise on Node, whatever the types say.
  return () => sleep(least + (most - least) * random.fraction()) as PromiseLike<void> | undefined;
}

function* attempt(survey: Survey, tools: Tools): Waiting<Outcome> {
  try {
    return yield* completeSurvey(survey.name, survey.url, tools);
  } catch (error) {
    const detail = error instanceof Error ? `${error}\n${error.stack ?? ''}` : String(error);
    return { kind: 'failed', cause: 'robot', detail, submissions: 0 };
  }
}

/** Lines that one user logs of one cause in one stage: a server that is down would fill the disk. */
const MOST_LINES = 3;
const lines = new Map<string, number>();

function logFail(stage: string, survey: Survey, outcome: Outcome & { kind: 'failed' }): void {
  const key = `${stage} ${outcome.cause}`;
  const count = (lines.get(key) ?? 0) + 1;
  lines.set(key, count);
  if (count > MOST_LINES) return;
  const more = count === MOST_LINES ? ' (this user logs no more of this cause in this stage)' : '';
  console.warn(`${survey.name} failed: ${outcome.cause}: ${outcome.detail}${more}`);
}
