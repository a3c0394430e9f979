"""The commands that the tests give each application."""

import json
import sys
from collections.abc import Callable, Mapping


def obey(prepare: Callable[[], None], count: Callable[[], Mapping[str, int]]) -> None:
    """Do what the command line says: `prepare` makes a new store, `count` tells for each line of input what is kept."""
    if sys.argv[1:] == ["prepare"]:
        prepare()
    elif sys.argv[1:] == ["count"]:
        for _ in sys.stdin:
            print(json.dumps(count()), flush=True)
    else:
        sys.exit(f"The command must be prepare or count, got {sys.argv[1:]} (example: application.py count).")
