export type { Attempt } from '../../lib/audit/attempt.ts';
