"""Ends the server of RUN_DIR: TERM to its main process, then waits until none of its processes is left.

What is left after STOP_SECONDS, or after ORPHAN_SECONDS where the main process is gone, is killed; exit 1 if even that
leaves something. Its processes are those that inherited SERVER_INSTANCE=RUN_DIR or, on descriptor 9, RUN_DIR/instance:
so orphans are found, and a pid that another program has got meanwhile is left alone. Both, since nginx writes its title
over its environment, and Python's multiprocessing closes descriptors.
https://man7.org/linux/man-pages/man5/proc_pid_environ.5.html https://man7.org/linux/man-pages/man5/proc_pid_fd.5.html
"""

import contextlib
import os
import signal
import sys
import time
from pathlib import Path

STOP_SECONDS = 15
# Without a main process there is nobody to end them in order: Apache's worker processes then take TERM for nothing.
ORPHAN_SECONDS = 2
KILL_SECONDS = 5
POLL_SECONDS = 0.02


def members(run_dir: str) -> set[int]:
    """Processes of the server. Zombies have no environment any more and so do not count: they have ended."""
    return {int(folder.name) for folder in Path("/proc").glob("[0-9]*") if is_member(folder, run_dir)}


def is_member(folder: Path, run_dir: str) -> bool:
    """Whether a process's folder in /proc shows one of the two marks; not where we may not look, or it has ended."""
    with contextlib.suppress(OSError):
        if f"SERVER_INSTANCE={run_dir}".encode() in (folder / "environ").read_bytes().split(b"\0"):
            return True
    with contextlib.suppress(OSError):
        # By the file, not by its name: in a mount namespace of its own (open_folder.sh) the name is another.
        return (folder / "fd" / "9").samefile(Path(run_dir) / "instance")
    return False


def send(pids: set[int], what: signal.Signals) -> None:
    """Ignores those that have ended meanwhile."""
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, what)


def wait_for_end(run_dir: str, seconds: float) -> set[int]:
    """The processes that are left, none as soon as all have ended."""
    deadline = time.monotonic() + seconds
    left = members(run_dir)
    while left and time.monotonic() < deadline:
        time.sleep(POLL_SECONDS)
        left = members(run_dir)
    return left


def main_process(run_dir: str) -> set[int]:
    """The one in the pid file, if it is ours."""
    try:
        return {int((Path(run_dir) / "server.pid").read_text())} & members(run_dir)
    except (OSError, ValueError):
        return set()


def main() -> int:
    """Exit code."""
    if not Path("/proc/self/environ").exists():
        print("stop finds a server's processes in /proc, which this system lacks: use Linux.", file=sys.stderr)
        return 1
    run_dir = os.environ["RUN_DIR"]
    main = main_process(run_dir)
    send(main or members(run_dir), signal.SIGTERM)
    seconds = STOP_SECONDS if main else ORPHAN_SECONDS
    left = wait_for_end(run_dir, seconds)
    if left:
        print(f"killed after {seconds} s: {sorted(left)}", file=sys.stderr)
        send(left, signal.SIGKILL)
        left = wait_for_end(run_dir, KILL_SECONDS)
    if left:
        print(f"still running: {sorted(left)}", file=sys.stderr)
        return 1
    (Path(run_dir) / "server.pid").unlink(missing_ok=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
