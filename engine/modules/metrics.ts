import type { Metric, MetricType } from '../metrics/metric.ts';
import { OverlaidTags, userTags } from '../metrics/tags.ts';
import type { K6Module } from '../script/k6-module.ts';
import type { Vu } from '../vu/vu.ts';

/** @see https://grafana.com/docs/k6/latest/javascript-api/k6-metrics/ */
export const metricsModule: K6Module = {
  exports: ['Counter', 'Gauge', 'Rate', 'Trend'],
  create: (vu) => ({
    Counter: metricClass(vu, 'counter'),
    Gauge: metricClass(vu, 'gauge'),
    Rate: metricClass(vu, 'rate'),
    Trend: metricClass(vu, 'trend'),
  }),
};

function metricClass(vu: Vu, type: MetricType) {
  return class {
    readonly name: string;
    readonly #metric: Metric;

    constructor(name: unknown, isTime?: unknown) {
      if (vu.isActive) throw new Error('metrics must be declared in the init context');
      this.name = String(name);
      this.#metric = vu.run.registry.register(this.name, type, isTime === true ? 'time' : 'default');
    }

    add(value: unknown, tags?: unknown): boolean {
      return addSample(vu, this.#metric, value, tags);
    }
  };
}

function addSample(vu: Vu, metric: Metric, value: unknown, tags: unknown): boolean {
  if (!vu.isActive) {
    // After an interruption nothing of the iteration counts; in the init context it is a mistake.
    if (vu.run.startedAt !== 0) return false;
    throw new Error('Adding to metrics in the init context is not supported');
  }
  let number = value === null ? Number.NaN : Number(value);
  if (number === 0 && value) number = 1;
  if (Number.isNaN(number)) {
    const problem =
      value === undefined
        ? `no value was provided for metric '${metric.name}', a number or a boolean value is expected`
        : `'${String(value)}' is an invalid value for metric '${metric.name}', a number or a boolean value is expected`;
    if (vu.run.requireOptions().throw) throw new Error(problem);
    vu.run.log.warn(problem);
    return false;
  }
  const own = userTags(tags, `cannot add tags for the '${metric.name}' custom metric: `);
  vu.sample(metric, number, own === undefined ? vu.tags.current : new OverlaidTags(vu.tags.current, own));
  return true;
}
