import { createTwoFilesPatch } from 'diff';
import type { ChangedFile } from './differences.ts';

/** What changed in a file of configuration, as `diff -u` writes it. */
export function fileDifference({ path, first, second }: ChangedFile): string {
  const [from, to] = [first === null ? '/dev/null' : `A/${path}`, second === null ? '/dev/null' : `B/${path}`];
  const patch = createTwoFilesPatch(from, to, first ?? '', second ?? '', undefined, undefined, { context: 3 });
  return patch.replace(/^=+\n/, '');
}
