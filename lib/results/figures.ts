import { CAUSE_NAMES, type Cause } from '../survey/outcome.ts';
import { type Doubt, doubtsOf } from './doubts.ts';
import type { MetricValues, Summary } from './read-summary.ts';
import { wilsonInterval } from './wilson.ts';

/** Attempts by how they ended; attempted = completed + failed + cut. */
export interface Counts {
  readonly attempted: number;
  readonly completed: number;
  readonly failed: number;
  /** Interrupted by the end of their stage: no fails. */
  readonly cut: number;
}

export interface StageFigures extends Counts {
  readonly users: number;
  /** How long the stage's users were at it on average: its duration, and what their last surveys took beyond it. */
  readonly seconds: number;
  readonly surveysPerSecond: number;
  readonly failsPer10000: number;
  readonly failsPer10000Interval: readonly [number, number];
  /** Of completed surveys; null where k6's summary does not tell. */
  readonly durationMs: Quantiles;
}

interface Quantiles {
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  readonly max: number | null;
}

export interface SurveyFigures {
  readonly survey: string;
  readonly attempted: number;
  readonly completed: number;
  readonly failed: number;
}

/** The result of a run, as SUMMARY writes it. Other programs read these names. */
export interface Figures extends Counts {
  readonly engine: { readonly name: string; readonly version: string };
  readonly failsPer10000: number;
  /** 95 %, Wilson; of completed and failed attempts. */
  readonly failsPer10000Interval: readonly [number, number];
  readonly causes: Readonly<Partial<Record<Cause, number>>>;
  readonly stages: readonly StageFigures[];
  readonly surveys: readonly SurveyFigures[];
  readonly warnings: readonly Doubt[];
}

/** What was to be run. */
export interface Plan {
  readonly stages: readonly { readonly users: number; readonly seconds: number }[];
  readonly surveys: readonly string[];
}

export function figuresOf(summary: Summary, plan: Plan): Figures {
  const counter = (name: string, tag?: string) =>
    summary.metrics.get(tag === undefined ? name : `${name}{${tag}}`)?.count ?? 0;
  const counts = (tag?: string): Counts => {
    const attempted = counter('surveys_attempted', tag);
    const completed = counter('surveys_completed', tag);
    const failed = counter('surveys_failed', tag);
    return { attempted, completed, failed, cut: attempted - completed - failed };
  };

  const stages = plan.stages.map(({ users, seconds }): StageFigures => {
    const tag = `scenario:users${users}`;
    const stage = counts(tag);
    const iterations = summary.metrics.get(`iteration_duration{${tag}}`);
    const busySeconds = ((iterations?.avg ?? 0) * (stage.completed + stage.failed)) / 1000 / users;
    const atIt = round(Math.max(seconds, busySeconds), 3);
    return {
      users,
      seconds: atIt,
      ...stage,
      ...fails(stage),
      surveysPerSecond: atIt === 0 ? 0 : round(stage.completed / atIt, 3),
      durationMs: quantiles(summary.metrics.get(`survey_duration{${tag}}`), stage.completed),
    };
  });
  const causes: Partial<Record<Cause, number>> = {};
  for (const cause of CAUSE_NAMES) {
    const count = counter('surveys_failed', `cause:${cause}`);
    if (count > 0) causes[cause] = count;
  }
  const surveys = plan.surveys.map((survey): SurveyFigures => {
    const { attempted, completed, failed } = counts(`survey:${survey}`);
    return { survey, attempted, completed, failed };
  });
  const run = counts();
  const figures = { engine: summary.engine, ...run, ...fails(run), causes, stages, surveys };
  return { ...figures, warnings: doubtsOf(figures) };
}

function fails({ completed, failed }: Counts): Pick<Figures, 'failsPer10000' | 'failsPer10000Interval'> {
  const ended = completed + failed;
  const [low, high] = wilsonInterval(failed, ended);
  return {
    failsPer10000: ended === 0 ? 0 : round((10000 * failed) / ended, 2),
    failsPer10000Interval: [round(10000 * low, 2), round(10000 * high, 2)],
  };
}

function quantiles(trend: MetricValues | undefined, completed: number): Quantiles {
  const value = (number: number | undefined) => (number === undefined || completed === 0 ? null : round(number, 1));
  return { p50: value(trend?.p50), p95: value(trend?.p95), p99: value(trend?.p99), max: value(trend?.max) };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
