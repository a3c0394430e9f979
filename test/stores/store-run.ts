import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { storeProcesses } from '../../bench/stores/store-processes.ts';

/** One store with the variables of servers/README.md. */
export class StoreRun {
  readonly environment: NodeJS.ProcessEnv;
  private readonly folder: string;
  private readonly scripts: string;
  private child: ChildProcess | undefined;
  private log = '';

  /** @param scripts the folder of its scripts, in the project or a copy of it */
  constructor(name: string, scripts: string, environment: Readonly<Record<string, string>>) {
    this.scripts = scripts;
    const standard = `${scripts}/../../var/stores/${name}`;
    this.environment = { ...process.env, ...environment };
    this.folder = this.environment[`${name.toUpperCase()}_DIR`] ?? standard;
  }

  /** Runs a script to its end. */
  run(script: 'install' | 'start' | 'check' | 'stop' | 'version') {
    return spawnSync(`${this.scripts}/${script}`, { env: this.environment, encoding: 'utf8' });
  }

  /**
   * Returns once `check` passes: the main process, or a shell that has started it and waits, and would be the one that is
   * killed where a runner is.
   */
  async start(what: 'main process' | 'runner that waits' = 'main process'): Promise<ChildProcess> {
    const start = `${this.scripts}/start`;
    const [program = '', ...args] = what === 'main process' ? [start] : ['sh', '-c', `'${start}' & wait`];
    const child = spawn(program, args, { env: this.environment, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text: Buffer) => {
        this.log += String(text);
      });
    }
    this.child = child;
    while (this.run('check').status !== 0) {
      if (child.exitCode !== null) throw new Error(`${start} ended with ${child.exitCode}:\n${this.log}`);
      await wait(50);
    }
    return child;
  }

  /** Runs the stop script, and waits for the end of what was started. */
  async stop() {
    const stopped = this.run('stop');
    if (this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null) {
      await once(this.child, 'exit');
    }
    return stopped;
  }

  processes(): readonly number[] {
    return storeProcesses(this.folder);
  }

  /** Who runs them. */
  users(): readonly number[] {
    return this.processes().map((pid) => statSync(`/proc/${pid}`).uid);
  }
}
