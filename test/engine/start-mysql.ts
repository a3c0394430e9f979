import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../bench/free-port.ts';
import { openFolder } from '../stores/open-folder.ts';

const HOST = '127.0.0.1';

/** A MySQL that runs until it is stopped. */
export interface RunningMysql {
  /** As Go's driver takes it: https://github.com/go-sql-driver/mysql#dsn-data-source-name */
  readonly dsn: string;
  stop(): Promise<void>;
}

/** Whether MariaDB's server, which speaks MySQL's protocol, is installed (Debian: mariadb-server-core). */
export function hasMariadb(): boolean {
  return [
    ['mariadbd', '--version'],
    ['mariadb-install-db', '--help'],
  ].every(([program = '', ...args]) => spawnSync(program, args, { env: environment() }).error === undefined);
}

/** A server with data of its own, which root runs as nobody. */
export async function startMysql(): Promise<RunningMysql> {
  const { path, remove } = openFolder('k6-survey-mysql');
  const who = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  if (who.uid !== undefined) chownSync(path, who.uid, who.gid);
  writeFileSync(
    `${path}/init.sql`,
    [
      'CREATE DATABASE IF NOT EXISTS survey;',
      `CREATE USER IF NOT EXISTS survey@'${HOST}' IDENTIFIED BY 'survey';`,
      `GRANT ALL ON survey.* TO survey@'${HOST}';`,
    ].join('\n'),
  );
  const common = [
    '--no-defaults',
    `--datadir=${path}/data`,
    '--innodb-buffer-pool-size=8M',
    '--innodb-log-file-size=4M',
  ];
  const options = { cwd: path, env: environment(), ...who } as const;
  const made = spawnSync('mariadb-install-db', [...common, '--skip-test-db'], { ...options, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`mariadb-install-db failed:\n${made.stdout}${made.stderr}`);

  const port = await freePort(HOST, 0);
  const network = [`--bind-address=${HOST}`, `--port=${port}`, '--skip-name-resolve', `--socket=${path}/socket`];
  const child = spawn('mariadbd', [...common, ...network, `--init-file=${path}/init.sql`], {
    ...options,
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`mariadbd ended with ${child.exitCode}.`);
    await wait(50);
  }
  return {
    dsn: `survey:survey@tcp(${HOST}:${port})/survey`,
    stop: async () => {
      child.kill();
      await ended;
      remove();
    },
  };
}

/** Servers lie where a user's PATH need not lead. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/usr/local/sbin` };
}

/** It listens once it is ready. */
async function answers(port: number): Promise<boolean> {
  const socket = connect(port, HOST);
  try {
    await once(socket, 'data');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
