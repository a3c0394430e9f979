"""What several tests share: a small survey with a branch, made from a file as the real ones are; an empty store."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.utils import translation

from surveys.answer_store.cassandra.store import CassandraAnswerStore
from surveys.survey_file import load_survey_file

Content = dict[str, Any]


@pytest.fixture(autouse=True)
def counter_file(settings: LazySettings, tmp_path: Path) -> Path:
    """No test touches the counter of a deployment."""
    path: Path = tmp_path / "faults.json"
    settings.FAULT_COUNTER = path
    return path


@pytest.fixture
def cassandra_store(settings: LazySettings) -> Iterator[CassandraAnswerStore]:
    """Empty, in a keyspace of its own at TEST_CASSANDRA_URL (cassandra://host:port), which the tests of stores set."""
    url = os.environ.get("TEST_CASSANDRA_URL")
    if not url:
        pytest.skip("TEST_CASSANDRA_URL is not set")
    settings.CASSANDRA_URL = f"{url}/survey_test_{os.getpid()}"
    store = CassandraAnswerStore()
    store.prepare()
    yield store
    store.connection.execute("DROP KEYSPACE {keyspace}")
    store.connection.close()


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
