import { Metric, type MetricType, type Submetric, type ValueType } from './metric.ts';

const validName = /^[a-zA-Z_][a-zA-Z0-9_]{1,128}$/;

/** All metrics of a run. The instances of all VUs share them by name. */
export class MetricRegistry {
  readonly #metrics = new Map<string, Metric>();

  /** @throws when the name is not valid, or is taken by a metric of another type */
  register(name: string, type: MetricType, contains: ValueType = 'default'): Metric {
    if (!validName.test(name)) {
      throw new Error(
        `Invalid metric name: '${name}'. Metric names must only include up to 128 ASCII letters, numbers, or underscores ` +
          'and start with a letter or an underscore.',
      );
    }
    const known = this.#metrics.get(name);
    if (known === undefined) {
      const metric = new Metric(name, type, contains);
      this.#metrics.set(name, metric);
      return metric;
    }
    if (known.type !== type) {
      throw new Error(`metric '${name}' already exists but with type ${known.type}, instead of ${type}`);
    }
    if (known.contains !== contains) {
      throw new Error(
        `metric '${name}' already exists but with a value type ${known.contains}, instead of ${contains}`,
      );
    }
    return known;
  }

  get(name: string): Metric | undefined {
    return this.#metrics.get(name);
  }

  /** Metrics and sub-metrics that have samples or a threshold. */
  observed(): (Metric | Submetric)[] {
    const all: (Metric | Submetric)[] = [];
    for (const metric of this.#metrics.values()) {
      if (metric.isObserved) all.push(metric);
      for (const submetric of metric.submetrics) {
        if (submetric.isObserved) all.push(submetric);
      }
    }
    return all;
  }
}
