import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { auditCommand } from './audit/audit-command.ts';
import { capacityCommand } from './capacity/capacity-command.ts';
import { compareCommand } from './compare/compare-command.ts';
import { findRunner } from './find-k6.ts';
import { generatorCost } from './generator-cost/generator-cost.ts';
import { ledgerCost } from './ledger-cost/ledger-cost.ts';
import { reportCommand } from './report/report-command.ts';
import { ROOT } from './root.ts';
import { runLoad } from './run-load.ts';
import { start } from './start.ts';
import { storeChoice } from './stores/store-choice.ts';
import { tuneCommand } from './tune/tune-command.ts';
import { UserError } from './user-error.ts';

const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };
const program = new Command('k6-survey')
  .description('Measures how many people can complete surveys at once.')
  .version(version)
  .showHelpAfterError('(add --help for what is allowed)');

const engine = () =>
  new Option('--engine <which>', 'what runs the bundle').choices(['auto', 'k6', 'engine']).default('auto');

program
  .command('start')
  .description('set up the target, serve it, run dist/survey.js against it, compare the result with its store')
  .option('--users <list>', 'users of each stage (default: USERS or 10,50,100)')
  .option('--duration <time>', 'duration of each stage (default: DURATION or 20s; the full length is 5m)')
  .option('--graceful-stop <time>', 'how long last surveys may take after their stage (default: GRACEFUL_STOP or 10s)')
  .option('--seed <text>', 'what the answers are drawn from (default: SEED or 1)')
  .option('--think-time <seconds>', 'wait before each submission, as 2 or 1-5 (default: THINK_TIME or 0)')
  .option('--thresholds <profile>', 'what passes: seed, strict or none (default: THRESHOLDS or seed)')
  .option('--server <name>', 'set-up of servers/', 'gunicorn')
  .option('--workers <number>', 'worker processes (default: the canonical number of the set-up)', positive)
  .option('--port <number>', 'port of the server, another where it is taken', positive, 8000)
  .option('--store <name>', 'where surveys and answers are kept: sqlite, postgres or postgres+cassandra', 'sqlite')
  .addOption(engine())
  .action(async (options: StartOptions) => {
    const variables = {
      ...pick('USERS', options.users),
      ...pick('DURATION', options.duration, '20s'),
      ...pick('GRACEFUL_STOP', options.gracefulStop, '10s'),
      ...pick('SEED', options.seed),
      ...pick('THINK_TIME', options.thinkTime),
      ...pick('THRESHOLDS', options.thresholds),
    };
    const { server, workers, port } = options;
    const store = storeChoice(options.store);
    process.exitCode = await start({ server, workers, port, store, engine: options.engine, variables });
  });

program.addCommand(compareCommand());
program.addCommand(tuneCommand());
program.addCommand(capacityCommand());

program
  .command('complete')
  .description('complete one survey once, and print page by page what was answered and why')
  .argument('<url>', 'its first page')
  .option('--seed <text>', 'what the answers are drawn from', '1')
  .option('--timeout <seconds>', 'longest wait for one page', positive, 60)
  .option('--json', 'print one JSON object a line: each page, then the outcome', false)
  .option('--answers <file>', 'answers to give, and what to press (default: ANSWERS, or the robot decides)')
  .action(async (url: string, options: CompleteOptions) => {
    const { seed, timeout, json, answers } = options;
    // The robot with its parser and HTTP client takes a third of a second to load, which other commands shall not wait for.
    const { complete } = await import('./complete.ts');
    process.exitCode = await complete({ url, seed, timeoutSeconds: timeout, json, answers });
  });

program
  .command('run')
  .description('run a bundle with k6, or with the engine where there is no k6; settings come from the environment')
  .argument('[bundle]', 'a file of dist/', 'dist/survey.js')
  .addOption(engine())
  .action(async (bundle: string, options: { engine: 'auto' | 'k6' | 'engine' }) => {
    const runner = findRunner(options.engine);
    console.error(`Load: ${runner.description}.`);
    process.exitCode = await runLoad(runner, [bundle], {});
  });

program
  .command('audit')
  .description('hold the ledger of a run against its store: what is lost, duplicate or altered')
  .requiredOption('--run <folder>', 'folder of a run, as runs/<time>')
  .option('--store <file>', "description of the store (default: the target's, as the run was made)")
  .action(async (options: { run: string; store?: string }) => {
    process.exitCode = await auditCommand({ run: options.run, store: options.store });
  });

program
  .command('generator-cost')
  .description('what the generator costs a survey, beside a script that knows every answer beforehand')
  .option('--rounds <number>', 'pairs of measurements', positive, 5)
  .option('--surveys <number>', 'surveys of the long run of each', positive, 10_500)
  .option('--users <number>', 'users', positive, 10)
  .addOption(new Option('--engine <which>', 'what is measured').choices(['both', 'k6', 'engine']).default('both'))
  .action(generatorCost);

program
  .command('ledger-cost')
  .description('what LEDGER takes of the throughput, on the target behind Gunicorn, off, outcomes and answers in turn')
  .option('--rounds <number>', 'measurements of each', positive, 6)
  .option('--surveys <number>', 'surveys of a measurement', positive, 700)
  .option('--users <number>', 'users', positive, 5)
  .addOption(engine())
  .action(ledgerCost);

program.addCommand(reportCommand());

interface CompleteOptions {
  readonly seed: string;
  readonly timeout: number;
  readonly json: boolean;
  readonly answers?: string;
}

interface StartOptions {
  readonly users?: string;
  readonly duration?: string;
  readonly gracefulStop?: string;
  readonly seed?: string;
  readonly thinkTime?: string;
  readonly thresholds?: string;
  readonly server: string;
  readonly workers?: number;
  readonly port: number;
  readonly store: string;
  readonly engine: 'auto' | 'k6' | 'engine';
}

/** The option, else the variable as the user has set it, else the default of this command, else nothing. */
function pick(name: string, option: string | undefined, standard?: string): Record<string, string> {
  const value = option ?? process.env[name] ?? standard;
  return value === undefined ? {} : { [name]: value };
}

function positive(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('must be a positive whole number, such as 9.');
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(`k6-survey: ${error.message}`);
  process.exitCode = 1;
}
