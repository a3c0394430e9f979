"""What several tests share: a small survey with a branch, made from a file as the real ones are."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.utils import translation

from surveys.survey_file import load_survey_file

Content = dict[str, Any]


@pytest.fixture(autouse=True)
def counter_file(settings: LazySettings, tmp_path: Path) -> Path:
    """No test touches the counter of a deployment."""
    path: Path = tmp_path / "faults.json"
    settings.FAULT_COUNTER = path
    return path


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """The language that a test's request chose does not outlive the test."""
    with translation.override("en-gb"):
        yield


@pytest.fixture
def make_survey(tmp_path: Path, db: None) -> Callable[..., Content]:
    """Saves a survey with these pages under the slug "trip", or another."""

    def make(pages: list[Content], slug: str = "trip", **more: object) -> Content:
        content = {"slug": slug, "title": "A trip", "pages": pages, **more}
        path = tmp_path / f"{slug}.json"
        path.write_text(json.dumps(content))
        load_survey_file(path, 1)
        return content

    return make


BRANCHED: list[Content] = [
    {
        "title": "How",
        "questions": [
            {
                "key": "means",
                "kind": "radio",
                "prompt": "By",
                "required": True,
                "choices": [["train", "Train"], ["car", "Car"]],
            },
            {"key": "name", "kind": "text", "prompt": "Name", "maxlength": 10},
        ],
    },
    {
        "title": "Car",
        "show_if": ["means", "car"],
        "questions": [{"key": "plate", "kind": "text", "prompt": "Plate", "required": True}],
    },
    {"title": "End", "questions": [{"key": "days", "kind": "number", "prompt": "Days", "required": True, "min": "1"}]},
]


@pytest.fixture
def trip(make_survey: Callable[..., Content]) -> Content:
    """Three pages; the second only for those who come by car."""
    return make_survey(BRANCHED)
