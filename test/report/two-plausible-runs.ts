import type { Results } from '../../bench/compare/results.ts';
import { CHARACTERS, plausibleResults, type Wishes } from './plausible-results.ts';

const PROCESSES = 'workers = 9\nkeepalive = 5\n';
const THREADS = "workers = 9\nthreads = 4\nworker_class = 'gthread'\nkeepalive = 5\n";

/** A run, and one of the same machine after Gunicorn was given threads and Django was updated: Gunicorn is a fifth faster. */
export function twoPlausibleRuns(wishes: Wishes = {}): readonly [before: Results, after: Results] {
  const characters = CHARACTERS.filter(({ label }) => label !== 'apache-prefork');
  const before = plausibleResults({ ...wishes, characters });
  const after = plausibleResults({
    ...wishes,
    seed: 'after',
    characters: characters.map((one) => (one.label === 'gunicorn' ? { ...one, most: one.most * 1.2 } : one)),
  });
  return [
    withGunicorn(before, PROCESSES, 1),
    {
      ...withGunicorn(after, THREADS, 4),
      run: '2026-11-25T09-00-00-000Z',
      startedAt: '2026-11-25T09:00:00.000Z',
      // What a run is drawn from is no difference between what it measures.
      plan: { ...after.plan, seed: before.plan.seed },
      environment: { ...after.environment, versions: { ...after.environment.versions, django: '5.2.20' } },
    },
  ];
}

function withGunicorn(results: Results, text: string, threads: number): Results {
  const servers = results.servers.map((facts) =>
    facts.label === 'gunicorn'
      ? { ...facts, threads, configuration: [{ path: 'servers/gunicorn/gunicorn.conf.py', sha256: text, text }] }
      : facts,
  );
  return { ...results, servers };
}
