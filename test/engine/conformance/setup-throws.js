import { see } from './see.js';

export function setup() {
  throw new Error('bad setup');
}

export default function () {}

export function teardown() {
  see('teardown', true);
}

export function handleSummary() {
  return { stdout: 'summary' };
}
