import type { Vu } from '../vu/vu.ts';

/** Some calls make no sense while the script is only being read. */
export function forbidInInit(vu: Vu, what: string): void {
  if (!vu.isActive) throw new Error(`${what} in the init context is not supported`);
}
