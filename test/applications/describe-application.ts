import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complete as completeOnce } from '../../bench/complete.ts';
import { ROOT } from '../../bench/root.ts';
import { KNOWN_GAPS } from '../known-gaps.ts';
import { lacking } from '../lacking.ts';
import { type Counts, install, type RunningApplication, startApplication } from './application.ts';

/** One form of an application, which the robot completes once with each seed. */
export interface ApplicationForm {
  readonly why: string;
  readonly path: string;
  /** Its name in the application's counts. */
  readonly form: string;
  readonly seeds: readonly string[];
}

export const FIVE_SEEDS = ['1', '2', '3', '4', '5'];

/** Form names by application, where the robot is known to fail. */
const GAPS = new Set(KNOWN_GAPS.flatMap(({ applications }) => applications ?? []));

/**
 * Each completion ends with exit code 0 and raises the application's own count of that form, and no
 * other, by exactly one. Where a gap is known the program says so by its exit code, and nothing is stored.
 */
export function describeApplication(name: string, forms: readonly ApplicationForm[]): void {
  const obstacle = install(name);
  if (obstacle !== undefined) console.error(`test/applications/${name} is skipped: ${obstacle}`);
  const title = `${name}${obstacle === undefined ? '' : lacking('what pip could not install')}`;
  describe.skipIf(obstacle !== undefined)(title, () => {
    let application: RunningApplication;
    beforeAll(async () => {
      application = await startApplication(name);
    });
    afterAll(() => application?.stop());

    const isGap = ({ form }: ApplicationForm) => GAPS.has(`${name} ${form}`);
    const completed = forms.filter((row) => !isGap(row));
    test.each(completed)('$form: $why', async (row) => {
      const { path, form, seeds } = row;
      let stored = await application.counts();
      for (const seed of seeds) {
        const { code, output } = await complete(application.url + path, seed, row === completed[0]);
        expect(code, `seed ${seed}\n${output}`).toBe(0);
        const after = await application.counts();
        expect(after, `seed ${seed}\n${output}`).toEqual(oneMore(stored, form));
        stored = after;
      }
    });

    const gaps = forms.filter(isGap);
    if (gaps.length === 0) return;
    // Some seeds may find an answer by chance: a gap is closed when all do.
    test.each(gaps)('known gap, still open: $form: $why', async ({ path, form, seeds }) => {
      let stored = await application.counts();
      for (const seed of seeds) {
        const { code } = await complete(application.url + path, seed, false);
        if (code === 0) stored = oneMore(stored, form);
        expect(await application.counts()).toEqual(stored);
        if (code !== 0) return;
      }
      expect.unreachable('Every seed completes it: take it out of test/known-gaps.ts.');
    });
  });
}

function oneMore(counts: Counts, form: string): Counts {
  return { ...counts, [form]: (counts[form] ?? 0) + 1 };
}

interface Completion {
  readonly code: number | null;
  readonly output: string;
}

/** What the shipped program does with an application's first form, its function does with the others: to start it takes most of a second. */
function complete(url: string, seed: string, isFirst: boolean): Promise<Completion> {
  return isFirst ? completeByProgram(url, seed) : completeHere(url, seed);
}

async function completeHere(url: string, seed: string): Promise<Completion> {
  const lines: string[] = [];
  const wishes = { url, seed, timeoutSeconds: 60, json: true, answers: undefined };
  const code = await completeOnce(wishes, (text) => lines.push(text));
  return { code, output: lines.join('\n') };
}

function completeByProgram(url: string, seed: string): Promise<Completion> {
  const args = [`${ROOT}build/cli.js`, 'complete', url, '--seed', seed, '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const collect = (text: string) => {
    output += text;
  };
  child.stdout.setEncoding('utf8').on('data', collect);
  child.stderr.setEncoding('utf8').on('data', collect);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}
