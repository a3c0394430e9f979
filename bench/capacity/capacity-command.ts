import { Command, InvalidArgumentError, Option } from 'commander';
import type { Options } from '../compare/options.ts';
import { capacity } from './capacity.ts';

/** `k6-survey capacity`, as the command line has it. */
export function capacityCommand(): Command {
  return new Command('capacity')
    .description('find how many users can complete surveys at once on a set-up before the wall')
    .option('--server <name>', 'set-up of servers/, with a :variant if wished')
    .option('--p95 <time>', '95 of 100 surveys must take no longer', '2s')
    .option('--fails <share>', 'so many of so many surveys may fail', '10/10000')
    .option('--most <users>', 'never try more users', users, '1000')
    .option('--users <number>', 'where to begin (default: 8)')
    .option('--duration <time>', 'of the measured part of a cell (default: 15s)')
    .option('--warmup <time>', 'load before it, which counts for nothing (default: 5s)')
    .option(
      '--graceful-stop <time>',
      'how long last surveys may take after it (default: three times --p95, at least 10s)',
    )
    .option('--timeout <time>', 'longest wait for one page (default: 60s)')
    .option('--think-time <seconds>', 'wait before each submission, as 2 or 1-5 (default: 0)')
    .option('--repeat <number>', 'blocks, each of which looks for itself, and cells that confirm (default: 3)')
    .option('--seed <text>', 'what answers and bootstrap are drawn from (default: 1)')
    .option('--store <name>', 'where the target keeps its surveys (default: sqlite)')
    .option('--workers <number>', "worker processes, or auto for 2 x CPUs + 1 (default: the set-up's canonical number)")
    .option('--out <folder>', 'where the results go, a new folder (default: runs/<time>)')
    .option('--config <file>', 'settings as JSON, see schemas/compare.schema.json; takes an application of your own')
    .addOption(new Option('--engine <which>', 'what runs the bundle (default: auto)').choices(['auto', 'k6', 'engine']))
    .option('--resume <folder>', 'go on with an earlier run: run what it lacks, and void cells again')
    .action(async (options: Options) => {
      process.exitCode = await capacity(options);
    });
}

function users(text: string): string {
  if (/^[1-9]\d{0,5}$/.test(text)) return text;
  throw new InvalidArgumentError('must be a positive whole number, such as 1000.');
}
