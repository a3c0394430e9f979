import { createRandom } from '../../lib/answer/random.ts';
import { completeSurvey } from '../../lib/survey/complete-survey.ts';
import { PageMemory } from '../../lib/survey/page-memory.ts';
import type { Step, Tools } from '../../lib/survey/tools.ts';
import { runWaiting } from '../../lib/survey/waiting.ts';
import { parsePage as parse } from '../html/parse.ts';
import { ORIGIN, type Respond, site } from './site.ts';

/** The robot on a site in memory, with what it told and sent. */
export async function attempt(
  respond: Respond,
  seed = '1',
  memory = new PageMemory({ keepsControls: true }),
  wishes: Partial<Tools> = {},
) {
  const { send, requests } = site(respond);
  const steps: Step[] = [];
  const outcome = await runWaiting(
    completeSurvey('it', `${ORIGIN}/`, {
      ...{ send, parse, memory, random: createRandom(seed), today: '2026-11-24' },
      think: async () => undefined,
      tell: (step) => void steps.push(step),
      ...wishes,
    }),
  );
  return { outcome, requests, steps };
}

export const form = (inside: string, button = 'Next') =>
  `<form method="post">${inside}<button>${button}</button></form>`;
export const TEXT = form('<label>Comment <input name="comment" required></label>');
export const THANKS = '<h1>Thank you</h1>';
