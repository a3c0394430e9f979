import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { VENV } from '../../bench/python-environment.ts';
import { ROOT } from '../../bench/root.ts';

export type Script = 'start' | 'check' | 'stop';

/** One set-up with the variables of servers/README.md. */
export class SetUpRun {
  readonly name: string;
  readonly environment: NodeJS.ProcessEnv;
  log = '';

  constructor(name: string, environment: Readonly<Record<string, string>>) {
    this.name = name;
    this.environment = { ...process.env, PLAIN_HTTP: '1', VENV, ...environment };
  }

  /** Runs a script to its end. */
  run(script: Script) {
    return spawnSync(`${ROOT}servers/${this.name}/${script}`, { env: this.environment, encoding: 'utf8' });
  }

  /** Starts the server and returns its main process once `check` passes. */
  async start(): Promise<ChildProcess> {
    const child = spawn(`${ROOT}servers/${this.name}/start`, {
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text: Buffer) => {
        this.log += String(text);
      });
    }
    while (this.run('check').status !== 0) {
      if (child.exitCode !== null) throw new Error(`${this.name} ended with ${child.exitCode}:\n${this.log}`);
      await wait(50);
    }
    return child;
  }

  /** Processes of this run: those that inherited its SERVER_INSTANCE. */
  processes(): readonly { readonly pid: number; readonly uid: number }[] {
    const marker = `SERVER_INSTANCE=${this.environment['RUN_DIR']}`;
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          const isOurs = readFileSync(`/proc/${name}/environ`, 'utf8').split('\0').includes(marker);
          return isOurs ? [{ pid: Number(name), uid: statSync(`/proc/${name}`).uid }] : [];
        } catch {
          return []; // it ended while we looked, or is another user's
        }
      });
  }
}

/** The exit code of a process that is ending; null where a signal ended it. */
export async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}
