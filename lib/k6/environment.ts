import { readWishes } from '../answer/read-wishes.ts';
import type { Wishes } from '../answer/wishes.ts';
import { resolveUrl } from '../html/resolve-url.ts';
import { type DoneWhen, readDoneWhen } from '../survey/done-when.ts';
import type { Account, Login } from '../survey/log-in.ts';
import { surveyNames } from '../survey/survey-names.ts';
import { BUNDLED_ANSWERS } from './bundled-answers.ts';
import { DEFAULT_SURVEYS } from './default-surveys.ts';
import { PROFILES, type Profile } from './profiles.ts';

/** One survey of the run. */
export interface Survey {
  /** Short and unique: the tag in the metrics. */
  readonly name: string;
  readonly url: string;
}

/** The run as its environment variables ask for it. */
export interface Environment {
  readonly baseUrl: string;
  readonly surveys: readonly Survey[];
  /** Users of each stage. */
  readonly users: readonly number[];
  readonly durationSeconds: number;
  readonly gracefulStopSeconds: number;
  readonly timeoutSeconds: number;
  readonly iterations: number;
  readonly seed: string;
  readonly thinkSeconds: { readonly least: number; readonly most: number };
  readonly profile: Profile;
  /** Which page is the end of a survey; undefined for the robot to judge. */
  readonly doneWhen: DoneWhen | undefined;
  readonly login: LoginWish | undefined;
  readonly ledger: LedgerLevel;
  /** Names the run in its receipts. */
  readonly run: string;
  /** What the answers file says; undefined without one. */
  readonly wishes: Wishes | undefined;
  /** File for the summary as JSON; undefined for none. */
  readonly summaryFile: string | undefined;
}

/** What the ledger has of each attempt: nothing, how it ended, or what was answered, too. */
export type LedgerLevel = 'off' | 'outcomes' | 'answers';

/** Who logs in: each user as one of the accounts, the first again after the last. */
export interface LoginWish {
  /** Of the login's page; undefined for wherever a login is asked for. */
  readonly url: string | undefined;
  readonly accounts: readonly [Account, ...Account[]];
  /** Once a user rather than once a survey: the user keeps the cookies from survey to survey. */
  readonly isOnce: boolean;
}

/** The login of one user. */
export function loginOf({ url, accounts }: LoginWish, user: number): Login {
  return { url, account: accounts[user % accounts.length] ?? accounts[0] };
}

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks all variables; an unset or empty one has its default.
 * @param open reads a file as text; called for ANSWERS only
 * @throws Error with what, the value got, what is allowed and an example, for the first wrong one
 */
export function readEnvironment(variables: Variables, open: (file: string) => string): Environment {
  const value = (name: string, standard: string) => {
    const text = variables[name]?.trim();
    return text === undefined || text === '' ? standard : text;
  };
  const baseUrl = readUrl('BASE_URL', value('BASE_URL', 'http://127.0.0.1:8000'));
  return {
    baseUrl,
    surveys: readSurveys(value('SURVEYS', DEFAULT_SURVEYS.join(',')), baseUrl),
    users: readUsers(value('USERS', '10,50,100')),
    durationSeconds: readDuration('DURATION', value('DURATION', '5m')),
    gracefulStopSeconds: readDuration('GRACEFUL_STOP', value('GRACEFUL_STOP', '30s')),
    timeoutSeconds: readDuration('TIMEOUT', value('TIMEOUT', '60s')),
    iterations: readCount('ITERATIONS', value('ITERATIONS', '7')),
    seed: value('SEED', '1'),
    thinkSeconds: readThinkTime(value('THINK_TIME', '0')),
    profile: readProfile(value('THRESHOLDS', 'seed')),
    doneWhen: readEnd(value('DONE_WHEN', '')),
    login: readLogin(value, baseUrl),
    ...readLedger(value('LEDGER', 'off'), value('RUN', '')),
    wishes: readAnswersFile(value('ANSWERS', ''), variables['PWD'], open),
    summaryFile: readSummaryFile(value('SUMMARY', '')),
  };
}

function readEnd(text: string): DoneWhen | undefined {
  const end = text === '' ? undefined : readDoneWhen(text);
  if (text === '' || end !== undefined) return end;
  throw wrong('DONE_WHEN', 'must be a text, a /regular expression/ or url: and a part of a URL', text, '/thank you/i');
}

/** Relative paths are the user's: k6 would take them from where the bundle is. Grafana Cloud tells no working directory. */
function readAnswersFile(path: string, folder: string | undefined, open: (file: string) => string): Wishes | undefined {
  if (path === '') return BUNDLED_ANSWERS === undefined ? undefined : readWishes(BUNDLED_ANSWERS);
  const file = folder === undefined || /^([/\\]|\w:|file:)/.test(path) ? path : `${folder}/${path}`;
  let text: string;
  try {
    text = open(file);
  } catch (error) {
    throw wrong('ANSWERS', `must be a file that can be read (${String(error)})`, path, 'answers.json');
  }
  return readWishes(text);
}

