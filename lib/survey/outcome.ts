/** Why an attempt failed, and what that means. Closed: every failed attempt has exactly one of these. */
export const CAUSES = {
  'http-4xx': 'the server answered with an error such as 404',
  'http-5xx': 'the server answered with an error such as 500',
  timeout: 'no whole answer came within the time limit',
  connection: 'the connection failed before an answer',
  redirects: 'more redirects than a browser follows',
  'not-html': 'the answer was no HTML page',
  'too-large': 'the page was larger than the limit',
  'too-deep': 'the page nests more elements than the parser reads',
  'no-survey': 'the first page offers no survey',
  'login-required': 'the survey wants a login',
  'login-refused': 'the site refused the login',
  unanswerable: 'a required question allows no answer',
  rejected: 'the server refused every answer that was tried',
  endless: 'the same pages came again and again',
  'too-long': 'still asking after too many pages',
  'not-done': 'it ended on another page than DONE_WHEN says',
  robot: 'the robot broke: please report it',
} as const;

export type Cause = keyof typeof CAUSES;

export const CAUSE_NAMES = Object.keys(CAUSES) as readonly Cause[];

/** How an attempt ended. An attempt that the end of a stage interrupts ends in neither: it is cut. */
export type Outcome = Completed | Failed;

export interface Completed {
  readonly kind: 'completed';
  readonly cause?: undefined;
  /** Forms that were submitted. */
  readonly submissions: number;
}

export interface Failed {
  readonly kind: 'failed';
  readonly cause: Cause;
  /** One line for the log: where, and what was seen. */
  readonly detail: string;
  readonly submissions: number;
}
