import { Counter, Rate, Trend } from 'k6/metrics';

export const attempted = new Counter('surveys_attempted');
export const completed = new Counter('surveys_completed');
/** Tagged with its cause. */
export const failed = new Counter('surveys_failed');
export const failRate = new Rate('survey_fail_rate');
/** Milliseconds from the first request of a survey to its last answer; completed ones only. */
export const duration = new Trend('survey_duration', true);
