/**
 * How many people can complete surveys at once: constant numbers of users, one stage after the other.
 * BASE_URL, SURVEYS, USERS, DURATION and the rest are described in the README.
 */
import { readEnvironment } from '../lib/k6/environment.ts';
import { completeOne } from '../lib/k6/iteration.ts';
import { stagesOf, stagesOptions } from '../lib/k6/options.ts';
import { checkTarget } from '../lib/k6/setup.ts';
import { summarize } from '../lib/k6/summary.ts';
import { runWaiting } from '../lib/survey/waiting.ts';

const environment = readEnvironment(__ENV, open);

export const options = stagesOptions(environment);

export function setup() {
  return runWaiting(checkTarget(environment));
}

export default function () {
  return runWaiting(completeOne(environment));
}

export function handleSummary(data: unknown) {
  return summarize(environment, stagesOf(environment), data);
}
