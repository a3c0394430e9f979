import { parseDuration } from '../duration.ts';
import { invalidConfig } from '../exit-code.ts';

export interface ThresholdOption {
  threshold: string;
  abortOnFail: boolean;
  delayAbortMs: number | undefined;
}

/** `options.thresholds` in both of k6's forms: strings, or objects with abortOnFail and delayAbortEval. */
export function readThresholdOptions(value: unknown): Record<string, ThresholdOption[]> {
  if (value === undefined || value === null) return {};
  const thresholds: Record<string, ThresholdOption[]> = {};
  for (const [metric, list] of Object.entries(value)) {
    if (!Array.isArray(list)) {
      throw invalidConfig(
        `options.thresholds['${metric}'] must be an array, got ${JSON.stringify(list)} (example: ['rate<0.01'])`,
      );
    }
    thresholds[metric] = list.map((item) => readThreshold(metric, item));
  }
  return thresholds;
}

function readThreshold(metric: string, item: unknown): ThresholdOption {
  if (typeof item === 'string') return { threshold: item, abortOnFail: false, delayAbortMs: undefined };
  if (typeof item === 'object' && item !== null) {
    const { threshold, abortOnFail, delayAbortEval, ...unknown } = item as Record<string, unknown>;
    const strange = Object.keys(unknown)[0];
    if (strange !== undefined) {
      throw invalidConfig(
        `options.thresholds['${metric}'] has the unknown field "${strange}" (known: threshold, abortOnFail, delayAbortEval)`,
      );
    }
    if (typeof threshold === 'string') {
      return { threshold, abortOnFail: abortOnFail === true, delayAbortMs: parseDuration(delayAbortEval) };
    }
  }
  throw invalidConfig(
    `options.thresholds['${metric}'] holds ${JSON.stringify(item)}, which is no threshold (example: 'p(95)<500')`,
  );
}
