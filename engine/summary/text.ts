import type { legacySummaryData } from './legacy-data.ts';

type LegacyData = ReturnType<typeof legacySummaryData>;
interface MetricEntry {
  type: string;
  contains: string;
  values: Record<string, number>;
  thresholds?: Record<string, { ok: boolean }>;
}

/** The summary of a script that has no handleSummary(): thresholds, checks, metrics. */
export function textSummary(data: LegacyData, checks: { name: string; passes: number; fails: number }[]): string {
  const metrics = Object.entries(data.metrics) as [string, MetricEntry][];
  const width = Math.max(0, ...metrics.map(([name]) => name.length)) + 3;
  const lines: string[] = [];
  for (const [name, { thresholds = {} }] of metrics) {
    for (const [source, { ok }] of Object.entries(thresholds)) lines.push(`  ${ok ? '✓' : '✗'} ${name}: ${source}`);
  }
  if (lines.length > 0) lines.push('');
  for (const { name, passes, fails } of checks) {
    lines.push(fails === 0 ? `  ✓ ${name}` : `  ✗ ${name}: ${passes} passed, ${fails} failed`);
  }
  if (checks.length > 0) lines.push('');
  for (const [name, metric] of metrics.sort(([a], [b]) => (a < b ? -1 : 1))) {
    lines.push(`  ${name.padEnd(width, '.')}: ${formatValues(metric)}`);
  }
  return `\n${lines.join('\n')}\n\n`;
}

function formatValues({ type, contains, values }: MetricEntry): string {
  const unit = (value: number) => formatValue(value, contains);
  switch (type) {
    case 'counter':
      return `${unit(values['count'] ?? 0)}  ${unit(values['rate'] ?? 0)}/s`;
    case 'gauge':
      return `${unit(values['value'] ?? 0)}  min=${unit(values['min'] ?? 0)} max=${unit(values['max'] ?? 0)}`;
    case 'rate': {
      const { rate = 0, passes = 0, fails = 0 } = values;
      return `${(rate * 100).toFixed(2)}%  ${passes} out of ${passes + fails}`;
    }
    default:
      return Object.entries(values)
        .map(([name, value]) => `${name}=${name === 'count' ? value : unit(value)}`)
        .join(' ');
  }
}

function formatValue(value: number, contains: string): string {
  if (contains === 'time') return value >= 1000 ? `${(value / 1000).toFixed(2)}s` : `${value.toFixed(2)}ms`;
  if (contains === 'data') return value >= 1e6 ? `${(value / 1e6).toFixed(1)} MB` : `${(value / 1e3).toFixed(1)} kB`;
  return String(Number(value.toFixed(6)));
}
