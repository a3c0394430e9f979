import type { Vu } from '../vu/vu.ts';

/**
 * One importable module of the k6 API. `create` runs once per VU. Its named exports must be listed, so that an
 * import of anything else is an error before the script runs; `lacking` are those that k6 has and the engine has not.
 */
export interface K6Module {
  /** For modules that k6 gives a default export only (`k6/http`): named imports of its members are no error there. */
  readonly exports: readonly string[];
  readonly lacking?: readonly string[];
  /** Awaited before a script runs that imports the module. */
  load?(): Promise<void>;
  create(vu: Vu): Record<string, unknown>;
}

/** Module name -> module: what a script may import. */
export type ModuleRegistry = ReadonlyMap<string, K6Module>;

/** Members that k6 has and the engine lacks: reading one throws an error that names it. */
export function withLackingMembers(name: string, module: K6Module, members: Record<string, unknown>) {
  const exports: Record<string, unknown> = { ...members };
  for (const member of module.lacking ?? []) {
    Object.defineProperty(exports, member, {
      enumerable: false,
      get() {
        throw new Error(
          `${name} has no ${member} in this engine; supported: ${module.exports.join(', ')}. Run the script with k6 to use it.`,
        );
      },
    });
  }
  return exports;
}
