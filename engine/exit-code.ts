/**
 * The exit codes of `k6 run` that the engine can end with.
 * @see https://grafana.com/docs/k6/latest/misc/k6-exit-codes/
 */
export const exitCode = {
  ok: 0,
  thresholdsFailed: 99,
  setupTimeout: 100,
  teardownTimeout: 101,
  invalidConfig: 104,
  externalAbort: 105,
  scriptException: 107,
  scriptAborted: 108,
  markedAsFailed: 110,
  /** What k6 ends with for errors that it gives no code of their own. */
  other: 255,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** An error that ends the run with a certain exit code. `fields` go to the log line beside the message. */
export class RunError extends Error {
  readonly code: ExitCode;
  readonly fields: Record<string, string>;

  constructor(message: string, code: ExitCode, fields: Record<string, string> = {}) {
    super(message);
    this.name = 'RunError';
    this.code = code;
    this.fields = fields;
  }
}

/** A wrong flag, option or script: nothing has been sent yet. */
export function invalidConfig(message: string): RunError {
  return new RunError(message, exitCode.invalidConfig);
}
