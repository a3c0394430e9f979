import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import { parseDuration } from '../../engine/duration.ts';
import { ROOT } from '../root.ts';
import { UserError } from '../user-error.ts';

/** Settings of compare as its file has them, schemas/compare.schema.json; options of the command line have the same names. */
export interface Settings {
  readonly servers?: 'all' | readonly string[];
  readonly users?: readonly number[];
  readonly duration?: string;
  readonly warmup?: string;
  readonly gracefulStop?: string;
  readonly timeout?: string;
  readonly thinkTime?: string;
  readonly repeat?: number;
  readonly seed?: string;
  readonly store?: string;
  readonly workers?: 'auto' | number;
  readonly variants?: OwnVariants;
  readonly space?: Space;
  readonly placebo?: string;
  readonly out?: string;
  readonly engine?: 'auto' | 'k6' | 'engine';
  readonly application?: Application;
}

/** What tune tries: values by variable of the start. */
export type Space = Readonly<Record<string, readonly string[]>>;

/** By set-up and name, variables of the start. */
export type OwnVariants = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

/** A WSGI application of the user's own. */
export interface Application {
  readonly module: string;
  readonly surveys: readonly string[];
  readonly directory?: string;
  readonly venv?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly doneWhen?: string;
  readonly login?: { readonly url?: string; readonly each?: 'iteration' | 'vu' };
  readonly stored?: readonly string[];
  readonly before?: readonly string[];
  readonly audit?: string;
}

interface Node {
  readonly mustBe?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Node>>;
}

const schema = JSON.parse(readFileSync(`${ROOT}schemas/compare.schema.json`, 'utf8')) as Node;
const ajv = new Ajv({ allErrors: false, keywords: ['mustBe'] });
const isDuration = (text: string) => /^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text);
ajv.addFormat('duration-of-k6', isDuration);
ajv.addFormat('second-or-more', (text: string) => isDuration(text) && (parseDuration(text) ?? 0) >= 1000);
const check = ajv.compile<Settings>(schema);

/**
 * Paths in it become absolute.
 * @throws UserError with what, got, allowed and an example
 */
export function readSettingsFile(file: string): Settings {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(`--config must be a JSON file, got "${file}": ${why} (example: --config compare.json).`);
  }
  const settings = checkSettings(value, {
    name: (path) => `${path === '' ? 'the content' : path} in ${file}`,
    value: JSON.stringify,
  });
  const folder = dirname(resolve(file));
  const { application, out } = settings;
  const absolute = (path: string) => resolve(folder, path);
  return {
    ...settings,
    ...(out === undefined ? {} : { out: absolute(out) }),
    ...(application === undefined ? {} : { application: withPaths(application, absolute) }),
  };
}

function withPaths(application: Application, absolute: (path: string) => string): Application {
  const { directory = '.', venv, audit } = application;
  return {
    ...{ ...application, directory: absolute(directory) },
    ...(venv === undefined ? {} : { venv: absolute(venv) }),
    ...(audit === undefined ? {} : { audit: absolute(audit) }),
  };
}

/** How settings are written where they were given: in a file or as options. */
export interface Notation {
  readonly name: (path: string) => string;
  readonly value: (value: unknown) => string;
}

/** @throws UserError with what, got, allowed and an example */
export function checkSettings(value: unknown, notation: Notation): Settings {
  if (check(value)) return value;
  const error = check.errors?.at(-1);
  throw new UserError(error === undefined ? 'The settings are wrong.' : complaint(error, value, notation));
}

function complaint(error: ErrorObject, value: unknown, notation: Notation): string {
  const { path, node, got } = settingAt(error.instancePath, value);
  if (error.keyword === 'additionalProperties') {
    const wrong = [...path, error.params['additionalProperty']].join('.');
    const known = Object.keys(node.properties ?? {}).filter((key) => key !== '$schema');
    return `${notation.name(wrong)} is no setting; allowed are ${known.join(', ')}.`;
  }
  const [example] = node.examples ?? [];
  const shown = example === undefined ? '' : ` (example: ${notation.value(example)})`;
  const rule = node.mustBe ?? 'an object of settings';
  return `${notation.name(path.join('.'))} must be ${rule}, got ${notation.value(got)}${shown}.`;
}

/** The setting that a JSON pointer lies in: items of a list are no settings of their own. */
function settingAt(pointer: string, value: unknown): { path: readonly string[]; node: Node; got: unknown } {
  let node = schema;
  let got = value;
  const path: string[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const inner = node.properties?.[part];
    if (inner === undefined) break;
    node = inner;
    got = (got as Record<string, unknown>)[part];
    path.push(part);
  }
  return { path, node, got };
}
