import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TrendSink } from '../../engine/metrics/trend-sink.ts';

/** The quantile as k6 defines it, over all samples sorted. */
function quantile(samples: number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const rank = q * (sorted.length - 1);
  const below = sorted[Math.floor(rank)] ?? 0;
  return below + ((sorted[Math.ceil(rank)] ?? 0) - below) * (rank - Math.floor(rank));
}

const sample = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -50, max: 50 }),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
);

test('quantiles are those of all samples, asked for in between or not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(sample, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 5 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (batches, q) => {
        const sink = new TrendSink();
        const all: number[] = [];
        for (const batch of batches) {
          for (const value of batch) sink.add(value);
          all.push(...batch);
          expect(sink.quantile(q)).toBeCloseTo(quantile(all, q), 6);
        }
        expect(sink.count).toBe(all.length);
        expect(sink.min).toBe(Math.min(...all));
        expect(sink.max).toBe(Math.max(...all));
        expect(sink.avg).toBeCloseTo(all.reduce((sum, value) => sum + value, 0) / all.length, 4);
      },
    ),
  );
});
