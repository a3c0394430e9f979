import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { withDescendants } from '../../../bench/watch/descendants.ts';
import { GroupMeter } from '../../../bench/watch/group-meter.ts';
import { parseMachineTimes } from '../../../bench/watch/machine.ts';
import { parsePssMiB } from '../../../bench/watch/memory.ts';
import { parseProcessTimes } from '../../../bench/watch/process-times.ts';
import { readThreadDemand } from '../../../bench/watch/thread-demand.ts';

// https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
test('a process whose name tries to look like fields', () => {
  const stat = '42 (a) R 1 (b) S 7 42 42 0 -1 4194560 100 0 0 0 30 12 5 3 20 0 1 0 98765 1 2';
  expect(parseProcessTimes(stat)).toEqual({ pid: 42, parent: 7, cpuTicks: 50, startedAtTick: 98765 });
});

test('the first line of /proc/stat: idle, waiting for a disk and guests are not busy', () => {
  const times = parseMachineTimes('cpu  100 10 50 9999 88 5 6 7 3 1\ncpu0 1 1 1 1 1 1 1 1 1 1\n');
  expect(times).toEqual({ busySeconds: 1.71, stealSeconds: 0.07 });
});

test('proportional memory in MiB', () => {
  expect(parsePssMiB('5600-7fff ---p 00000000 00:00 0 [rollup]\nRss: 9000 kB\nPss:   2048 kB\nPss_Anon: 7 kB\n')).toBe(
    2,
  );
  expect(parsePssMiB('')).toBe(0);
});

/** A shell whose child burns CPU for so many ticks, then ends; the shell then waits for a line. */
function burning(): ChildProcess {
  const burn = `const end = process.cpuUsage().user + 400000; while (process.cpuUsage().user < end); `;
  return spawn('sh', ['-c', `${process.execPath} -e '${burn}'; echo burnt; read _`], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

test('CPU of a child that has ended is counted, as far as its parent has waited for it', async () => {
  const child = burning();
  if (child.pid === undefined || child.stdout === null) throw new Error('The shell did not start.');
  const pid = child.pid;
  const meter = new GroupMeter(() => withDescendants(pid));
  meter.sample(0);
  await once(child.stdout, 'data');
  const { cpu, processes, memoryMiB } = meter.sample(1000);
  expect(cpu).toBeGreaterThanOrEqual(0.4);
  expect(processes).toBe(1);
  expect(memoryMiB).toBeGreaterThan(0);
  expect(readThreadDemand(pid).get(pid)?.ranSeconds).toBeGreaterThan(0);
  child.stdin?.end('\n');
  await once(child, 'close');
  expect(meter.sample(2000)).toMatchObject({ cpu: 0, processes: 0 });
  expect(meter.ended).toBeGreaterThanOrEqual(1);
  expect(readThreadDemand(pid).size).toBe(0);
});
