import { UserError } from '../user-error.ts';
import { type Options, readOptions } from './options.ts';
import { type ComparePlan, readPlan } from './plan.ts';
import type { Settings } from './settings.ts';

/**
 * Settings of a command that measures one set-up, with one number of users to begin with.
 * @param options as compare's, with `server` for the set-up
 * @throws UserError with what, got, allowed and an example
 */
export function oneServerPlan(
  command: string,
  { server, ...options }: Options,
  defaults: Settings,
): { readonly settings: Settings; readonly plan: ComparePlan } {
  const example = `(example: ${command} --server gunicorn --users 10)`;
  if (typeof server !== 'string') throw new UserError(`--server must be a set-up of servers/, got "" ${example}.`);
  const settings = { ...defaults, ...readOptions({ ...options, servers: server }) };
  const plan = readPlan(settings, false);
  if (plan.servers.length === 1 && plan.plan.users.length === 1) return { settings, plan };
  const got = `"${server}" and "${plan.plan.users.join(',')}"`;
  throw new UserError(`${command} takes one --server and one number of --users, got ${got} ${example}.`);
}
