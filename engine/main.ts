import { openSync, writeSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { parseDuration } from './duration.ts';
import { exitCode } from './exit-code.ts';
import { Log, type LogFormat, type LogSink } from './output/log.ts';
import { runScript } from './run/run-script.ts';
import { watchSignals } from './run/signals.ts';

interface Flags {
  env?: Record<string, string>;
  vus?: number;
  iterations?: number;
  duration?: string;
  stage?: { duration: string; target: number }[];
  quiet?: boolean;
  verbose?: boolean;
  thresholds: boolean;
  summaryMode: 'compact' | 'full' | 'disabled';
  summaryExport?: string;
  newMachineReadableSummary?: boolean;
  consoleOutput?: string;
  logFormat: LogFormat;
  setup: boolean;
  teardown: boolean;
  includeSystemEnvVars: string;
  tag?: Record<string, string>;
}

const wholeNumber = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
};

const duration = (text: string): string => {
  if (parseDuration(text) === undefined) throw new InvalidArgumentError('It must be a duration such as 30s or 1m30s.');
  return text;
};

const pair = (text: string, all: Record<string, string> = {}): Record<string, string> => {
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  return { ...all, [name]: equals < 0 ? (process.env[name] ?? '') : text.slice(equals + 1) };
};

const stage = (text: string, all: { duration: string; target: number }[] = []) => {
  const match = /^(.+):(\d+)$/.exec(text);
  if (match === null) throw new InvalidArgumentError('It must be [duration]:[target], such as 10s:100.');
  return [...all, { duration: duration(match[1] ?? ''), target: Number(match[2]) }];
};

const summaryMode = (text: string): string => {
  if (!['compact', 'full', 'disabled'].includes(text)) {
    throw new InvalidArgumentError('Allowed: compact, full, disabled.');
  }
  return text;
};

const logFormat = (text: string): LogFormat => (text === 'raw' || text === 'json' ? text : 'text');

const program = new Command('engine')
  .description('Runs k6 scripts on Node, where k6 itself is not installed.')
  .exitOverride();

program
  .command('run')
  .description('Start a test.')
  .argument('<script>', 'the k6 script')
  .option('-e, --env <KEY=VALUE>', 'add or override an environment variable', pair)
  .option('-u, --vus <n>', 'number of virtual users', wholeNumber)
  .option('-i, --iterations <n>', 'script iterations among all VUs', wholeNumber)
  .option('-d, --duration <duration>', 'test duration', duration)
  .option('-s, --stage <duration:target>', 'add a stage', stage)
  .option('-q, --quiet', 'no header and no progress line')
  .option('-v, --verbose', 'debug messages too')
  .option('--tag <NAME=VALUE>', 'add a tag to all samples', pair)
  .option('--no-setup', "don't run setup()")
  .option('--no-teardown', "don't run teardown()")
  .option('--no-thresholds', "don't evaluate thresholds")
  .option('--summary-mode <mode>', 'compact, full or disabled', summaryMode, 'compact')
  .option('--summary-export <file>', 'write the summary data as JSON')
  .option('--new-machine-readable-summary', "handleSummary() gets k6's newer form of the data")
  .option('--console-output <file>', "write the script's console output to a file")
  .option(
    '--log-format <format>',
    'raw, json, or text as any other is',
    logFormat,
    process.env['K6_LOG_FORMAT'] ?? 'text',
  )
  .option('--include-system-env-vars <bool>', 'whether the script sees the environment of the process', 'true')
  .action(async (script: string, flags: Flags) => {
    process.exitCode = await run(script, flags);
  });

async function run(scriptPath: string, flags: Flags): Promise<number> {
  const stderr: LogSink = { write: (line) => process.stderr.write(line), isTerminal: process.stderr.isTTY === true };
  const format = logFormat(flags.logFormat);
  const log = new Log(stderr, flags.verbose, format);
  const options: Record<string, unknown> = {};
  if (flags.vus !== undefined) options['vus'] = flags.vus;
  if (flags.iterations !== undefined) options['iterations'] = flags.iterations;
  if (flags.duration !== undefined) options['duration'] = flags.duration;
  if (flags.stage !== undefined) options['stages'] = flags.stage;
  if (flags.tag !== undefined) options['tags'] = flags.tag;
  if (!flags.setup) options['noSetup'] = true;
  if (!flags.teardown) options['noTeardown'] = true;
  const system = flags.includeSystemEnvVars === 'false' ? {} : process.env;
  return await runScript({
    scriptPath,
    env: { ...(system as Record<string, string>), ...flags.env },
    flags: options,
    isQuiet: flags.quiet === true,
    hasThresholds: flags.thresholds,
    summaryMode: flags.summaryMode,
    isSummaryMachineReadable: flags.newMachineReadableSummary === true,
    summaryExport: flags.summaryExport,
    log,
    consoleLog: flags.consoleOutput === undefined ? log : new Log(fileSink(flags.consoleOutput), flags.verbose, format),
    consoleFields: flags.consoleOutput === undefined ? { source: 'console' } : {},
    onStart: watchSignals,
  });
}

function fileSink(file: string): LogSink {
  const descriptor = openSync(file, 'a');
  return { write: (line) => void writeSync(descriptor, line), isTerminal: false };
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : exitCode.other;
}
