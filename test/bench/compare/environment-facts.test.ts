import { expect, test } from 'vitest';
import { environmentFacts } from '../../../bench/compare/environment-facts.ts';

test('the machine and the versions, without a path in them', () => {
  const facts = environmentFacts(
    { kind: 'k6', command: ['k6'], description: 'k6 v2.2.0 (/home/ann/k6)', environment: {} },
    { python: '3.11' },
  );
  expect(facts.versions).toMatchObject({ k6: '2.2.0', python: '3.11', node: process.versions.node });
  expect(facts.versions).not.toHaveProperty('engine');
  expect(facts.cores).toBeGreaterThan(0);
  expect(facts.kernel).not.toBe('');
});
