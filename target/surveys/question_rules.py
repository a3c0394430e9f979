"""What makes a question nonsense: constraints that its kind lacks, cannot be read, or that contradict each other."""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from surveys.kinds import PATTERN_KINDS, TEXT_KINDS
from surveys.scales import SCALES, parse_number

if TYPE_CHECKING:
    from surveys.models.question import Question

RESERVED_KEYS = frozenset({"csrfmiddlewaretoken", "previous"})
Problems = defaultdict[str, list[str]]


def problems(question: Question) -> dict[str, list[str]]:
    """Field name to what is wrong with it; empty for a sound question."""
    found: Problems = defaultdict(list)
    if question.key in RESERVED_KEYS:
        found["key"].append(f'"{question.key}" is used by the form itself.')
    if question.kind == "hidden" and not question.initial:
        found["initial"].append("A hidden question needs its value here.")
    _misplaced(question, found)
    _scale(question, found)
    _lengths(question, found)
    _pattern(question, found)
    return dict(found)


def _misplaced(question: Question, found: Problems) -> None:
    allowed = {
        "minimum": question.kind in SCALES,
        "maximum": question.kind in SCALES,
        "step": question.kind in SCALES,
        "min_length": question.kind in TEXT_KINDS,
        "max_length": question.kind in TEXT_KINDS,
        "pattern": question.kind in PATTERN_KINDS,
        "accept": question.kind == "file",
    }
    for field, is_allowed in allowed.items():
        if getattr(question, field) not in (None, "") and not is_allowed:
            found[field].append(f"A question of the kind {question.kind} has no {field}.")


def _scale(question: Question, found: Problems) -> None:
    scale = SCALES.get(question.kind)
    if scale is None:
        return
    limits: dict[str, Decimal] = {}
    for field in ("minimum", "maximum"):
        text = getattr(question, field)
        try:
            if text:
                limits[field] = scale.parse(text)
        except ValueError:
            found[field].append(f'"{text}" is no {question.kind}.')
    if "minimum" in limits and "maximum" in limits and limits["minimum"] > limits["maximum"]:
        found["maximum"].append(f"max ({question.maximum}) is below min ({question.minimum}).")
    if question.kind == "range" and not (question.minimum and question.maximum):
        found["minimum"].append("A slider needs min and max.")
    if question.step not in ("", "any"):
        try:
            is_positive = parse_number(question.step) > 0
        except ValueError:
            is_positive = False
        if not is_positive:
            found["step"].append(f'step must be a number above 0 or "any", got "{question.step}".')


def _lengths(question: Question, found: Problems) -> None:
    shortest, longest = question.min_length, question.max_length
    if longest == 0:
        found["max_length"].append("max length 0 leaves no answer.")
    if shortest is not None and longest is not None and shortest > longest:
        found["max_length"].append(f"max length ({longest}) is below min length ({shortest}).")


def _pattern(question: Question, found: Problems) -> None:
    try:
        re.compile(question.pattern)
    except re.error as error:
        found["pattern"].append(f"Not a regular expression: {error}.")
