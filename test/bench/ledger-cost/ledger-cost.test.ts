import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { costText } from '../../../bench/ledger-cost/cost-text.ts';
import type { Round } from '../../../bench/ledger-cost/round.ts';
import { ROOT } from '../../../bench/root.ts';

/** On a machine whose speed differs from round to round. */
function round(speed: number, lost: number, moreMs: number): Round {
  const without = { surveysPerSecond: 100 * speed, cpuMs: 2 };
  return {
    off: without,
    outcomes: without,
    answers: { surveysPerSecond: without.surveysPerSecond * (1 - lost), cpuMs: without.cpuMs + moreMs },
  };
}

test('what a setting takes is told within rounds, however they differ, and of all CPU time of a survey', () => {
  const text = costText([round(0.5, 0.01, 0.2), round(1, 0.01, 0.2), round(2, 0.01, 0.2)], 2);
  expect(text).toMatch(/^off +100\.0 +2\.00$/m);
  expect(text).toMatch(/^answers +99\.0 +2\.20$/m);
  expect(text).toContain('LEDGER=outcomes takes 0.00 % (95 % interval: 0.00 to 0.00) of the throughput');
  expect(text).toContain('LEDGER=answers takes 1.00 % (95 % interval: 1.00 to 1.00) of the throughput');
  // Two cores at 100 surveys a second have 20 ms for each.
  expect(text).toContain('0.200 ms (95 % interval: 0.200 to 0.200) of CPU time a survey, which are 1.00 %');
});

test('rounds that differ in what it takes widen the interval to both sides', () => {
  const text = costText([round(1, 0.03, 0.2), round(1, -0.01, 0.4), round(1, 0.01, 0.3)], 2);
  const [, centre, low, high] =
    /answers takes (\S+) % \(95 % interval: (\S+) to (\S+)\) of the throughput/.exec(text)?.map(Number) ?? [];
  expect(centre).toBe(1);
  expect(low).toBeLessThan(-1);
  expect(high).toBeGreaterThan(3);
});

test('one round on the real target has no interval', () => {
  const args = ['ledger-cost', '--rounds', '1', '--surveys', '7', '--users', '1', '--engine', 'engine'];
  const { status, stdout, stderr } = spawnSync('node', [`${ROOT}build/cli.js`, ...args], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  expect(stdout).toContain('1 rounds of 7 surveys on the target, 1 users');
  expect(stdout).toMatch(/LEDGER=answers takes -?[\d.]+ % of the throughput, as measured;/);
  expect(stdout).not.toContain('interval');
});
