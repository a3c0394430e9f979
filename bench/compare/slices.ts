import type { Cell } from './results.ts';

/** A slice is as long as it takes a survey to be done twice: then what happens in one tells little of the next. */
const SURVEYS_LONG = 2;
const FEWEST = 4;
const MOST = 30;

/**
 * Surveys completed in equal parts of a cell's measured part, for the noise within it (batch means).
 * @returns empty where it is too short
 */
export function slicesOf({ samples, users, surveysPerSecond, seconds }: Cell): readonly number[] {
  const counts = samples.filter(({ second }) => second >= 0).map((sample) => sample.surveysPerSecond);
  if (counts.length < FEWEST) return [];
  const independent = Math.ceil((SURVEYS_LONG * users) / Math.max(surveysPerSecond, users / seconds));
  const length = Math.min(
    Math.max(1, independent, Math.ceil(counts.length / MOST)),
    Math.floor(counts.length / FEWEST),
  );
  return Array.from({ length: Math.floor(counts.length / length) }, (_, index) =>
    counts.slice(index * length, (index + 1) * length).reduce((sum, count) => sum + count, 0),
  );
}
