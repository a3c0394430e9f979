export const LEDGERS = ['off', 'outcomes', 'answers'] as const;
export type LedgerSetting = (typeof LEDGERS)[number];

export interface Measured {
  readonly surveysPerSecond: number;
  /** CPU milliseconds of the generator for each survey. */
  readonly cpuMs: number;
}

/** One measurement of each setting, close to each other in time. */
export type Round = Readonly<Record<LedgerSetting, Measured>>;
