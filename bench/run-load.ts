import { spawn } from 'node:child_process';
import type { Runner } from './find-k6.ts';

/**
 * Runs a bundle and hands its output through. Ctrl-C ends the load, not this program: the caller still has to tidy up.
 * @returns k6's exit code; 105 where a signal ended it
 */
export async function runLoad(
  runner: Runner,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  const [program = '', ...rest] = runner.command;
  // k6 writes a line a second where there is no terminal to draw in.
  const quiet = runner.kind === 'k6' && !process.stderr.isTTY ? ['--quiet'] : [];
  const child = spawn(program, [...rest, 'run', ...quiet, ...args], {
    env: { ...process.env, ...runner.environment, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // From a terminal the child gets the signal itself; from elsewhere only this program does.
  const pass = (signal: NodeJS.Signals) => {
    if (!process.stdin.isTTY) child.kill(signal);
  };
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 105));
    });
  } finally {
    process.off('SIGINT', pass);
    process.off('SIGTERM', pass);
  }
}
