import fc from 'fast-check';

/**
 * Property tests draw the same examples in every run, so that a commit passes or fails and none does so by chance;
 * `npm run fuzz` draws new ones. FUZZ_SEED takes what a failure prints as its seed, to see it again.
 */
const seed = process.env['FUZZ_SEED'] ?? (process.env['FUZZ_RUNS'] === undefined ? '1' : undefined);
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
