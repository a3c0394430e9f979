import { expect } from 'vitest';
import { createRandom } from '../../../lib/answer/random.ts';
import { completeSurvey } from '../../../lib/survey/complete-survey.ts';
import { PageMemory } from '../../../lib/survey/page-memory.ts';
import { runWaiting } from '../../../lib/survey/waiting.ts';
import { parsePage as parse } from '../../html/parse.ts';
import { type Respond, site } from '../site.ts';

/** Attempts of one user on a site that says what it stored. */
export async function storedBy(
  siteOf: (store: (answer: string) => void) => Respond,
  attempts = 12,
  start = 'http://site.test/',
): Promise<string[][]> {
  const memory = new PageMemory();
  const stored: string[][] = [];
  for (let seed = 0; seed < attempts; seed++) {
    const answers: string[] = [];
    const { send } = site(siteOf((answer) => answers.push(answer)));
    const tools = { send, parse, memory, random: createRandom(`${seed}`), today: '2026-11-24', think: undefined };
    const outcome = await runWaiting(completeSurvey('it', start, { ...tools, tell: undefined }));
    expect(outcome, JSON.stringify(outcome)).toMatchObject({ kind: 'completed' });
    stored.push(answers);
  }
  return stored;
}

/** A page of questions about a course. */
export const FORM = `<h1>Feedback on the course</h1><form method="post"><label>Name <input name="n"></label>
  <label>Comment <textarea name="c" required></textarea></label><button>Send</button></form>`;
