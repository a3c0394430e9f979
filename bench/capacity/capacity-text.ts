import type { Estimate } from '../compare/results.ts';
import { clopperPearson } from '../statistics/clopper-pearson.ts';
import { type CurvePoint, kneeOf } from './curve.ts';
import type { Limits } from './limits.ts';
import type { BlockCapacity } from './search.ts';

export interface Found {
  readonly server: string;
  readonly limits: Limits;
  readonly most: number;
  readonly blocks: readonly BlockCapacity[];
  /** Of the users that the blocks have found. */
  readonly estimate: Estimate;
  readonly curve: readonly CurvePoint[];
  /** The number that was measured once more; null where none held. */
  readonly confirmed: { readonly users: number; readonly held: number; readonly cells: number } | null;
}

/** The answer in sentences: the number, where it was confirmed, where the wall stands, and what to doubt. */
export function capacityText(found: Found): string {
  return [numberLine(found), confirmedLine(found), wallLine(found), kneeLine(found), ...doubtLines(found)]
    .filter((line) => line !== '')
    .join('\n');
}

function numberLine({ server, limits, estimate, blocks }: Found): string {
  const { median, interval } = estimate;
  const range = interval === null ? '' : ` [${Math.floor(Math.max(0, interval[0]))}, ${Math.ceil(interval[1])}]`;
  const within = `p95 within ${limits.p95Ms} ms and at most ${+(10000 * limits.fails).toFixed(2)} fails in 10,000`;
  const isOpen = blocks.every(({ broke }) => broke === null);
  return `${server}: ${isOpen ? 'at least ' : ''}${Math.floor(median)}${range} users can complete surveys at once, ${within}.`;
}

function confirmedLine({ confirmed }: Found): string {
  if (confirmed === null) return 'No number of users could be confirmed.';
  const { users, held, cells } = confirmed;
  return `Confirmed: ${users} users stayed within the limits in ${held} of ${cells} further cells.`;
}

function wallLine({ blocks }: Found): string {
  const broken = blocks.flatMap(({ broke, passed, why }) => (broke === null ? [] : [{ broke, passed, why }]));
  if (broken.length === 0) return '';
  const least = Math.min(...broken.map(({ passed }) => passed));
  const most = Math.max(...broken.map(({ broke }) => broke));
  const reasons = [...new Set(broken.map(({ why }) => WHY[why ?? 'p95']))].join('; ');
  return `The wall stands between ${least} and ${most} users: ${reasons}.`;
}

const WHY = {
  p95: 'surveys take too long',
  fails: 'too many fail',
  'not-measured': 'the cells beyond it could not be measured',
} as const;

function kneeLine({ curve }: Found): string {
  const knee = kneeOf(curve);
  if (knee === undefined) return '';
  return `From about ${knee.users} users on, more users bring no more surveys (${knee.surveysPerSecond.toFixed(1)}/s), only more waiting.`;
}

function doubtLines({ blocks, curve, limits, estimate, most, confirmed }: Found): readonly string[] {
  const lines: string[] = [];
  if (estimate.interval === null) {
    lines.push(
      'warning one-repeat: It was looked for once, so there is no interval.\n  Remedy: Use --repeat 3 or more.',
    );
  }
  if (blocks.some(({ why }) => why === 'not-measured')) {
    lines.push(
      'warning not-measured: Cells at the wall were void or failed: it may be that of the generator or the machine.\n  Remedy: See their doubts in capacity.json; use a machine with more cores.',
    );
  }
  if (blocks.some(({ broke }) => broke === null)) {
    lines.push(
      `warning no-wall: ${most} users, the most that are tried, were within the limits.\n  Remedy: Use a larger --most.`,
    );
  }
  const point = curve.find(({ users }) => users === confirmed?.users);
  const [, high] = clopperPearson(point?.failed ?? 0, (point?.failed ?? 0) + (point?.completed ?? 0));
  if (confirmed !== null && high > limits.fails) {
    lines.push(
      `warning fails-not-shown: ${point?.failed ?? 0} of ${(point?.failed ?? 0) + (point?.completed ?? 0)} surveys failed at ${confirmed.users} users, which may be up to ${(10000 * high).toFixed(1)} in 10,000.\n  Remedy: Use a longer --duration to show so small a share.`,
    );
  }
  return lines;
}
