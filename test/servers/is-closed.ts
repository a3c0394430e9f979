import { spawnSync } from 'node:child_process';
import { ROOT } from '../../bench/root.ts';

export const isRoot = process.getuid?.() === 0;

/** Whether the project lies where only root can go, as below a home folder. */
export const isClosed = isRoot && spawnSync('ls', [`${ROOT}target/manage.py`], { uid: 65534, gid: 65534 }).status !== 0;

/** Whether root may open a closed folder for one process alone, as servers/open_folder.sh does; many containers forbid it. */
export const canOpen = isRoot && spawnSync('unshare', ['--mount', 'true']).status === 0;
