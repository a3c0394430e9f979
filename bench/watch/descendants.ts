import { readFileSync } from 'node:fs';

/** A process and all that come from it, as far as their parents live. Empty where it has ended. */
export function withDescendants(pid: number): readonly number[] {
  const found: number[] = [];
  const open = [pid];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const children = childrenOf(next);
    if (children === undefined) continue;
    found.push(next);
    open.push(...children);
  }
  return found;
}

/** https://man7.org/linux/man-pages/man5/proc_tid_children.5.html */
function childrenOf(pid: number): readonly number[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return undefined;
  }
}
