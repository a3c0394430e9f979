import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHTML } from '../../engine/html/parse.ts';
import { createRandom } from '../../lib/answer/random.ts';
import { pageTree } from '../../lib/html/page-tree.ts';
import { MOST_PAGES } from '../../lib/survey/attempt.ts';
import { completeSurvey } from '../../lib/survey/complete-survey.ts';
import type { PageRequest } from '../../lib/survey/exchange.ts';
import { CAUSE_NAMES, type Outcome } from '../../lib/survey/outcome.ts';
import { PageMemory } from '../../lib/survey/page-memory.ts';
import type { Step } from '../../lib/survey/tools.ts';
import { runWaiting } from '../../lib/survey/waiting.ts';
import { ORIGIN, type Reply, site } from '../survey/site.ts';
import { mutatedPage } from './mutated-page.ts';
import { REGRESSIONS } from './regressions.ts';

/** `npm run fuzz` sets more: FUZZ_RUNS=100000 npm run fuzz. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 1000);

const reply: fc.Arbitrary<Reply> = fc.oneof(
  { weight: 12, arbitrary: mutatedPage },
  { weight: 1, arbitrary: fc.record({ to: fc.constantFrom('/', '?a=1', '/next', 'http://other.test/', '//[') }) },
  {
    weight: 1,
    arbitrary: fc.record({ body: mutatedPage, status: fc.constantFrom(200, 204, 302, 400, 401, 403, 404, 500, 503) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      body: mutatedPage,
      contentType: fc.constantFrom('', 'text/plain', 'application/xhtml+xml'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Reply>(
      { body: '', status: 0, fault: 'timeout', faultText: 'slow' },
      { body: '', status: 0, fault: 'connection', faultText: 'reset' },
    ),
  },
);

const parse = (text: string) => pageTree(parseHTML, text);

interface Attempt {
  readonly outcome: Outcome;
  /** Each as text: comparing bytes one by one would take most of the time. */
  readonly requests: readonly string[];
}

/** One attempt at a site whose answers are these, in turn and for ever. */
async function attempt(
  replies: readonly Reply[],
  random: string,
  memory: PageMemory,
  tell?: (step: Step) => void,
): Promise<Attempt> {
  let count = 0;
  const { send, requests } = site(() => replies[count++ % replies.length] ?? '');
  const tools = { send, parse, memory, random: createRandom(random), today: '2026-11-24', think: undefined, tell };
  const outcome = await runWaiting(completeSurvey('it', `${ORIGIN}/`, tools));
  return { outcome, requests: requests.map(asText) };
}

function asText(request: PageRequest): string {
  const body = request.method === 'POST' ? request.body : '';
  return `${request.method} ${request.url} ${typeof body === 'string' ? body : Buffer.from(body).toString('latin1')}`;
}

/** What must hold whatever a site sends. */
async function endsWell(replies: readonly Reply[], random: string): Promise<void> {
  const steps: Step[] = [];
  const told = await attempt(replies, random, new PageMemory({ keepsControls: true }), (step) => void steps.push(step));
  expectOutcome(told.outcome);
  expect(steps.length).toBeLessThanOrEqual(MOST_PAGES);
  // The same seed does the same, whether it is told or not and whether the pages are known or not.
  const memory = new PageMemory();
  expect(await attempt(replies, random, memory)).toEqual(told);
  // What errors taught changes the answers of later attempts, alike in every run. Known pages lead where new ones do.
  const later = await attempt(replies, random, memory);
  expectOutcome(later.outcome);
  const other = new PageMemory();
  await attempt(replies, random, other);
  other.forget('it');
  expect(await attempt(replies, random, other)).toEqual(later);
}

function expectOutcome(outcome: Outcome): void {
  expect(outcome.submissions).toBeLessThanOrEqual(MOST_PAGES);
  if (outcome.kind === 'completed') expect(outcome.submissions).toBeGreaterThan(0);
  else {
    expect(CAUSE_NAMES).toContain(outcome.cause);
    expect(outcome.cause).not.toBe('robot');
    expect(outcome.detail).not.toBe('');
  }
}

test(`${numRuns} sites of broken pages each end in one outcome, the same for the same seed`, {
  timeout: 3_600_000,
}, async () => {
  const property = fc.asyncProperty(
    fc.array(reply, { minLength: 1, maxLength: 4 }),
    fc.string({ maxLength: 4 }),
    endsWell,
  );
  await fc.assert(property, { numRuns });
});

test.each(REGRESSIONS)('found before: $why', ({ replies }) => endsWell(replies, 'seed'));
