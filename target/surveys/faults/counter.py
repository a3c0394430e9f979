"""Counts final submissions and injected faults exactly, over all processes and threads of one machine."""

import fcntl
import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass
class FaultCount:
    """Since the file was made: valid final submissions while faults were on, and faults injected, by kind."""

    submissions: int = 0
    injected: dict[str, int] = field(default_factory=dict)


def read_count(path: Path) -> FaultCount:
    """All zero if no fault was ever on."""
    try:
        with path.open() as file:
            fcntl.flock(file, fcntl.LOCK_SH)
            return FaultCount(**json.loads(file.read() or "{}"))
    except FileNotFoundError:
        return FaultCount()


def count_submission(path: Path, choose: Callable[[int], str | None]) -> str | None:
    """Counts one submission; asks `choose` for the fault that belongs to its number, counts that too, returns it."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    with os.fdopen(handle, "r+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # given back when the file is closed
        count = FaultCount(**json.loads(file.read() or "{}"))
        count.submissions += 1
        kind = choose(count.submissions)
        if kind is not None:
            count.injected[kind] = count.injected.get(kind, 0) + 1
        file.seek(0)
        file.truncate()
        json.dump(asdict(count), file)
    return kind
