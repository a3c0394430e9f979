import { CounterSink, GaugeSink, RateSink, type Sink } from './sink.ts';
import type { TagView } from './tags.ts';
import { TrendSink } from './trend-sink.ts';

export type MetricType = 'counter' | 'gauge' | 'rate' | 'trend';
export type ValueType = 'default' | 'time' | 'data';

/** A metric with its own samples and those of its sub-metrics (`name{tag:value}`). */
export class Metric {
  readonly name: string;
  readonly type: MetricType;
  readonly contains: ValueType;
  readonly sink: Sink;
  readonly submetrics: Submetric[] = [];
  /** Shown in the summary: it has samples, or a threshold. */
  isObserved = false;

  constructor(name: string, type: MetricType, contains: ValueType = 'default') {
    this.name = name;
    this.type = type;
    this.contains = contains;
    this.sink = createSink(type);
  }

  add(value: number, tags: TagView): void {
    this.isObserved = true;
    this.sink.add(value);
    for (const submetric of this.submetrics) {
      if (submetric.matches(tags)) submetric.add(value);
    }
  }

  /** The sub-metric of a selector such as `scenario:users10, status:200`; made when it does not exist yet. */
  submetric(selector: string): Submetric {
    const wanted = parseSelector(selector);
    const name = `${this.name}{${selector}}`;
    const known = this.submetrics.find((submetric) => submetric.name === name);
    if (known !== undefined) return known;
    const created = new Submetric(name, this, wanted);
    this.submetrics.push(created);
    return created;
  }
}

export class Submetric {
  readonly name: string;
  readonly parent: Metric;
  readonly sink: Sink;
  isObserved = false;
  readonly #wanted: [string, string][];

  constructor(name: string, parent: Metric, wanted: [string, string][]) {
    this.name = name;
    this.parent = parent;
    this.sink = createSink(parent.type);
    this.#wanted = wanted;
  }

  get type(): MetricType {
    return this.parent.type;
  }

  get contains(): ValueType {
    return this.parent.contains;
  }

  matches(tags: TagView): boolean {
    for (const [name, value] of this.#wanted) {
      if (tags.get(name) !== value) return false;
    }
    return true;
  }

  add(value: number): void {
    this.isObserved = true;
    this.sink.add(value);
  }
}

function createSink(type: MetricType): Sink {
  switch (type) {
    case 'counter':
      return new CounterSink();
    case 'gauge':
      return new GaugeSink();
    case 'rate':
      return new RateSink();
    case 'trend':
      return new TrendSink();
  }
}

function parseSelector(selector: string): [string, string][] {
  return selector.split(',').map((part) => {
    const colon = part.indexOf(':');
    const value = colon < 0 ? '' : unquote(part.slice(colon + 1));
    if (value === '')
      throw new Error(`metric "${part.trim()}" tag expression is malformed (example: {scenario:users10})`);
    return [unquote(part.slice(0, colon)), value];
  });
}

function unquote(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}
