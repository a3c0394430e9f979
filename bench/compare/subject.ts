/** What a comparison serves: the target, or an application of the user's. */
export interface Subject {
  /** Environment of the set-ups that serve it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Variables of the bundle that completes its surveys. */
  readonly load: Readonly<Record<string, string>>;
  /** Virtual environment of application and servers. */
  readonly venv: string;
  /** Versions of its parts, by name. */
  readonly versions: Readonly<Record<string, string>>;
  /** Processes of its stores, where they are watched. */
  readonly storePids: (() => readonly number[]) | undefined;
  /** Brings its data to the same start before each cell. */
  prepareCell(): Promise<void>;
  /** Completed surveys that are stored since prepareCell; null where it cannot tell. */
  stored(): Promise<number | null>;
  /** After all cells. */
  close(): Promise<void>;
}
