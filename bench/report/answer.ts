import type { Results, Row } from '../compare/results.ts';
import { auditLine, unsoundClause } from './audit-rows.ts';
import { count, estimate, interval, list, rate, times } from './numbers.ts';
import { type Standing, standings } from './standing.ts';

/** What the run says, in words that claim no more than its data. */
export interface Answer {
  /** At the greatest number of users at which a server is ranked, and the fails. */
  readonly headline: string;
  /** Each further number of users, then what limits the answer. */
  readonly details: readonly string[];
}

/** Names in one sentence; the charts show all. */
const MOST_NAMES = 4;
/** Up to this rate, one bound says of all servers what a list would. */
const FEW_FAILS = 10;

export function answerOf(results: Results): Answer {
  const all = standings(results);
  const told = [...all].reverse().find((standing) => standing.first.length > 0) ?? all.at(-1);
  if (told === undefined) return { headline: 'No server has been measured yet.', details: limits(results, []) };
  const fails = failsSentence(results.rows, told.users);
  const others = all.filter((standing) => standing !== told).reverse();
  return {
    headline: `${[`${atUsers(told)} ${standingClause(told)}`, fails, unsoundClause(results)].filter(Boolean).join('; ')}.`,
    details: [
      ...others.map((standing) => `${atUsers(standing)} ${standingClause(standing)}.`),
      auditLine(results),
      ...limits(results, all),
    ],
  };
}

function atUsers({ users }: Standing): string {
  return `At ${count(users)} ${users === 1 ? 'user' : 'users'}`;
}

function standingClause(standing: Standing): string {
  const { first, behind, unranked } = standing;
  const [leader] = first;
  if (leader === undefined) return 'no server can be ranked: the doubts say why';
  const [next] = behind;
  if (next === undefined) {
    if (first.length > 1) return equalsClause(standing);
    const alone = `${leader.server} completed ${estimate(leader.surveysPerSecond)} surveys a second`;
    return unranked.length === 0 ? alone : `${alone}; no other server can be ranked`;
  }
  const lead = `${leader.server} completed ${times(next.ratio)} what ${next.row.server} did`;
  if (first.length === 1) return `${lead}${behind.length > 1 ? ', the next' : ''}`;
  return `${lead}; ${equalsClause(standing)}`;
}

/** Not being told from the highest is no likeness: of two such servers one may have completed more than the other. */
function equalsClause({ first: [leader, ...others], withinFirst }: Standing): string {
  const names = others.map(({ server }) => server);
  const [widest] = [...withinFirst].sort((one, other) => other.ratio.median - one.ratio.median);
  if (widest === undefined) {
    return `these data show no difference between ${list([leader?.server ?? '', ...names], MOST_NAMES)}`;
  }
  const between = `${widest.server} completed ${times(widest.ratio)} what ${widest.other} did`;
  return `these data show no difference between ${leader?.server} and any of ${list(names, MOST_NAMES)}, but ${between}`;
}

/**
 * Fails per 10,000 of the worst row, over all numbers of users; empty where nothing ended.
 * @param toldUsers the number of users that the reader knows to be meant
 */
export function failsSentence(rows: readonly Row[], toldUsers: number): string {
  const ended = rows.filter((row) => row.completed + row.failed > 0);
  const [worst] = [...ended].sort((a, b) => b.failsPer10000 - a.failsPer10000);
  if (worst === undefined) return '';
  const attempts = ended.reduce((sum, row) => sum + row.completed + row.failed, 0);
  if (worst.failed === 0) return `none of ${count(attempts)} surveys failed`;
  const isOne = new Set(ended.map(({ server }) => server)).size === 1;
  if (worst.failsPer10000 <= FEW_FAILS) {
    const bound = Math.ceil(worst.failsPer10000);
    return isOne ? `it failed at most ${bound} in 10,000` : `no server failed more than ${bound} in 10,000`;
  }
  const many = [...new Set(ended.filter((row) => row.failsPer10000 > FEW_FAILS).map(({ server }) => server))];
  const most = `${rate(worst.failsPer10000)} in 10,000 ${interval(worst.failsPer10000Interval, rate)}`;
  const where = worst.users === toldUsers ? '' : ` at ${count(worst.users)} users`;
  if (many.length === 1) return `${worst.server} failed ${most}${where}`;
  return `${many.length} servers failed more than ${FEW_FAILS} in 10,000, ${worst.server} most: ${most}${where}`;
}

function limits(results: Results, all: readonly Standing[]): string[] {
  const { cells, plan, leftOut } = results;
  const lines: string[] = [];
  const planned = (plan.servers.length - leftOut.length) * plan.users.length * plan.repeat;
  const places = new Set(cells.map((cell) => `${cell.server} ${cell.users} ${cell.block}`)).size;
  if (results.endedAt === null) lines.push(`The run is unfinished: ${places} of ${planned} cells are there.`);
  for (const { label, reason } of leftOut) lines.push(`${label} was left out: ${reason}.`);
  lines.push(...unrankedLines(all.filter(({ first }) => first.length > 0)));
  const voided = cells.filter((cell) => cell.state === 'void').length;
  const failed = cells.filter((cell) => cell.state === 'failed').length;
  if (voided > 0) lines.push(`${cellsWord(voided)} void: a doubt forbids to rank what was measured there.`);
  if (failed > 0) lines.push(`${cellsWord(failed)} without figures.`);
  return [...lines, ...placeboLines(results)];
}

function unrankedLines(all: readonly Standing[]): string[] {
  const isUnranked = (standing: Standing, server: string) => standing.unranked.some((row) => row.server === server);
  const servers = new Set(all.flatMap(({ unranked }) => unranked.map(({ server }) => server)));
  return [...servers].map((server) => {
    const users = all.filter((standing) => isUnranked(standing, server)).map((standing) => count(standing.users));
    return `${server} is not ranked at ${list(users)} users: the doubts say why.`;
  });
}

function cellsWord(number: number): string {
  return number === 1 ? '1 cell is' : `${number} cells are`;
}

function placeboLines({ plan, comparisons }: Results): string[] {
  const { placebo } = plan;
  if (placebo === null) return [];
  const twice = [placebo, `${placebo}~placebo`];
  const pairs = comparisons.filter((pair) => twice.includes(pair.server) && twice.includes(pair.other));
  return pairs.map(({ users, ratio, verdict }) => {
    const found = `At ${count(users)} users noise alone made a difference of ${times(ratio)}, between ${placebo} and itself`;
    return verdict === 'more' ? `${found}: do not trust differences of this run.` : `${found}.`;
  });
}
