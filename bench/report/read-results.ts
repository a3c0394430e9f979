import { readFileSync, statSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { Results } from '../compare/results.ts';
import { ROOT } from '../root.ts';
import { UserError } from '../user-error.ts';

/** Of results.json: a run may come from another machine and another version. */
const schema = JSON.parse(readFileSync(`${ROOT}schemas/results.schema.json`, 'utf8')) as object;

/**
 * @param path a run's folder, or its results.json
 * @throws UserError where there is none, or it is not what the schema says
 */
export function readResults(path: string): Results {
  const file = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? `${path}/results.json` : path;
  const example = '(example: k6-survey report runs/2026-11-24T09-00-00-000Z)';
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(`DIR must be the folder of a run of compare, got "${path}": ${why} ${example}.`);
  }
  const check = new Ajv({ allowUnionTypes: true }).compile<Results>(schema);
  if (check(value)) return value;
  const [wrong] = check.errors ?? [];
  throw new UserError(
    `${file} must be as schemas/results.schema.json says, but ${wrong?.instancePath || 'the content'} ${wrong?.message} ${example}.`,
  );
}
