"""Nonsense that the admin must refuse."""

import pytest

from surveys.models import Question
from surveys.question_rules import problems


@pytest.mark.parametrize(
    ("field", "question"),
    [
        ("key", {"kind": "text", "key": "csrfmiddlewaretoken"}),
        ("key", {"kind": "text", "key": "previous"}),
        ("initial", {"kind": "hidden"}),
        ("minimum", {"kind": "text", "minimum": "1"}),
        ("pattern", {"kind": "textarea", "pattern": "a"}),
        ("accept", {"kind": "text", "accept": ".pdf"}),
        ("maximum", {"kind": "number", "minimum": "5", "maximum": "1"}),
        ("maximum", {"kind": "week", "minimum": "2026-W10", "maximum": "2026-W09"}),
        ("minimum", {"kind": "date", "minimum": "tomorrow"}),
        ("minimum", {"kind": "range", "maximum": "1"}),
        ("step", {"kind": "number", "step": "0"}),
        ("step", {"kind": "number", "step": "small"}),
        ("max_length", {"kind": "text", "min_length": 9, "max_length": 3}),
        ("max_length", {"kind": "text", "max_length": 0}),
        ("pattern", {"kind": "text", "pattern": "["}),
    ],
)
def test_refuses(field: str, question: dict[str, object]) -> None:
    assert field in problems(Question(**question))


@pytest.mark.parametrize(
    "question",
    [
        {"kind": "text", "min_length": 3, "max_length": 3, "pattern": "[a-z]+"},
        {"kind": "number", "minimum": "1", "maximum": "1", "step": "any"},
        {"kind": "hidden", "initial": "v1"},
        {"kind": "file", "accept": ".pdf"},
    ],
)
def test_lets_pass(question: dict[str, object]) -> None:
    assert problems(Question(key="q", **question)) == {}
