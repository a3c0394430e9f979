import { mean } from '../statistics/quantile.ts';
import type { Look } from '../watch/watch.ts';
import type { AuditEnd } from './audit-cell.ts';
import { figuresIn, isSoundAudit, unsoundText } from './audit-figures.ts';
import type { CellFigures } from './cell-figures.ts';
import type { Cell, CellAudit, Doubt, Sample } from './results.ts';

/** What is known of a cell when it has ended. */
export interface CellFacts {
  readonly users: number;
  readonly try: number;
  readonly cores: number;
  /** The engine has one thread for all users, k6 as many as there are cores. */
  readonly generator: 'k6' | 'engine';
  readonly figures: CellFigures;
  readonly stored: Cell['stored'];
  readonly audit: AuditEnd;
  /** Of the measured part. */
  readonly samples: readonly Sample[];
  readonly looks: readonly Look[];
  readonly server: {
    /** Whether it starts and ends processes by load: to replace one is then nothing special. */
    readonly isElastic: boolean;
    /** Processes since the load began. */
    readonly begun: number;
    readonly ended: number;
    /** Whether the main process ended by itself. */
    readonly hasEnded: boolean;
    /** Lines of its log that tell of a process that was lost. */
    readonly faults: readonly string[];
  };
}

export interface FoundDoubts {
  readonly doubts: readonly Doubt[];
  /** Whether one of them forbids to rank the cell. */
  readonly isVoid: boolean;
}

type Rule = (facts: CellFacts) => (Doubt & { readonly isVoid?: boolean }) | undefined;

/** The limits stand in the README too. */
const OF_A_CORE = 0.8;
const OF_ALL_CPU = 0.2;
/** Of the CPU that the generator leaves. */
const SERVER_FULL = 0.85;
const LITTLES_LAW = 0.05;
const STEAL = { marked: 0.02, void: 0.1 };
const OTHERS = 0.1;
const FREQUENCY = 0.9;
const GROWTH = { share: 0.1, leastMiB: 20 };
const FEW_SURVEYS = 100;
const MANY_CUT = 0.05;

export function cellDoubts(facts: CellFacts): FoundDoubts {
  const found = RULES.flatMap((rule) => rule(facts) ?? []);
  return {
    doubts: found.map(({ name, message, remedy }) => ({ name, message, remedy })),
    isVoid: found.some(({ isVoid }) => isVoid === true),
  };
}

const percent = (share: number) => `${Math.round(100 * share)} %`;