/** Messages tell what is wrong with accounts, but never which they are. */
function readLogin(value: (name: string, standard: string) => string, baseUrl: string): LoginWish | undefined {
  const path = value('LOGIN_URL', '');
  const url = path === '' ? undefined : resolveUrl(path, `${baseUrl}/`);
  const each = value('LOGIN_EACH', 'iteration');
  const single = value('LOGIN_USERNAME', '') + value('LOGIN_PASSWORD', '');
  const list =
    single === '' ? value('LOGIN_ACCOUNTS', '') : `${value('LOGIN_USERNAME', '')}:${value('LOGIN_PASSWORD', '')}`;
  if (each !== 'iteration' && each !== 'vu') throw wrong('LOGIN_EACH', 'must be iteration or vu', each, 'vu');
  if (path !== '' && url === undefined) throw wrong('LOGIN_URL', 'must be a path or http(s) URL', path, '/login/');
  if (list === '' && path === '') return undefined;
  // A password may have commas of its own, but not in a list.
  const accounts = (single === '' ? list.split(',') : [list]).map((part) => {
    const [, username = '', password = ''] = /^\s*([^:]*):(.+)$/.exec(part) ?? [];
    return { username, password };
  });
  const [first, ...more] = accounts;
  if (first !== undefined && accounts.every(({ username }) => username !== '')) {
    return { url, accounts: [first, ...more], isOnce: each === 'vu' };
  }
  const rule = 'must be user:password,… where neither LOGIN_USERNAME nor LOGIN_PASSWORD is set, or both of these be';
  throw wrong('LOGIN_ACCOUNTS', rule, '(hidden)', 'ann:secret,ben:secret');
}

function readUrl(name: string, text: string): string {
  const url = /^https?:\/\//i.test(text) ? resolveUrl(text, 'http://localhost/') : undefined;
  if (url !== undefined) return url.replace(/\/+$/, '');
  throw wrong(name, 'must be an http or https URL', text, 'http://127.0.0.1:8000');
}

function readSurveys(text: string, baseUrl: string): readonly Survey[] {
  const example = '/s/library/,https://survey.example/s/2';
  const urls = text.split(',').map((part) => {
    const reference = part.trim();
    const url = reference === '' ? undefined : resolveUrl(reference, `${baseUrl}/`);
    if (url === undefined) throw wrong('SURVEYS', 'must be paths or http(s) URLs, separated by commas', text, example);
    return url;
  });
  if (new Set(urls).size !== urls.length) throw wrong('SURVEYS', 'must name each survey once', text, example);
  const names = surveyNames(urls);
  return urls.map((url, index) => ({ name: names[index] ?? url, url }));
}

function readUsers(text: string): readonly number[] {
  const numbers = text.split(',').map((part) => part.trim());
  const isFine = numbers.every((part) => /^[1-9]\d{0,5}$/.test(part)) && new Set(numbers).size === numbers.length;
  if (isFine) return numbers.map(Number);
  throw wrong('USERS', 'must be positive whole numbers, each once, separated by commas', text, '10,50,100');
}

function readCount(name: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw wrong(name, 'must be a positive whole number', text, '7');
}

const SECONDS = { ms: 0.001, s: 1, m: 60, h: 3600 } as const;

/** k6's durations: numbers with a unit, one after the other. */
function readDuration(name: string, text: string): number {
  let seconds = 0;
  if (/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text)) {
    for (const [, number = '', unit = 's'] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)) {
      seconds += Number(number) * SECONDS[unit as keyof typeof SECONDS];
    }
  }
  if (seconds > 0 && seconds <= 7 * 24 * 3600) return seconds;
  throw wrong(name, 'must be a duration above zero and up to 168h, with unit ms, s, m or h', text, '1m30s');
}

function readThinkTime(text: string): { least: number; most: number } {
  const match = /^(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?$/.exec(text);
  const least = Number(match?.[1] ?? Number.NaN);
  const most = match?.[2] === undefined ? least : Number(match[2]);
  if (least <= most && most <= 3600) return { least, most };
  throw wrong('THINK_TIME', 'must be seconds before each submission, or a range of them, up to 3600', text, '1-5');
}

function readProfile(text: string): Profile {
  const profile = PROFILES[text];
  if (profile !== undefined) return profile;
  throw wrong('THRESHOLDS', `must be one of ${Object.keys(PROFILES).join(', ')}`, text, 'strict');
}

function readLedger(ledger: string, run: string): Pick<Environment, 'ledger' | 'run'> {
  if (!/^(off|outcomes|answers)$/.test(ledger)) {
    throw wrong('LEDGER', 'must be off, outcomes or answers', ledger, 'outcomes');
  }
  if (ledger === 'off' || /^[a-z\d]{1,16}$/.test(run)) return { ledger: ledger as LedgerLevel, run };
  throw wrong('RUN', 'must be 1 to 16 of a-z and 0-9', run, 'a1');
}

function readSummaryFile(text: string): string | undefined {
  if (text === '') return undefined;
  if (text !== 'stdout' && text !== 'stderr' && !text.endsWith('/')) return text;
  throw wrong('SUMMARY', 'must be the path of a file', text, 'summary.json');
}

function wrong(name: string, rule: string, got: string, example: string): Error {
  return new Error(`${name} ${rule}, got ${JSON.stringify(got)} (example: ${name}=${example}).`);
}
