import type { Figures } from './figures.ts';

/** A doubt about the measurement: not about the server, but about how far the figures can be trusted. */
export interface Doubt {
  readonly name: DoubtName;
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

export type DoubtName = 'nothing-completed' | 'few-surveys' | 'many-cut' | 'no-p99';

/** Below this, the rate's own chance is above some 10 %. */
const FEW_SURVEYS = 100;
const MANY_CUT = 0.05;

export function doubtsOf(figures: Omit<Figures, 'warnings'>): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const stagesWhere = (test: (stage: Figures['stages'][number]) => boolean) =>
    figures.stages.filter(test).map((stage) => stage.users);
  const list = (users: readonly number[]) => `at ${users.join(', ')} users`;

  const none = stagesWhere((stage) => stage.completed === 0);
  if (none.length > 0) {
    const message = `No survey was completed ${list(none)}.`;
    doubts.push({
      name: 'nothing-completed',
      message,
      remedy: 'See the causes, or use a longer DURATION.',
    });
  }
  const few = stagesWhere((stage) => stage.completed > 0 && stage.completed < FEW_SURVEYS);
  if (few.length > 0) {
    const message = `Fewer than ${FEW_SURVEYS} surveys were completed ${list(few)}: rates and p99 are rough.`;
    doubts.push({ name: 'few-surveys', message, remedy: 'Use a longer DURATION.' });
  }
  const cut = stagesWhere((stage) => stage.cut > MANY_CUT * Math.max(1, stage.attempted));
  if (cut.length > 0) {
    const message = `More than ${100 * MANY_CUT} % of the attempts were cut ${list(cut)}.`;
    doubts.push({ name: 'many-cut', message, remedy: 'Use a longer GRACEFUL_STOP or DURATION.' });
  }
  const tail = stagesWhere((stage) => stage.completed > 0 && stage.durationMs.p99 === null);
  if (tail.length > 0) {
    const message = "k6's new machine-readable summary has no p99.";
    doubts.push({ name: 'no-p99', message, remedy: 'Run without --new-machine-readable-summary.' });
  }
  return doubts;
}
