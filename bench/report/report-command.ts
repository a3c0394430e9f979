import { Command } from 'commander';

interface Options {
  readonly out?: string;
}

/** `k6-survey report`, as the command line has it. */
export function reportCommand(): Command {
  return new Command('report')
    .description('render the reports of a run of compare anew: report.html, report.md, results.csv')
    .argument('<run>', "a run's folder, or its results.json")
    .option('--out <folder>', "where they go (default: the run's folder)")
    .action(async (run: string, options: Options) => {
      // The charts' library takes a quarter of a second to load, which other commands shall not wait for.
      const { report } = await import('./report.ts');
      report(run, options.out);
    });
}
