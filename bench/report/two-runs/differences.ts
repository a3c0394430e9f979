import type { Environment, Results, ServerFacts } from '../../compare/results.ts';
import { count, duration, list } from '../numbers.ts';

/** Something that is not the same in two runs. */
export interface Difference {
  readonly name: string;
  /** Null where the run does not have it. */
  readonly first: string | null;
  readonly second: string | null;
}

export interface Differences {
  /** While one of these differs, a difference between figures may be the machine's. */
  readonly machine: readonly Difference[];
  /** While one of these differs, users did not do the same in both runs, or something else made the load. */
  readonly load: readonly Difference[];
  /** Programs and settings: what a run before and one after a change are about. */
  readonly programs: readonly Difference[];
  readonly configuration: readonly ChangedFile[];
}

export interface ChangedFile {
  readonly server: string;
  readonly path: string;
  /** Null where the run does not have it. */
  readonly first: string | null;
  readonly second: string | null;
}

/** What a kernel takes for itself of the same memory differs from version to version. */
const MEMORY_TOLERANCE = 0.02;

export function differencesOf(first: Results, second: Results): Differences {
  const both = <Of>(pick: (results: Results) => Of) => [pick(first), pick(second)] as const;
  const [one, other] = both(({ environment }) => environment);
  const isLikeMemory = Math.abs(one.memoryMiB / other.memoryMiB - 1) <= MEMORY_TOLERANCE;
  return {
    machine: unlike([
      ['CPU', one.cpu, other.cpu],
      ['cores', String(one.cores), String(other.cores)],
      [
        'memory',
        `${count(one.memoryMiB)} MiB`,
        isLikeMemory ? `${count(one.memoryMiB)} MiB` : `${count(other.memoryMiB)} MiB`,
      ],
      ['operating system', one.operatingSystem, other.operatingSystem],
      ['kernel', one.kernel, other.kernel],
    ]),
    load: unlike([
      ['surveys', ...both(({ plan }) => plan.surveys.join(', '))],
      ['store', ...both(({ plan }) => plan.store)],
      ['load generator', generator(one), generator(other)],
    ]),
    programs: unlike([
      ...versionsOf(one.versions, other.versions, ''),
      ['revision', revision(one), revision(other)],
      ['measured part of a cell', ...both(({ plan }) => duration(plan.durationSeconds))],
      ['warm-up', ...both(({ plan }) => duration(plan.warmupSeconds))],
      ['blocks', ...both(({ plan }) => String(plan.repeat))],
      ...sharedServers(first, second).flatMap(([mine, its]) => serverDifferences(mine, its)),
    ]),
    configuration: sharedServers(first, second).flatMap(([mine, its]) => changedFiles(mine, its)),
  };
}

type Pair = readonly [name: string, first: string | null, second: string | null];

function unlike(pairs: readonly Pair[]): readonly Difference[] {
  return pairs.flatMap(([name, first, second]) => (first === second ? [] : [{ name, first, second }]));
}

/** k6, or the project's engine; of another version it is a program that differs. */
function generator({ versions }: Environment): string {
  return list(['k6', 'engine'].filter((name) => name in versions)) || 'unknown';
}

function versionsOf(one: Environment['versions'], other: Environment['versions'], of: string): Pair[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return names.map((name) => [`${of}${name}`, one[name] ?? null, other[name] ?? null]);
}

function revision({ git }: Environment): string | null {
  return git === null ? null : `${git.commit.slice(0, 12)}${git.isDirty ? ', with changes' : ''}`;
}

function sharedServers(first: Results, second: Results): (readonly [ServerFacts, ServerFacts])[] {
  return first.servers.flatMap((mine) => {
    const its = second.servers.find(({ label }) => label === mine.label);
    return its === undefined ? [] : [[mine, its] as const];
  });
}

function serverDifferences(mine: ServerFacts, its: ServerFacts): Pair[] {
  return [
    [`${mine.label}: workers`, String(mine.workers), String(its.workers)],
    [`${mine.label}: threads`, String(mine.threads), String(its.threads)],
    ...versionsOf(mine.versions, its.versions, `${mine.label}: `),
  ];
}

function changedFiles(mine: ServerFacts, its: ServerFacts): ChangedFile[] {
  const paths = [...new Set([...mine.configuration, ...its.configuration].map(({ path }) => path))];
  const text = (facts: ServerFacts, path: string) =>
    facts.configuration.find((file) => file.path === path)?.text ?? null;
  return paths.flatMap((path) => {
    const [first, second] = [text(mine, path), text(its, path)];
    return first === second ? [] : [{ server: mine.label, path, first, second }];
  });
}
