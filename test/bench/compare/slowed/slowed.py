"""The target, but for each second of CPU that it takes it burns another quarter: it can do four fifths of the work."""

import os
import sys
import time
from collections.abc import Callable, Iterable
from typing import Any

sys.path.insert(0, os.environ["TARGET"])

from survey_site.wsgi import application as target  # noqa: E402 - found only now

SHARE = 0.25


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Answers as the target does."""
    began = time.thread_time()
    answer: Iterable[bytes] = target(environ, start_response)
    end = time.thread_time() + SHARE * (time.thread_time() - began)
    while time.thread_time() < end:
        pass
    return answer
