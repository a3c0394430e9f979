import { parseDuration } from '../../engine/duration.ts';
import { DEFAULT_SURVEYS } from '../../lib/k6/default-surveys.ts';
import { storeChoice } from '../stores/store-choice.ts';
import type { Plan } from './results.ts';
import { CANONICAL, chooseServers, type ServerChoice } from './server-choice.ts';
import type { Application, Settings } from './settings.ts';

/** A comparison as it is to be run. */
export interface ComparePlan {
  /** What results.json says of it. */
  readonly plan: Plan;
  readonly servers: readonly ServerChoice[];
  readonly gracefulStop: string;
  readonly timeout: string;
  readonly thinkTime: string;
  readonly engine: 'auto' | 'k6' | 'engine';
  /** A cell that failed or is void may be run again: what spoiled it may have passed. */
  readonly mostTries: number;
  /** Null for the target. */
  readonly application: Application | null;
  /** Undefined for a new one in runs/. */
  readonly out: string | undefined;
}

const DEFAULTS = {
  servers: CANONICAL,
  users: [10, 50, 100],
  duration: '5m',
  warmup: '20s',
  gracefulStop: '30s',
  timeout: '60s',
  thinkTime: '0',
  repeat: 3,
  seed: '1',
  store: 'sqlite',
  engine: 'auto',
} as const satisfies Settings;

/** --quick: some 11 minutes for the five canonical set-ups. Three blocks are the fewest that tell noise from difference; a server
 * that starts processes as it is loaded needs the warm-up. */
const QUICK = { users: [10, 50], duration: '10s', warmup: '8s', gracefulStop: '10s' } as const satisfies Settings;

/**
 * What is given comes before the quick profile, which comes before the defaults.
 * @param given checked settings, of the command line before those of the file
 * @throws UserError where a server is not known
 */
export function readPlan(given: Settings, isQuick: boolean): ComparePlan {
  const settings = { ...DEFAULTS, ...(isQuick ? QUICK : {}), ...given };
  const placebo = settings.placebo ?? null;
  const servers = chooseServers(settings.servers, placebo, settings.variants);
  return {
    plan: {
      servers: servers.map(({ label }) => label),
      users: settings.users,
      durationSeconds: seconds(settings.duration),
      warmupSeconds: seconds(settings.warmup),
      repeat: settings.repeat,
      seed: settings.seed,
      store: storeChoice(settings.store),
      surveys: settings.application?.surveys ?? DEFAULT_SURVEYS,
      workers: settings.workers ?? null,
      placebo,
    },
    servers,
    gracefulStop: settings.gracefulStop,
    timeout: settings.timeout,
    thinkTime: settings.thinkTime,
    engine: settings.engine,
    // Quick is quick, on a disturbed machine too.
    mostTries: isQuick ? 1 : 2,
    application: settings.application ?? null,
    out: settings.out,
  };
}

function seconds(duration: string): number {
  return (parseDuration(duration) ?? 0) / 1000;
}
