import { Command, Option } from 'commander';
import { plannedCells } from './cells.ts';
import { compare } from './compare.ts';
import { type Options, readOptions } from './options.ts';
import { readPlan } from './plan.ts';

/** `k6-survey compare`, as the command line has it. */
export function compareCommand(): Command {
  return new Command('compare')
    .description('measure set-ups of servers/ beside each other, with figures that can be believed')
    .option('--servers <list>', 'set-ups, each with a :variant if wished, or all (default: the five of 2012)')
    .option('--users <list>', 'users of each cell (default: 10,50,100)')
    .option('--duration <time>', 'of the measured part of a cell (default: 5m)')
    .option('--warmup <time>', 'load before it, which counts for nothing (default: 20s)')
    .option('--graceful-stop <time>', 'how long last surveys may take after it (default: 30s)')
    .option('--timeout <time>', 'longest wait for one page (default: 60s)')
    .option('--think-time <seconds>', 'wait before each submission, as 2 or 1-5 (default: 0)')
    .option('--repeat <number>', 'blocks: each runs every cell once, in an order of its own (default: 3)')
    .option('--seed <text>', 'what order, answers and bootstrap are drawn from (default: 1)')
    .option('--store <name>', 'where the target keeps its surveys (default: sqlite)')
    .option(
      '--workers <number>',
      "worker processes, or auto for 2 x CPUs + 1 (default: each set-up's canonical number)",
    )
    .option('--placebo <server>', 'run this one a second time under another name: what differs is noise')
    .option('--out <folder>', 'where the results go, a new folder (default: runs/<time>)')
    .option('--config <file>', 'settings as JSON, see schemas/compare.schema.json; takes an application of your own')
    .option('--quick', 'a profile of some minutes: 10 and 50 users for 10 s after 8 s of warm-up', false)
    .option('--dry-run', 'print the cells in their order, and run nothing', false)
    .addOption(new Option('--engine <which>', 'what runs the bundle (default: auto)').choices(['auto', 'k6', 'engine']))
    .option('--resume <folder>', 'go on with an earlier run: run what it lacks, and void cells again')
    .action(async (options: Options) => {
      if (options['dryRun'] !== true) {
        process.exitCode = await compare(options);
        return;
      }
      const { plan } = readPlan(readOptions(options), options['quick'] === true);
      const cells = plannedCells(plan);
      for (const { block, users, server } of cells) console.log(`block ${block}  ${users} users  ${server}`);
    });
}
