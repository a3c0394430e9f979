import { Command } from 'commander';

interface Options {
  readonly out?: string;
}

/** `k6-survey report`, as the command line has it. */
export function reportCommand(): Command {
  return new Command('report')
    .description('render the reports of a run of compare anew, or set two runs side by side')
    .argument('<run>', "a run's folder, or its results.json: makes report.html, report.md and results.csv")
    .argument('[other]', 'a second run, to be compared with the first: makes comparison.html and comparison.md instead')
    .option('--out <folder>', 'where they go (default: the folder of the run, of two the second)')
    .action(async (run: string, other: string | undefined, options: Options) => {
      // The charts' library takes a tenth of a second to load, which other commands shall not wait for.
      const { report, reportTwo } = await import('./report.ts');
      if (other === undefined) report(run, options.out);
      else reportTwo(run, other, options.out);
    });
}
