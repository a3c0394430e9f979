import { spawnSync } from 'node:child_process';
import { ROOT } from '../../bench/root.ts';

export const isRoot = process.getuid?.() === 0;

/** Whether the project lies where only root can go, as below a home folder: then nothing can be served as another user. */
export const isClosed = isRoot && spawnSync('ls', [`${ROOT}target/manage.py`], { uid: 65534, gid: 65534 }).status !== 0;
