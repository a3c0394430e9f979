import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { VENV } from '../../bench/python-environment.ts';
import { ROOT } from '../../bench/root.ts';
import { serverProcesses } from '../../bench/server-processes.ts';

export type Script = 'start' | 'check' | 'stop';

/** One set-up with the variables of servers/README.md. */
export class SetUpRun {
  readonly name: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly runDir: string;
  private readonly logFile: string;

  /** @param runDir in a folder that is there */
  constructor(name: string, runDir: string, environment: Readonly<Record<string, string>>) {
    this.name = name;
    this.runDir = runDir;
    this.logFile = `${runDir}.log`;
    this.environment = { ...process.env, PLAIN_HTTP: '1', VENV, RUN_DIR: runDir, ...environment };
  }

  /** Runs a script to its end. */
  run(script: Script) {
    return spawnSync(`${ROOT}servers/${this.name}/${script}`, { env: this.environment, encoding: 'utf8' });
  }

  /**
   * Starts the server in a process group of its own, and returns once `check` passes: its main process, or the shell that
   * has started it and waits.
   */
  async start(what: 'main process' | 'runner that waits' = 'main process'): Promise<ChildProcess> {
    const file = openSync(this.logFile, 'a');
    const start = `${ROOT}servers/${this.name}/start`;
    const [program = '', ...args] = what === 'main process' ? [start] : ['sh', '-c', `'${start}' & wait`];
    const child = spawn(program, args, {
      env: this.environment,
      stdio: ['ignore', file, file],
      detached: true,
    });
    closeSync(file);
    while (this.run('check').status !== 0) {
      if (child.exitCode !== null) throw new Error(`${this.name} ended with ${child.exitCode}:\n${this.log}`);
      await wait(20);
    }
    return child;
  }

  get url(): string {
    return `http://127.0.0.1:${this.environment['PORT']}`;
  }

  /** What the server has said so far. */
  get log(): string {
    return readFileSync(this.logFile, 'utf8');
  }

  processes() {
    return serverProcesses(this.runDir);
  }
}

/** The exit code of a process that is ending; null where a signal ended it. */
export async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}
