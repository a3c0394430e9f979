import type { Attempt } from '../ledger/attempt.ts';
import { ascending, quantile } from '../statistics/quantile.ts';
import type { Cell } from './results.ts';

export type CellFigures = Pick<
  Cell,
  'seconds' | 'attempted' | 'completed' | 'failed' | 'cut' | 'surveysPerSecond' | 'causes' | 'durationMs' | 'histogram'
> & {
  /** When the measured part began, in milliseconds since 1970. */
  readonly beginsAtMs: number;
  /** Mean number of attempts under way in the measured part. */
  readonly underWay: number;
  /** Surveys completed in each second, by the second's start, counted from that of the measured part. */
  readonly completedBySecond: ReadonlyMap<number, number>;
};

/** The load of a cell. */
export interface CellLoad {
  readonly users: number;
  readonly warmupSeconds: number;
  readonly durationSeconds: number;
  /** Attempts that the end of the load interrupted: they have no line in the ledger. */
  readonly cut: number;
}

/**
 * What a cell's ledger says of its measured part, which begins when the warm-up is over, counted from the first attempt.
 *
 * Rate and durations are of surveys that were completed in the measured part: whatever share of them began before it, as
 * many that began in it end after it. Fails are counted longer, until the load ends: an attempt that waits for a server
 * that never answers ends after the measured part, and must not be lost for that.
 *
 * @returns undefined where no attempt ended
 */
export function cellFigures(attempts: readonly Attempt[], load: CellLoad): CellFigures | undefined {
  const { users, warmupSeconds, durationSeconds, cut } = load;
  if (attempts.length === 0) return undefined;
  const first = attempts.reduce((least, { startedAt }) => Math.min(least, startedAt), Number.POSITIVE_INFINITY);
  const beginsAtMs = first + warmupSeconds * 1000;
  const endsAtMs = beginsAtMs + durationSeconds * 1000;

  const counted = attempts.filter((attempt) => endOf(attempt) >= beginsAtMs);
  const completed = counted.filter(({ outcome }) => outcome === 'completed');
  const failed = counted.length - completed.length;
  const inTime = completed.filter((attempt) => endOf(attempt) < endsAtMs);
  const durations = ascending(inTime.map(({ durationMs }) => durationMs));
  const at = (share: number) => (durations.length === 0 ? null : round(quantile(durations, share), 1));
  return {
    beginsAtMs,
    seconds: durationSeconds,
    attempted: counted.length + cut,
    completed: completed.length,
    failed,
    cut,
    surveysPerSecond: round(inTime.length / durationSeconds, 3),
    causes: countBy(counted.flatMap(({ cause }) => cause ?? [])),
    durationMs: { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) },
    histogram: histogramOf(durations),
    underWay: meanUnderWay(attempts, { users, cut, beginsAtMs, endsAtMs }),
    completedBySecond: bySecond(
      attempts.filter(({ outcome }) => outcome === 'completed'),
      beginsAtMs,
    ),
  };
}

function endOf({ startedAt, durationMs }: Attempt): number {
  return startedAt + durationMs;
}

/**
 * The number in Little's law: time in system by which attempts overlap the measured part, over its length. Counted so, the
 * law holds exactly in any interval, without the noise of attempts that straddle its ends, and think time counts, being
 * spent within attempts. Source: Little, J. D. C. (2011), "Little's law as viewed on its 50th anniversary",
 * Operations Research 59.
 */
function meanUnderWay(
  attempts: readonly Attempt[],
  { users, cut, beginsAtMs, endsAtMs }: { users: number; cut: number; beginsAtMs: number; endsAtMs: number },
): number {
  const overlap = (from: number, to: number) => Math.max(0, Math.min(to, endsAtMs) - Math.max(from, beginsAtMs));
  const lastEnds = new Map<number, number>();
  let total = 0;
  for (const attempt of attempts) {
    const end = endOf(attempt);
    total += overlap(attempt.startedAt, end);
    lastEnds.set(attempt.user, Math.max(end, lastEnds.get(attempt.user) ?? 0));
  }
  // Whoever ended nothing for so long was in an attempt that was cut, as far as any was.
  const open = Array.from({ length: users }, (_, user) => overlap(lastEnds.get(user) ?? 0, endsAtMs));
  const longest = ascending(open).slice(Math.max(0, users - cut));
  total += longest.reduce((sum, ms) => sum + ms, 0);
  return total / (endsAtMs - beginsAtMs);
}

/** Ten classes for each power of ten, from the shortest to the longest duration. */
function histogramOf(sortedMs: readonly number[]): Cell['histogram'] {
  const classOf = (ms: number) => Math.ceil(10 * Math.log10(Math.max(1, ms)) - 1e-9);
  const counts = new Map<number, number>();
  for (const ms of sortedMs) counts.set(classOf(ms), (counts.get(classOf(ms)) ?? 0) + 1);
  const least = classOf(sortedMs[0] ?? 0);
  const most = classOf(sortedMs.at(-1) ?? 0);
  const all = sortedMs.length === 0 ? 0 : most - least + 1;
  return Array.from({ length: all }, (_, index) => {
    const number = least + index;
    return [round(10 ** (number / 10), 1), counts.get(number) ?? 0] as const;
  });
}

function bySecond(attempts: readonly Attempt[], beginsAtMs: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const attempt of attempts) {
    const second = Math.floor((endOf(attempt) - beginsAtMs) / 1000);
    counts.set(second, (counts.get(second) ?? 0) + 1);
  }
  return counts;
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
