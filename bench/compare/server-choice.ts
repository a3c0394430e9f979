import { readFileSync } from 'node:fs';
import { ROOT } from '../root.ts';
import { serverNames } from '../server.ts';
import { UserError } from '../user-error.ts';
import type { OwnVariants, Space } from './settings.ts';

/** The set-ups of the measurement of 2012. */
export const CANONICAL = ['apache-prefork', 'apache-worker', 'apache-daemon', 'uwsgi', 'gunicorn'] as const;

/** What server.json says of a set-up. */
export interface SetUp {
  readonly name: string;
  readonly kind: string;
  readonly description: string;
  readonly workers: number;
  readonly threads: number;
  /** Relative to the set-up's folder. */
  readonly configuration: readonly string[];
  readonly variants: Readonly<Record<string, Variant>>;
  /** What `tune` tries: values by variable of its start. */
  readonly space: Space;
}

interface Variant {
  readonly description: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** One server of a comparison. */
export interface ServerChoice {
  /** `set-up`, `set-up:variant`, and for its second run `…~placebo`. */
  readonly label: string;
  readonly setUp: SetUp;
  readonly variant: string | null;
  /** Of its start, beyond what all have. */
  readonly environment: Readonly<Record<string, string>>;
}

function readSetUp(name: string): SetUp {
  return JSON.parse(readFileSync(`${ROOT}servers/${name}/server.json`, 'utf8')) as SetUp;
}

function withVariants(setUp: SetUp, own: OwnVariants[string]): SetUp {
  const described = Object.entries(own).map(([name, environment]) => [
    name,
    { description: 'a variant of the settings file', environment },
  ]);
  return { ...setUp, variants: { ...setUp.variants, ...Object.fromEntries(described) } };
}

/** @throws UserError where there is no such set-up or variant */
export function chooseServers(
  labels: 'all' | readonly string[],
  placebo: string | null,
  variants: OwnVariants = {},
): readonly ServerChoice[] {
  const names = labels === 'all' ? serverNames() : labels;
  const chosen = names.map((label) => chooseServer(label, variants));
  if (placebo === null) return chosen;
  const real = chosen.find(({ label }) => label === placebo);
  if (real === undefined) {
    const [example] = names;
    throw new UserError(
      `--placebo must be one of ${names.join(', ')}, got "${placebo}" (example: --placebo ${example}).`,
    );
  }
  return [...chosen, { ...real, label: `${placebo}~placebo` }];
}

/** @throws UserError where there is no such set-up or variant */
export function chooseServer(label: string, variants: OwnVariants = {}): ServerChoice {
  const [name = '', variant] = label.split(':');
  const all = serverNames();
  if (!all.includes(name)) {
    throw new UserError(
      `--servers must be all, or some of ${all.join(', ')}, got "${name}" (example: --servers gunicorn,uwsgi).`,
    );
  }
  const setUp = withVariants(readSetUp(name), variants[name] ?? {});
  if (variant === undefined) return { label, setUp, variant: null, environment: {} };
  const found = setUp.variants[variant];
  if (found === undefined) {
    const known = Object.keys(setUp.variants);
    const allowed = known.length === 0 ? 'no variant' : `the variants ${known.join(', ')}`;
    const example = known.length === 0 ? name : `${name}:${known[0]}`;
    throw new UserError(`${name} has ${allowed}, got "${label}" (example: --servers ${example}).`);
  }
  return { label, setUp, variant, environment: found.environment };
}
