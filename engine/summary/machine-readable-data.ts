import type { Metric, Submetric } from '../metrics/metric.ts';
import { RateSink } from '../metrics/sink.ts';
import type { RunState } from '../run/run-state.ts';
import { metricValues } from './metric-values.ts';

const shownElsewhere = new Set(['checks', 'group_duration']);
/** Of the requests' timings k6 shows the total only. */
const hiddenTimings = /^http_req_(blocked|connecting|tls_handshaking|sending|waiting|receiving)$/;

/**
 * What handleSummary() gets with --new-machine-readable-summary.
 * @see https://github.com/grafana/k6-summary
 */
export function machineReadableSummaryData(run: RunState, durationMs: number, version: string) {
  const stats = run.requireOptions().summaryTrendStats;
  const entry = (metric: Metric | Submetric) => ({
    contains: metric.contains,
    name: metric.name,
    type: metric.type,
    values: values(metric, stats),
  });
  const metrics = run.registry.observed().filter(({ name }) => !shownElsewhere.has(name) && !hiddenTimings.test(name));
  const checks = run.checks.all();
  return {
    config: { duration: durationMs / 1000, execution: 'local', script: run.script.source },
    metadata: { generated_at: new Date().toISOString(), k6_version: version },
    results: {
      ...(checks.length === 0 ? {} : { checks: checkResults(checks) }),
      metrics: metrics.map(entry),
    },
    version: '1.0.0',
  };
}

/** A trend has these, whatever summaryTrendStats asks for; null for what it does not ask for. */
const TREND_VALUES = ['avg', 'max', 'med', 'min', 'p(90)', 'p(95)'];

function values(metric: Metric | Submetric, stats: readonly string[]): Record<string, number | null> {
  const { sink } = metric;
  if (sink instanceof RateSink) return { matches: sink.trues, rate: sink.rate, total: sink.total };
  const all = metricValues(metric, 0, stats);
  if (metric.type === 'counter') return { count: all['count'] ?? 0 };
  if (metric.type !== 'trend') return all;
  return Object.fromEntries(TREND_VALUES.map((name) => [name.replace(/[()]/g, ''), all[name] ?? null]));
}

function checkResults(checks: { name: string; passes: number; fails: number }[]) {
  const passes = checks.reduce((sum, check) => sum + check.passes, 0);
  const total = checks.reduce((sum, check) => sum + check.fails, passes);
  const rate = (name: string, matches: number) => ({
    contains: 'default',
    name,
    type: 'rate',
    values: { matches, rate: total === 0 ? 0 : matches / total, total },
  });
  return {
    metrics: [
      { contains: 'default', name: 'checks_total', type: 'counter', values: { count: total } },
      rate('checks_failed', total - passes),
      rate('checks_succeeded', passes),
    ],
    results: checks.map(({ name, passes: passed, fails }) => ({ fails, name, passes: passed })),
  };
}
