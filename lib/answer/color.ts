import type { DrawValue } from './question.ts';

/** Any colour, each as likely. */
export const drawColor: DrawValue = ({ random }) => `#${random.integer(0, 0xffffff).toString(16).padStart(6, '0')}`;
