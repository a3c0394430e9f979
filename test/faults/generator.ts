import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, fstatSync, mkdtempSync, openSync, readFileSync, readSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Runner } from '../../bench/find-k6.ts';
import { newRunName } from '../../bench/ledger/with-ledger.ts';
import { ROOT } from '../../bench/root.ts';
import { type Attempt, attemptIn } from '../../lib/audit/attempt.ts';
import type { Figures } from '../../lib/results/figures.ts';
import type { Cause } from '../../lib/survey/outcome.ts';

/** More than any test lets it complete: it ends when it is told to. */
const ENDLESS = '1000000';
const POLL_MS = 100;

/** Surveys completed without end by dist/smoke.js, with a ledger that can be read meanwhile. */
export class Generator {
  readonly run = newRunName();
  private readonly folder = mkdtempSync(join(tmpdir(), 'k6-survey-'));
  private readonly child: ChildProcess;
  private readonly known: Attempt[] = [];
  private read = 0;
  private output = '';

  /** @param variables of the bundle; BASE_URL and SURVEYS among them */
  constructor(runner: Runner, variables: Readonly<Record<string, string>>) {
    const [program = '', ...args] = runner.command;
    const console = ['--log-format', 'raw', '--console-output', this.ledgerFile];
    this.child = spawn(program, [...args, 'run', '--quiet', ...console, `${ROOT}dist/smoke.js`], {
      env: {
        ...process.env,
        ...{ LEDGER: 'answers', RUN: this.run, SUMMARY: this.summaryFile, THRESHOLDS: 'none' },
        ...{ USERS: '8', ITERATIONS: ENDLESS, DURATION: '1h', GRACEFUL_STOP: '1s', TIMEOUT: '20s', ...variables },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (text: Buffer) => {
        this.output += String(text);
      });
    }
  }

  /** Those that have ended so far: what the ledger has got since the last look is read, for it may become long. */
  attempts(): readonly Attempt[] {
    if (!existsSync(this.ledgerFile)) return this.known;
    const file = openSync(this.ledgerFile, 'r');
    const bytes = Buffer.alloc(Math.max(0, fstatSync(file).size - this.read));
    readSync(file, bytes, 0, bytes.length, this.read);
    closeSync(file);
    const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
    this.read += whole.length;
    for (const line of whole.toString('utf8').split('\n')) {
      const attempt = attemptIn(line);
      if (attempt !== undefined) this.known.push(attempt);
    }
    return this.known;
  }

  completed(): number {
    return this.attempts().filter(({ outcome }) => outcome === 'completed').length;
  }

  /** Of one cause or of all. */
  failed(of?: Cause): number {
    return this.attempts().filter(({ cause }) => cause !== null && (of === undefined || cause === of)).length;
  }

  /** Waits until so many more have been completed. */
  async completesMore(number: number): Promise<void> {
    const before = this.completed();
    await this.until(() => this.completed() >= before + number);
  }

  /** Waits for a condition on what it does; throws where it has ended. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      if (this.child.exitCode !== null) {
        throw new Error(`The generator ended with ${this.child.exitCode}:\n${this.output}`);
      }
      await wait(POLL_MS);
    }
  }

  /** Waits for the end of ITERATIONS. */
  async finish(): Promise<Figures> {
    if (this.child.exitCode === null) await once(this.child, 'close');
    return this.figures();
  }

  /** As Ctrl-C does: what is under way is cut. */
  async interrupt(): Promise<Figures> {
    await this.end('SIGINT');
    return this.figures();
  }

  /** At once, and without a word. Also for tidying up. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  private figures(): Figures {
    if (!existsSync(this.summaryFile)) throw new Error(`The generator wrote no figures:\n${this.output}`);
    return JSON.parse(readFileSync(this.summaryFile, 'utf8')) as Figures;
  }

  private get ledgerFile(): string {
    return join(this.folder, 'attempts.jsonl');
  }

  private get summaryFile(): string {
    return join(this.folder, 'summary.json');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'close');
    this.child.kill(signal);
    await ended;
  }
}
