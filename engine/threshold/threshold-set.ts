import { invalidConfig } from '../exit-code.ts';
import type { Metric, Submetric } from '../metrics/metric.ts';
import type { MetricRegistry } from '../metrics/registry.ts';
import { CounterSink, GaugeSink, RateSink, type Sink } from '../metrics/sink.ts';
import { TrendSink } from '../metrics/trend-sink.ts';
import type { ThresholdOption } from '../options/threshold-option.ts';
import { compare, methodsOfType, parseThreshold, type ThresholdExpression } from './expression.ts';

export interface Threshold {
  source: string;
  expression: ThresholdExpression;
  abortOnFail: boolean;
  delayAbortMs: number | undefined;
  hasFailed: boolean;
}

export interface Evaluation {
  /** Names of the metrics with a crossed threshold, sorted. */
  crossed: string[];
  shouldAbort: boolean;
}

/** The thresholds of a run, by metric or sub-metric. */
export class ThresholdSet {
  readonly #entries: { metric: Metric | Submetric; thresholds: Threshold[] }[] = [];

  /** @throws RunError (104) for an unknown metric, a malformed expression or an aggregation that the metric lacks */
  constructor(options: Record<string, ThresholdOption[]>, registry: MetricRegistry) {
    for (const [name, list] of Object.entries(options)) {
      const metric = findMetric(name, registry);
      const thresholds = list.map((option) => toThreshold(name, metric, option));
      metric.isObserved = true;
      if ('parent' in metric) metric.parent.isObserved = true;
      this.#entries.push({ metric, thresholds });
    }
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  of(name: string): Threshold[] | undefined {
    return this.#entries.find((entry) => entry.metric.name === name)?.thresholds;
  }

  /** During the run metrics without samples are passed over; at its end they count with their zeros. */
  evaluate(elapsedMs: number, isFinal: boolean): Evaluation {
    const crossed: string[] = [];
    let shouldAbort = false;
    for (const { metric, thresholds } of this.#entries) {
      if (!isFinal && metric.sink.isEmpty) continue;
      for (const threshold of thresholds) {
        const value = aggregate(metric.sink, threshold.expression, elapsedMs);
        const { operator, value: limit } = threshold.expression;
        threshold.hasFailed = value !== undefined && !compare(value, operator, limit);
        if (!threshold.hasFailed) continue;
        if (crossed.at(-1) !== metric.name) crossed.push(metric.name);
        const delay = threshold.delayAbortMs;
        if (threshold.abortOnFail && (delay === undefined || delay < elapsedMs)) shouldAbort = true;
      }
    }
    return { crossed: crossed.sort(), shouldAbort };
  }
}

function findMetric(name: string, registry: MetricRegistry): Metric | Submetric {
  const open = name.indexOf('{');
  const close = name.lastIndexOf('}');
  if (open >= 0 ? close !== name.length - 1 : close >= 0) {
    throw invalidConfig(`invalid metric '${name}' in threshold definitions: unmatched opening/closing curly brace`);
  }
  const metric = registry.get(open < 0 ? name : name.slice(0, open));
  if (metric === undefined) {
    throw invalidConfig(`invalid threshold defined on ${name}; reason: no metric name "${name}" found`);
  }
  if (open < 0) return metric;
  try {
    return metric.submetric(name.slice(open + 1, close));
  } catch (error) {
    throw invalidConfig(`invalid metric '${name}' in threshold definitions: ${(error as Error).message}`);
  }
}

function toThreshold(name: string, metric: Metric | Submetric, option: ThresholdOption): Threshold {
  let expression: ThresholdExpression;
  try {
    expression = parseThreshold(option.threshold);
  } catch (error) {
    throw invalidConfig(`invalid threshold on ${name}: ${(error as Error).message}`);
  }
  const allowed = methodsOfType[metric.type];
  const method = expression.method === 'p' ? 'p(N)' : expression.method;
  if (!allowed.includes(method)) {
    throw invalidConfig(
      `invalid threshold "${option.threshold}" applied on metric ${name}; reason: unsupported aggregation method ` +
        `${expression.method} on metric of type ${metric.type}. ` +
        `supported aggregation methods for this metric are: ${allowed.join(', ')}`,
    );
  }
  return {
    source: option.threshold,
    expression,
    abortOnFail: option.abortOnFail,
    delayAbortMs: option.delayAbortMs,
    hasFailed: false,
  };
}

/** undefined where there is no value yet, which passes. */
function aggregate(sink: Sink, expression: ThresholdExpression, elapsedMs: number): number | undefined {
  if (sink instanceof CounterSink) {
    if (expression.method === 'count') return sink.value;
    return elapsedMs > 0 ? sink.value / (elapsedMs / 1000) : undefined;
  }
  if (sink instanceof GaugeSink) return sink.value;
  if (sink instanceof RateSink) return sink.total > 0 ? sink.rate : undefined;
  if (!(sink instanceof TrendSink)) return undefined;
  switch (expression.method) {
    case 'avg':
      return sink.avg;
    case 'min':
      return sink.min;
    case 'max':
      return sink.max;
    case 'med':
      return sink.quantile(0.5);
    default:
      return sink.quantile((expression.percentile ?? 0) / 100);
  }
}
