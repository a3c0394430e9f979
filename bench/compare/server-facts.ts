import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from '../root.ts';
import type { Plan, ServerFacts } from './results.ts';
import type { ServerChoice } from './server-choice.ts';

/** What a server is, with its files of configuration as they are now. */
export function serverFacts(
  { label, setUp, variant, environment }: ServerChoice,
  workers: Plan['workers'],
  versions: Readonly<Record<string, string>>,
): ServerFacts {
  const { name, kind } = setUp;
  const folder = `${ROOT}servers/${name}`;
  const files = setUp.configuration.map((file) => {
    const path = join(folder, file);
    return { path: relative(ROOT, path), text: readFileSync(path, 'utf8') };
  });
  const variables = Object.entries(startVariables(environment, workers)).map(([key, value]) => `${key}=${value}\n`);
  const given = variables.length === 0 ? [] : [{ path: 'environment', text: variables.join('') }];
  return {
    ...{ label, setUp: name, variant, kind, versions },
    description: variant === null ? setUp.description : `${setUp.description}: ${setUp.variants[variant]?.description}`,
    ...sizeOf(setUp, startVariables(environment, workers)),
    configuration: [...files, ...given].map(({ path, text }) => ({ path, sha256: sha256(text), text })),
  };
}

/** Variables of its start beyond those that all servers have; a variant's own come first. */
export function startVariables(
  environment: ServerChoice['environment'],
  workers: Plan['workers'],
): Readonly<Record<string, string>> {
  return { ...(workers === null ? {} : { WORKERS: String(workers) }), ...environment };
}

function sizeOf(
  { workers, threads }: ServerChoice['setUp'],
  variables: Readonly<Record<string, string>>,
): Pick<ServerFacts, 'workers' | 'threads'> {
  const asked = variables['WORKERS'] === 'auto' ? 2 * availableParallelism() + 1 : Number(variables['WORKERS']);
  const count = Number.isNaN(asked) ? undefined : asked;
  // A set-up of one process counts its threads by WORKERS.
  if (workers === 1) return { workers, threads: count ?? threads };
  return { workers: count ?? workers, threads: Number(variables['THREADS'] ?? threads) };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
