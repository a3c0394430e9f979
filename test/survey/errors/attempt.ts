import type { PageMemory } from '../../../lib/survey/page-memory.ts';
import { attempt as attemptWith } from '../attempt.ts';
import { bodyText, type Respond } from '../site.ts';

/** The robot on a site in memory, with what it posted. */
export async function attempt(respond: Respond, memory: PageMemory, seed = '1') {
  const { outcome, requests } = await attemptWith(respond, seed, memory, { think: undefined, tell: undefined });
  return { outcome, posts: requests.filter(({ method }) => method === 'POST').map(bodyText) };
}
