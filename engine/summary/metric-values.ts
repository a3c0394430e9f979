import type { Metric, Submetric } from '../metrics/metric.ts';
import { CounterSink, GaugeSink, RateSink } from '../metrics/sink.ts';
import { TrendSink } from '../metrics/trend-sink.ts';

/** The `values` of a metric in k6's summary data. */
export function metricValues(
  metric: Metric | Submetric,
  elapsedMs: number,
  trendStats: readonly string[],
): Record<string, number> {
  const { sink } = metric;
  if (sink instanceof CounterSink) {
    return { count: sink.value, rate: elapsedMs > 0 ? sink.value / (elapsedMs / 1000) : 0 };
  }
  if (sink instanceof GaugeSink) return { value: sink.value, min: sink.min, max: sink.max };
  if (sink instanceof RateSink) return { rate: sink.rate, passes: sink.trues, fails: sink.total - sink.trues };
  if (sink instanceof TrendSink) return Object.fromEntries(trendStats.map((stat) => [stat, trendStat(sink, stat)]));
  return {};
}

function trendStat(sink: TrendSink, stat: string): number {
  switch (stat) {
    case 'avg':
      return sink.avg;
    case 'min':
      return sink.min;
    case 'max':
      return sink.max;
    case 'med':
      return sink.quantile(0.5);
    case 'count':
      return sink.count;
    default:
      return sink.quantile(Number(stat.slice(2, -1)) / 100);
  }
}
