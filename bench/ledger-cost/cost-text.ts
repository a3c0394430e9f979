import { createRandom } from '../../lib/answer/random.ts';
import { textTable } from '../../lib/results/text-table.ts';
import type { Estimate } from '../compare/results.ts';
import { blockEstimate, blockEstimateOfFactors } from '../statistics/block-estimate.ts';
import { median } from '../statistics/quantile.ts';
import { LEDGERS, type LedgerSetting, type Measured, type Round } from './round.ts';

/**
 * Medians, and what each setting takes of the throughput: as seen, and as the generator's CPU time tells, which is less
 * noisy, as a share of all CPU time that a survey takes where generator and server keep every core busy.
 */
export function costText(rounds: readonly Round[], cores: number): string {
  const middle = (ledger: LedgerSetting, of: (measured: Measured) => number) =>
    median(rounds.map((round) => of(round[ledger])));
  const rate = (measured: Measured) => measured.surveysPerSecond;
  const cpu = (measured: Measured) => measured.cpuMs;
  const rows = LEDGERS.map((name) => [name, middle(name, rate).toFixed(1), middle(name, cpu).toFixed(2)]);
  const wholeMs = (cores * 1000) / middle('off', rate);
  const costs = LEDGERS.filter((name) => name !== 'off').map((name) => {
    const ratios = rounds.map((round) => ({ value: rate(round[name]) / rate(round.off) }));
    const seen = blockEstimateOfFactors(ratios, createRandom('throughput', name));
    const differences = rounds.map((round) => ({ value: cpu(round[name]) - cpu(round.off) }));
    const own = blockEstimate(differences, createRandom('cpu', name));
    return [
      `LEDGER=${name} takes ${percents(seen, (ratio) => 100 * (1 - ratio))} of the throughput, as measured;`,
      `${milliseconds(own)} of CPU time a survey, which are ${percents(own, (ms) => (100 * ms) / wholeMs)}.`,
    ].join('\n  ');
  });
  return [textTable(['LEDGER', 'surveys/s', "generator's CPU ms a survey"], rows), ...costs].join('\n\n');
}

function percents({ median: centre, interval }: Estimate, of: (value: number) => number): string {
  const ends = interval === null ? [] : interval.map(of).sort((one, other) => one - other);
  return `${of(centre).toFixed(2)} %${between(ends.map((end) => end.toFixed(2)))}`;
}

function milliseconds({ median: centre, interval }: Estimate): string {
  return `${centre.toFixed(3)} ms${between((interval ?? []).map((end) => end.toFixed(3)))}`;
}

function between([low, high]: readonly string[]): string {
  return low === undefined || high === undefined ? '' : ` (95 % interval: ${low} to ${high})`;
}
