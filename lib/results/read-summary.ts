/** One metric or submetric of a k6 summary; numbers by k6's own names, absent where its shape does not give them. */
export interface MetricValues {
  readonly count?: number | undefined;
  readonly rate?: number | undefined;
  readonly avg?: number | undefined;
  readonly p50?: number | undefined;
  readonly p95?: number | undefined;
  readonly p99?: number | undefined;
  readonly max?: number | undefined;
}

export interface Summary {
  /** By name, submetrics as `name{tag:value}`. */
  readonly metrics: ReadonlyMap<string, MetricValues>;
  readonly engine: { readonly name: string; readonly version: string };
}

type Tree = Readonly<Record<string, unknown>>;

/**
 * Reads what k6 gives to handleSummary, in both of its shapes: metrics by name, and (since 1.5, by
 * --new-machine-readable-summary) a list of them under `results`.
 * Source: https://grafana.com/docs/k6/latest/results-output/end-of-test/custom-summary/
 */
export function readSummary(data: unknown): Summary {
  const tree = asTree(data);
  const list = asTree(tree['results'])['metrics'];
  const metrics = new Map<string, MetricValues>();
  if (Array.isArray(list)) {
    for (const metric of list.map(asTree)) metrics.set(String(metric['name']), valuesOf(metric));
    const version = asTree(tree['metadata'])['k6_version'];
    const engine = asTree(asTree(tree['setup_data'])['engine']);
    return { metrics, engine: { name: text(engine['name'] ?? 'k6'), version: text(version) } };
  }
  for (const [name, metric] of Object.entries(asTree(tree['metrics']))) metrics.set(name, valuesOf(asTree(metric)));
  const engine = asTree(asTree(tree['setup_data'])['engine']);
  return { metrics, engine: { name: text(engine['name']), version: text(engine['version']) } };
}

function valuesOf(metric: Tree): MetricValues {
  const values = asTree(metric['values']);
  return {
    count: finite(values['count']),
    rate: finite(values['rate']),
    avg: finite(values['avg']),
    p50: finite(values['med']),
    p95: finite(values['p(95)'] ?? values['p95']),
    p99: finite(values['p(99)'] ?? values['p99']),
    max: finite(values['max']),
  };
}

function asTree(value: unknown): Tree {
  return typeof value === 'object' && value !== null ? (value as Tree) : {};
}

function finite(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : 'unknown';
}
