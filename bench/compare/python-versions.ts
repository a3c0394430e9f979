import { spawnSync } from 'node:child_process';

/** Versions of Python and of packages in a virtual environment; what is not there is left out. */
export function pythonVersions(venv: string, packages: readonly string[]): Readonly<Record<string, string>> {
  const program = `
import importlib.metadata, json, platform, sys
found = {"python": platform.python_version()}
for name in sys.argv[1:]:
    try:
        found[name] = importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        pass
print(json.dumps(found))`;
  return JSON.parse(ask(venv, [program, ...packages]) || '{}') as Record<string, string>;
}

/** Of the library that Python uses. */
export function sqliteVersion(venv: string): string {
  return ask(venv, ['import sqlite3; print(sqlite3.sqlite_version)']).trim();
}

function ask(venv: string, [program = '', ...args]: readonly string[]): string {
  return spawnSync(`${venv}/bin/python`, ['-c', program, ...args], { encoding: 'utf8' }).stdout ?? '';
}
