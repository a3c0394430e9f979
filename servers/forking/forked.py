"""Worker processes for servers that leave forking to who deploys them.

A worker that ends by itself ends all, as a fault that must be seen; SIGTERM and SIGINT end all as wished.
"""

import contextlib
import os
import signal
import sys
from collections.abc import Callable
from types import FrameType


class Stopped(Exception):  # noqa: N818 - a wish, no error
    """A signal to end has come."""


def serve_forked(workers: int, serve: Callable[[], None]) -> None:
    """Runs serve() in so many child processes until a signal ends them, then exits."""
    children: set[int] = set()
    for _ in range(workers):
        child = os.fork()
        if child == 0:
            # Ctrl-C reaches every process: the parent decides.
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            serve()
            os._exit(1)
        children.add(child)

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise Stopped

    code = 0
    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    try:
        ended, status = os.wait()
        children.remove(ended)
        print(f"Worker {ended} ended by itself (status {status}), so all end.", file=sys.stderr)
        code = 1
    except Stopped:
        pass
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for child in children:
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGTERM)
    for child in children:
        with contextlib.suppress(ChildProcessError):
            os.waitpid(child, 0)
    sys.exit(code)
