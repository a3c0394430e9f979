/**
 * A fixed number of surveys (ITERATIONS) by the first number of USERS: does the application work at all?
 * For a test of an application, or after a deployment, where survey.ts measures the server.
 */
import { readEnvironment } from '../lib/k6/environment.ts';
import { completeOne } from '../lib/k6/iteration.ts';
import { fixedOptions, fixedStageOf } from '../lib/k6/options.ts';
import { checkTarget } from '../lib/k6/setup.ts';
import { summarize } from '../lib/k6/summary.ts';
import { runWaiting } from '../lib/survey/waiting.ts';

const environment = readEnvironment(__ENV, open);

export const options = fixedOptions(environment);

export function setup() {
  return runWaiting(checkTarget(environment));
}

export default function () {
  return runWaiting(completeOne(environment));
}

export function handleSummary(data: unknown) {
  return summarize(environment, fixedStageOf(environment), data);
}
