import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';

export interface ServerProcess {
  readonly pid: number;
  readonly uid: number;
  /** Whether another one of the server is its child. */
  readonly isParent: boolean;
}

/**
 * The processes of a running set-up, the main one, its descendants and its orphans: those that inherited
 * SERVER_INSTANCE or descriptor 9, as servers/stop_server.py says and finds them.
 * @param runDir its RUN_DIR, without symbolic links
 */
export function serverProcesses(runDir: string): readonly ServerProcess[] {
  const found = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && hasMark(`/proc/${name}`, runDir))
    .flatMap(
      (name) =>
        attempt(() => [{ pid: Number(name), parent: parentOf(name), uid: statSync(`/proc/${name}`).uid }]) ?? [],
    );
  const parents = new Set(found.map(({ parent }) => parent));
  return found.map(({ pid, uid }) => ({ pid, uid, isParent: parents.has(pid) }));
}

/** https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
function parentOf(pid: string): number {
  return Number(/^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

/** Whether a process is one of them; not where it has ended, or may not be looked at. */
export function isServerProcess(pid: number, runDir: string): boolean {
  return hasMark(`/proc/${pid}`, runDir);
}

function hasMark(folder: string, runDir: string): boolean {
  const environment = attempt(() => readFileSync(`${folder}/environ`, 'utf8').split('\0')) ?? [];
  return (
    environment.includes(`SERVER_INSTANCE=${runDir}`) ||
    attempt(() => isSameFile(statSync(`${folder}/fd/9`), statSync(`${runDir}/instance`))) === true
  );
}

/** By the file, not by its name, which is another in a mount namespace of its own: see servers/open_folder.sh. */
function isSameFile(one: Stats, other: Stats): boolean {
  return one.dev === other.dev && one.ino === other.ino;
}

/** Undefined where the process ended while we looked, or is another user's. */
function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
