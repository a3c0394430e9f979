import { createHash } from 'node:crypto';

export const groupSeparator = '::';

interface CheckCount {
  name: string;
  path: string;
  id: string;
  passes: number;
  fails: number;
}

interface Group {
  name: string;
  path: string;
  id: string;
  groups: Map<string, Group>;
  checks: Map<string, CheckCount>;
}

/** Groups and checks as the summary shows them, in the order in which they were first seen. */
export class CheckTree {
  readonly #root = createGroup('', '');
  readonly #byPath = new Map<string, Group>([['', this.#root]]);

  /** Makes the group of a path such as `::page::form` known. */
  group(path: string): Group {
    const known = this.#byPath.get(path);
    if (known !== undefined) return known;
    const at = path.lastIndexOf(groupSeparator);
    const name = path.slice(at + groupSeparator.length);
    const created = createGroup(name, path);
    this.group(path.slice(0, Math.max(at, 0))).groups.set(name, created);
    this.#byPath.set(path, created);
    return created;
  }

  count(groupPath: string, name: string, isPassed: boolean): void {
    const { checks } = this.group(groupPath);
    let check = checks.get(name);
    if (check === undefined) {
      const path = `${groupPath}${groupSeparator}${name}`;
      check = { name, path, id: idOf(path), passes: 0, fails: 0 };
      checks.set(name, check);
    }
    if (isPassed) check.passes++;
    else check.fails++;
  }

  all(): CheckCount[] {
    return [...this.#byPath.values()].flatMap((group) => [...group.checks.values()]);
  }

  /** The `root_group` of the summary data. */
  toJSON(): object {
    return toObject(this.#root);
  }
}

function createGroup(name: string, path: string): Group {
  return { name, path, id: idOf(path), groups: new Map(), checks: new Map() };
}

function toObject(group: Group): object {
  return {
    name: group.name,
    path: group.path,
    id: group.id,
    groups: [...group.groups.values()].map(toObject),
    checks: [...group.checks.values()],
  };
}

function idOf(path: string): string {
  return createHash('md5').update(path).digest('hex');
}