const RULES: readonly Rule[] = [
  function generatorBusy({ samples, cores, generator }) {
    const cpu = mean(samples.map((sample) => sample.generator.cpu));
    // On few cores 20 % of all is less than 80 % of one.
    if (!(cpu > OF_A_CORE || cpu > OF_ALL_CPU * cores)) return undefined;
    return {
      name: 'generator-busy',
      message: `The generator used ${percent(cpu)} of a core, ${percent(cpu / cores)} of all CPU: it takes from the server, or limits it.`,
      remedy: 'Use a machine with more cores, fewer users, or the engine, which costs less than k6 (--engine engine).',
      isVoid: generator === 'engine' && cpu > OF_A_CORE,
    };
  },
  function generatorStarved({ looks, samples, cores, generator }) {
    // A busy thread of k6 leaves its other work to the next; one that waits for a core cannot.
    const shares = looks.map(({ demand: { busiest, waiting, all } }) =>
      generator === 'engine' ? busiest : Math.max(waiting, all / cores),
    );
    const share = mean(shares);
    if (!(share > OF_A_CORE)) return undefined;
    // Where the server takes what there is, it is the one that limits: it has more to do whenever the generator waits.
    const served = mean(samples.map(({ server, stores }) => server.cpu + (stores?.cpu ?? 0)));
    const left = cores - mean(samples.map((sample) => sample.generator.cpu));
    const isServerFull = served > SERVER_FULL * left;
    return {
      name: 'generator-starved',
      message: `The generator ran or waited for a core in ${percent(share)} of the time: requests waited in it${isServerFull ? ', while the server used up the machine: durations hold that waiting' : ', not in the server'}.`,
      remedy: 'End what else runs on this machine, or use one with more cores.',
      isVoid: !isServerFull,
    };
  },
  function littlesLaw({ figures: { underWay }, users }) {
    const difference = underWay / users - 1;
    if (Math.abs(difference) <= LITTLES_LAW) return undefined;
    return {
      name: 'littles-law',
      message: `${underWay.toFixed(1)} attempts were under way on average, but there were ${users} users: throughput x time in system is not what it must be.`,
      remedy: 'Look whether the generator was held up or its ledger is incomplete (attempts.jsonl, load.log).',
      isVoid: true,
    };
  },
  function answersUnsound({ audit }) {
    const unsound = unsoundIn(audit);
    if (unsound === null) return undefined;
    return {
      name: 'answers-unsound',
      message: `Of ${unsound.completed} completed surveys ${unsoundText(unsound)}.`,
      remedy: 'See audit.json of the cell, which names each: its figures mean nothing until the cause is found.',
      isVoid: true,
    };
  },
  function phantom({ audit }) {
    const count = figuresIn(audit)?.phantom ?? 0;
    if (count === 0) return undefined;
    return {
      name: 'phantom',
      message: `${count} failed ${count === 1 ? 'survey is' : 'surveys are'} stored all the same: respondents who were told of a failure would answer again.`,
      remedy:
        'See audit.json of the cell, which names each. Let the application store last of all, and know a second try by its receipt.',
    };
  },
  function auditFailed({ audit }) {
    if (audit === null || !('problem' in audit)) return undefined;
    return {
      name: 'audit-failed',
      message: `Whether each completed survey is stored is not known. ${audit.problem}`,
      remedy:
        'Mend application.audit, or the store, and look it up by k6-survey audit --run with the folder of the cell.',
    };
  },
  function storedDiffers({ stored, audit }) {
    // Told already, survey by survey.
    if (stored === null || unsoundIn(audit) !== null) return undefined;
    const { completed, stored: found, cut } = stored;
    const most = completed + cut + (figuresIn(audit)?.phantom ?? 0);
    if (found >= completed && found <= most) return undefined;
    return {
      name: 'stored-differs',
      message: `${completed} surveys were completed and ${cut} cut, but ${found} are stored.`,
      remedy: 'Find out where they got lost, or who else wrote: the figures of this server mean nothing until then.',
      isVoid: true,
    };
  },
  function serverRestarted({ server: { isElastic, begun, ended, hasEnded, faults } }) {
    const replaced = isElastic ? 0 : Math.min(begun, ended);
    if (!hasEnded && replaced === 0 && faults.length === 0) return undefined;
    const lost = replaced === 0 ? 'It lost processes' : `${replaced} of its processes were replaced`;
    const what = hasEnded ? 'Its main process ended' : lost;
    const told = faults.length === 0 ? '' : ` Its log says: ${faults[0]}`;
    return {
      name: 'server-restarted',
      message: `${what} under load.${told}`,
      remedy: 'See server.log of the cell: a server that loses processes loses the surveys in them.',
    };
  },
  function memoryGrew({ samples }) {
    const memory = samples.map((sample) => sample.server.memoryMiB);
    const quarter = Math.ceil(memory.length / 4);
    const first = mean(memory.slice(0, quarter));
    const last = mean(memory.slice(-quarter));
    if (!(last - first > Math.max(GROWTH.leastMiB, GROWTH.share * first))) return undefined;
    return {
      name: 'memory-grew',
      message: `The server's memory grew from ${first.toFixed(0)} to ${last.toFixed(0)} MiB in the measured part.`,
      remedy: 'Use a longer --warmup; if it grows still, the server or the application leaks.',
    };
  },
  function steal({ samples, cores }) {
    const share = mean(samples.map(({ stealCpu }) => stealCpu)) / cores;
    if (!(share > STEAL.marked)) return undefined;
    return {
      name: 'steal',
      message: `The host took ${percent(share)} of the CPU for other machines.`,
      remedy: 'Measure on a machine, or at a time, that is not shared.',
      isVoid: share > STEAL.void,
    };
  },
  function frequency({ looks }) {
    const known = looks.flatMap(({ frequencyMHz }) => frequencyMHz ?? []);
    const [least, most] = [Math.min(...known), Math.max(...known)];
    if (!(least < FREQUENCY * most)) return undefined;
    return {
      name: 'frequency-scaling',
      message: `The cores ran at ${least.toFixed(0)} to ${most.toFixed(0)} MHz.`,
      remedy: 'Set the performance governor, and turn boost off (cpupower frequency-set -g performance).',
    };
  },
  function otherLoad({ looks, cores }) {
    const others = looks.map(
      ({ machineCpu, server, stores, generator, watcherCpu }) =>
        machineCpu - server.cpu - (stores?.cpu ?? 0) - generator.cpu - watcherCpu,
    );
    const share = mean(others) / cores;
    if (!(share > OTHERS)) return undefined;
    return {
      name: 'other-load',
      message: `Other programs used ${percent(share)} of all CPU.`,
      remedy: 'End what else runs on this machine.',
    };
  },
  function nothingCompleted({ figures: { surveysPerSecond } }) {
    if (surveysPerSecond > 0) return undefined;
    return {
      name: 'nothing-completed',
      message: 'No survey was completed in the measured part.',
      remedy: 'See the causes of the fails and server.log, or use a longer --duration.',
    };
  },
  function fewSurveys({ figures: { completed } }) {
    if (completed === 0 || completed >= FEW_SURVEYS) return undefined;
    return {
      name: 'few-surveys',
      message: `Only ${completed} surveys were completed: rates and p99 are rough.`,
      remedy: 'Use a longer --duration.',
    };
  },
  function manyCut({ figures: { cut, attempted } }) {
    if (cut <= MANY_CUT * attempted) return undefined;
    return {
      name: 'many-cut',
      message: `${cut} of ${attempted} attempts were cut by the end of the load: how they would have ended is not known.`,
      remedy: 'Use a longer --graceful-stop.',
    };
  },
  function repeated({ try: count }) {
    if (count === 1) return undefined;
    return {
      name: 'repeated',
      message: `The cell had to be run ${count} times.`,
      remedy: 'See the earlier tries in cells/: what spoiled them may have touched this one too.',
    };
  },
];

/** What the audit found where answers are not stored once as they were sent. */
function unsoundIn(audit: AuditEnd): CellAudit | null {
  const found = figuresIn(audit);
  return found === null || isSoundAudit(found) ? null : found;
}
