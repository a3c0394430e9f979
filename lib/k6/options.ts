import type { Options } from 'k6/options';
import type { Plan } from '../results/figures.ts';
import { CAUSE_NAMES } from '../survey/outcome.ts';
import { MOST_REDIRECTS } from '../survey/send-over-http.ts';
import type { Environment } from './environment.ts';

type Thresholds = Record<string, string[]>;

/** A stage of the run: its k6 scenario's name. */
export function stageName(users: number): string {
  return `users${users}`;
}

/** Seconds between the last moment of one stage and the start of the next. */
const REST_SECONDS = 1;

/** The stages of survey.ts, for its summary. */
export function stagesOf({ users, durationSeconds }: Environment): Plan['stages'] {
  return users.map((count) => ({ users: count, seconds: durationSeconds }));
}

/** The one stage of smoke.ts: it lasts as long as its surveys take. */
export function fixedStageOf({ users, iterations }: Environment): Plan['stages'] {
  return [{ users: Math.min(users[0] ?? 1, iterations), seconds: 0 }];
}

/** One constant-VU scenario a stage, one after the other; the gap outlasts gracefulStop, so loads never overlap. */
export function stagesOptions(environment: Environment): Options {
  const { durationSeconds, gracefulStopSeconds, users } = environment;
  const pitch = durationSeconds + gracefulStopSeconds + REST_SECONDS;
  const scenarios: Options['scenarios'] = {};
  users.forEach((vus, index) => {
    scenarios[stageName(vus)] = {
      executor: 'constant-vus',
      vus,
      startTime: `${Math.round(index * pitch * 1000)}ms`,
      duration: `${Math.round(durationSeconds * 1000)}ms`,
      gracefulStop: `${Math.round(gracefulStopSeconds * 1000)}ms`,
    };
  });
  return { ...commonOptions(environment, Object.keys(scenarios)), scenarios };
}

/** A fixed number of surveys, shared by the first number of users: for tests of an application rather than of its server. */
export function fixedOptions(environment: Environment): Options {
  const vus = fixedStageOf(environment)[0]?.users ?? 1;
  const name = stageName(vus);
  const scenarios: Options['scenarios'] = {
    [name]: {
      executor: 'shared-iterations',
      vus,
      iterations: environment.iterations,
      maxDuration: `${Math.round(environment.durationSeconds * 1000)}ms`,
      gracefulStop: `${Math.round(environment.gracefulStopSeconds * 1000)}ms`,
    },
  };
  return { ...commonOptions(environment, [name]), scenarios };
}

function commonOptions(environment: Environment, stages: readonly string[]): Options {
  return {
    thresholds: thresholds(environment, stages),
    maxRedirects: MOST_REDIRECTS,
    ...(environment.login?.isOnce === true ? { noCookiesReset: true } : {}),
    summaryTrendStats: ['avg', 'min', 'med', 'p(95)', 'p(99)', 'max', 'count'],
    setupTimeout: `${Math.round((environment.timeoutSeconds * environment.surveys.length + 10) * 1000)}ms`,
  };
}

/**
 * The profile's thresholds, and one that always holds for each figure of the summary: k6 keeps apart by tag only what a
 * threshold names.
 */
function thresholds({ profile, surveys }: Environment, stages: readonly string[]): Thresholds {
  const all: Thresholds = {};
  const add = (key: string, expressions: readonly string[]) => {
    all[key] = [...new Set([...(all[key] ?? []), ...expressions])];
  };
  const counters = ['surveys_attempted', 'surveys_completed', 'surveys_failed'];
  for (const stage of stages) {
    for (const counter of counters) add(`${counter}{scenario:${stage}}`, ['count>=0']);
    for (const trend of ['survey_duration', 'iteration_duration']) add(`${trend}{scenario:${stage}}`, ['max>=0']);
  }
  for (const survey of surveys) {
    for (const counter of counters) add(`${counter}{survey:${survey.name}}`, ['count>=0']);
  }
  for (const cause of CAUSE_NAMES) add(`surveys_failed{cause:${cause}}`, ['count>=0']);
  for (const [metric, expressions] of Object.entries(profile.run)) add(metric, expressions);
  for (const stage of stages) {
    for (const [metric, expressions] of Object.entries(profile.stage)) add(`${metric}{scenario:${stage}}`, expressions);
  }
  return all;
}
