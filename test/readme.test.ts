import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPlan } from '../bench/compare/plan.ts';
import { checkSettings } from '../bench/compare/settings.ts';
import { ROOT } from '../bench/root.ts';
import { readWishes } from '../lib/answer/read-wishes.ts';
import { CAUSE_NAMES } from '../lib/survey/outcome.ts';

const readme = readFileSync(`${ROOT}README.md`, 'utf8');
const environment = readFileSync(`${ROOT}lib/k6/environment.ts`, 'utf8');
const variables = [...new Set([...environment.matchAll(/value\('([A-Z_]+)'/g)].map((match) => match[1] ?? ''))];

test('there are variables to document', () => {
  expect(variables).toContain('BASE_URL');
});

test.each(variables)('the README has a row for %s', (name) => {
  expect(readme).toMatch(new RegExp(`^\\| \`${name}\``, 'm'));
});

test.each(CAUSE_NAMES)('the README explains the cause %s', (cause) => {
  expect(readme).toMatch(new RegExp(`^\\| .*\`${cause}\``, 'm'));
});

const cellDoubts = readFileSync(`${ROOT}bench/compare/cell-doubts.ts`, 'utf8');
const doubts = [...cellDoubts.matchAll(/name: '([a-z-]+)'/g)].map((match) => match[1] ?? '');

test.each(doubts)('the README explains the doubt %s', (name) => {
  expect(readme).toMatch(new RegExp(`^\\| .*\`${name}\`.* \\| (marked|void|.*; )`, 'm'));
});

test('the settings file of the README is right', () => {
  const file = /```json\n(\{\n {2}"servers"[\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const settings = checkSettings(JSON.parse(file), { name: String, value: String });
  expect(readPlan(settings, false).servers).toHaveLength(4);
});

test('the answers file of the README is right', () => {
  const file = /```json\n(\{\n {2}"names"[\s\S]*?)```/.exec(readme)?.[1] ?? '';
  expect(readWishes(file).press).toEqual(['skip this page']);
});

const COMMANDS = [
  ...['start', 'complete', 'compare', 'tune', 'capacity', 'run', 'audit', 'generator-cost', 'ledger-cost', 'report'],
];

test.each(COMMANDS)('the command line explains %s', (command) => {
  const { status, stdout } = spawnSync('node', [`${ROOT}build/cli.js`, command, '--help'], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toContain(`Usage: k6-survey ${command}`);
});
