import type { RunState } from '../run/run-state.ts';
import type { ThresholdSet } from '../threshold/threshold-set.ts';
import { metricValues } from './metric-values.ts';

/**
 * What handleSummary() gets by default.
 * @see https://grafana.com/docs/k6/latest/results-output/end-of-test/custom-summary/
 */
export function legacySummaryData(run: RunState, thresholds: ThresholdSet, durationMs: number, setupData: unknown) {
  const options = run.requireOptions();
  const metrics: Record<string, object> = {};
  for (const metric of run.registry.observed()) {
    const entry: Record<string, unknown> = {
      type: metric.type,
      contains: metric.contains,
      values: metricValues(metric, durationMs, options.summaryTrendStats),
    };
    const own = thresholds.of(metric.name);
    if (own !== undefined && own.length > 0) {
      entry['thresholds'] = Object.fromEntries(own.map(({ source, hasFailed }) => [source, { ok: !hasFailed }]));
    }
    metrics[metric.name] = entry;
  }
  return {
    root_group: run.checks.toJSON(),
    options: { summaryTrendStats: options.summaryTrendStats, summaryTimeUnit: options.summaryTimeUnit, noColor: false },
    state: {
      isStdOutTTY: process.stdout.isTTY === true,
      isStdErrTTY: process.stderr.isTTY === true,
      testRunDurationMs: durationMs,
    },
    metrics,
    setup_data: setupData,
  };
}
