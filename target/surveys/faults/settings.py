"""SURVEY_FAULTS: faults for tests only, off by default.

SURVEY_FAULTS=drop:50 drops every 50th final submission of the whole deployment. Several faults are separated by commas;
where two fall on one submission, the first named is the one injected.
"""

import re
from dataclasses import dataclass

from django.core.exceptions import ImproperlyConfigured

KINDS = ("error", "hang", "drop", "thank-without-storing", "store-twice", "store-another-answer")


@dataclass(frozen=True)
class Fault:
    """Every `every`th final submission that is otherwise valid meets this fault."""

    kind: str
    every: int


def parse_faults(text: str) -> tuple[Fault, ...]:
    """Raises ImproperlyConfigured for anything but kind:N, N a whole number from 1 up."""
    return tuple(_parse(part.strip()) for part in text.split(",") if part.strip())


def _parse(part: str) -> Fault:
    found = re.fullmatch(r"([a-z-]+):([1-9][0-9]*)", part, re.ASCII)
    if found is None or found[1] not in KINDS:
        raise ImproperlyConfigured(
            f'SURVEY_FAULTS must be kind:N with a kind of {", ".join(KINDS)} and N from 1 up, got "{part}" '
            "(example: SURVEY_FAULTS=error:50)."
        )
    return Fault(found[1], int(found[2]))
