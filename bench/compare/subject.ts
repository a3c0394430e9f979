import type { TargetStore } from '../audit/target-store.ts';

/** What a comparison serves: the target, or an application of the user's. */
export interface Subject {
  /** Variables of the bundle that completes its surveys. */
  readonly load: Readonly<Record<string, string>>;
  /** Virtual environment of application and servers. */
  readonly venv: string;
  /** Versions of its parts, by name. */
  readonly versions: Readonly<Record<string, string>>;
  /** Processes of its stores, where they are watched. */
  readonly storePids: (() => readonly number[]) | undefined;
  /**
   * Brings its data to the same start before each cell.
   * @returns environment of the set-up that serves it; may hold passwords
   */
  prepareCell(): Promise<Readonly<Record<string, string>>>;
  /** Completed surveys that are stored since prepareCell; null where it cannot tell. */
  stored(): Promise<number | null>;
  /** Where completed answers are kept, since prepareCell; null where nothing tells. */
  answerStore(): TargetStore | null;
  /** After all cells. */
  close(): Promise<void>;
}
