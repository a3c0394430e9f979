import none from '../../thresholds/none.json' with { type: 'json' };
import seed from '../../thresholds/seed.json' with { type: 'json' };
import strict from '../../thresholds/strict.json' with { type: 'json' };

/** What passes: k6 threshold expressions by metric, for the whole run and for each of its stages. */
export interface Profile {
  readonly run: Readonly<Record<string, readonly string[]>>;
  readonly stage: Readonly<Record<string, readonly string[]>>;
}

export const PROFILES: Readonly<Record<string, Profile>> = { seed, strict, none };
