import { Command, Option } from 'commander';
import type { Options } from '../compare/options.ts';
import { tune } from './tune.ts';

/** `k6-survey tune`, as the command line has it. */
export function tuneCommand(): Command {
  return new Command('tune')
    .description('find the best workers, threads and MPM settings of a set-up for this machine')
    .option('--server <name>', 'set-up of servers/; what is tried is the space of its server.json')
    .option('--users <number>', 'users (default: 10)')
    .option('--duration <time>', 'of the measured part of a cell (default: 10s)')
    .option('--warmup <time>', 'load before it, which counts for nothing (default: 5s)')
    .option('--graceful-stop <time>', 'how long last surveys may take after it (default: 10s)')
    .option('--timeout <time>', 'longest wait for one page (default: 60s)')
    .option('--think-time <seconds>', 'wait before each submission, as 2 or 1-5 (default: 0)')
    .option('--repeat <number>', 'blocks of the final (default: 5)')
    .option('--seed <text>', 'what order, answers and bootstrap are drawn from (default: 1)')
    .option('--store <name>', 'where the target keeps its surveys (default: sqlite)')
    .option('--out <folder>', 'where the results go, a new folder (default: runs/<time>)')
    .option('--config <file>', 'settings as JSON, see schemas/compare.schema.json; takes an application of your own')
    .addOption(new Option('--engine <which>', 'what runs the bundle (default: auto)').choices(['auto', 'k6', 'engine']))
    .option('--resume <folder>', 'go on with an earlier run: run what it lacks, and void cells again')
    .action(async (options: Options) => {
      process.exitCode = await tune(options);
    });
}
