import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { UserError } from '../user-error.ts';

/**
 * Runs a program that must end well, without its output.
 * @returns user and system time of the whole process in milliseconds, as the shell's time keyword has it from the kernel
 */
export async function cpuOf(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  const env = { ...process.env, ...environment, TIMEFORMAT: '%U %S' };
  const child = spawn('bash', ['-c', 'time "$@"', 'time', ...command], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  const match = /([\d.]+) ([\d.]+)\s*$/.exec(errors);
  if (code !== 0 || match === null) throw new UserError(`${command.join(' ')} ended with ${code}:\n${errors}`);
  return 1000 * (Number(match[1]) + Number(match[2]));
}
