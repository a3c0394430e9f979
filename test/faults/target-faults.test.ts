import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { RUNNERS } from '../end-to-end/run-bundle.ts';
import { Deployment } from './deployment.ts';
import { Generator } from './generator.ts';
import { balanceOf, expectToAddUp } from './nothing-lost.ts';

const FAULTS = 'thank-without-storing:7,store-twice:5,store-another-answer:3';

let deployment: Deployment;
let generator: Generator;
beforeAll(async () => {
  deployment = await Deployment.start({ SURVEY_FAULTS: FAULTS });
});
afterEach(() => generator.kill());
afterAll(() => deployment.stop());

describe.each(RUNNERS)('on $kind', (runner) => {
  test('what the store loses, doubles and alters is found in exact number', async () => {
    const injected = () => deployment.counts().faults.injected;
    const before = injected();
    const variables = { BASE_URL: `http://127.0.0.1:${deployment.port}`, ITERATIONS: '70' };
    generator = new Generator(runner, variables);
    const figures = await generator.finish();
    expectToAddUp(figures, generator);
    expect(figures).toMatchObject({ attempted: 70, completed: 70 });

    const { lost, duplicate, altered, phantom, cutButStored } = balanceOf(generator, deployment);
    const after = injected();
    const since = (kind: string) => (after[kind] ?? 0) - (before[kind] ?? 0);
    expect([lost.length, duplicate.length, altered.length]).toEqual([
      since('thank-without-storing'),
      since('store-twice'),
      since('store-another-answer'),
    ]);
    // Where two faults fall on one submission, the first is injected: 10, 12 and 16 of submissions 1 to 70.
    expect(Math.min(lost.length, duplicate.length, altered.length)).toBeGreaterThan(7);
    expect({ phantom, cutButStored }).toEqual({ phantom: [], cutButStored: [] });
  });
});
