import type { MetricType } from '../metrics/metric.ts';

export type Operator = '<' | '<=' | '>' | '>=' | '==' | '===' | '!=';

/** `p(95) < 200` taken apart: `method` is p, `percentile` 95, `operator` <, `value` 200. */
export interface ThresholdExpression {
  method: string;
  percentile?: number;
  operator: Operator;
  value: number;
}

const operators: readonly Operator[] = ['<=', '<', '>=', '>', '===', '==', '!='];
const methods = new Set(['value', 'count', 'rate', 'avg', 'min', 'med', 'max']);

export const methodsOfType: Record<MetricType, readonly string[]> = {
  counter: ['count', 'rate'],
  gauge: ['value'],
  rate: ['rate'],
  trend: ['avg', 'min', 'max', 'med', 'p(N)'],
};

/**
 * Parses a threshold such as `p(99.9)<=250`.
 * @throws with the reason
 * @see https://grafana.com/docs/k6/latest/using-k6/thresholds/#threshold-expression-syntax
 */
export function parseThreshold(source: string): ThresholdExpression {
  const operator = operators.find((candidate) => source.split(candidate, 2)[1]);
  if (operator === undefined) {
    throw new Error(`failed parsing threshold expression "${source}"; reason: malformed threshold expression`);
  }
  const at = source.indexOf(operator);
  const left = source.slice(0, at).trim();
  const right = source.slice(at + operator.length).trim();
  const value = right === '' ? Number.NaN : Number(right);
  if (Number.isNaN(value)) {
    throw new Error(`failed parsing threshold expression "${source}" right hand side; reason: "${right}" is no number`);
  }
  return { ...parseMethod(source, left), operator, value };
}

function parseMethod(source: string, left: string): Pick<ThresholdExpression, 'method' | 'percentile'> {
  if (methods.has(left)) return { method: left };
  const inner = /^p\((.*)\)$/.exec(left)?.[1];
  const failed = `failed parsing threshold expression "${source}" left hand side; reason:`;
  if (inner === undefined) {
    throw new Error(`${failed} "${left}" is none of value, count, rate, avg, min, med, max, p(N)`);
  }
  const percentile = inner.trim() === '' ? Number.NaN : Number(inner);
  if (!(percentile >= 0 && percentile <= 100)) {
    throw new Error(`${failed} malformed percentile value, provide a number between 0 and 100`);
  }
  return { method: 'p', percentile };
}

export function compare(left: number, operator: Operator, right: number): boolean {
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '==':
    case '===':
      return left === right;
    case '!=':
      return left !== right;
  }
}
