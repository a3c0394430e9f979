"""Faults on purpose: exact in number, off by default."""

import json
import socket
import subprocess
import sys
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from survey_site.paths import TARGET_DIR
from surveys.answer_store.interface import CompletedSurvey
from surveys.answers import Answers
from surveys.faults.counter import read_count
from surveys.faults.settings import Fault, parse_faults
from surveys.faults.stored import to_store
from surveys.models import Completion
from surveys.receipts import new_receipt


def test_parses() -> None:
    assert parse_faults("") == ()
    assert parse_faults("error:50, thank-without-storing:7") == (Fault("error", 50), Fault("thank-without-storing", 7))


@pytest.mark.parametrize("text", ["error", "error:0", "error:-1", "error:1.5", "crash:5", "error:50;drop:5"])
def test_refuses(text: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="SURVEY_FAULTS must be"):
        parse_faults(text)


# A worker process of its own each, as servers have them: not a fork, which would share the file's lock.
COUNT_FIFTY = """
import sys
from pathlib import Path
from typing import Any
from surveys.faults.counter import count_submission
for _ in range(50):
    count_submission(Path(sys.argv[1]), lambda number: "error" if number % 5 == 0 else None)
"""


def test_counts_exactly_over_processes(counter_file: Path) -> None:
    command = [sys.executable, "-c", COUNT_FIFTY, str(counter_file)]
    workers = [subprocess.Popen(command, cwd=TARGET_DIR) for _ in range(4)]
    assert [worker.wait() for worker in workers] == [0, 0, 0, 0]
    count = read_count(counter_file)
    assert (count.submissions, count.injected) == (200, {"error": 40})


def submit(client: Client, days: str = "2", environ: dict[str, Any] | None = None) -> object:
    client.post("/s/trip/")
    client.post("/s/trip/page/1/", {"means": "train"})
    return client.post("/s/trip/page/3/", {"days": days}, **(environ or {}))


@pytest.mark.usefixtures("trip")
@pytest.mark.parametrize(
    ("kind", "statuses", "stored"),
    [("error", [302, 500, 302, 500], 2), ("thank-without-storing", [302, 302, 302, 302], 2)],
)
def test_every_second_submission(
    client: Client, settings: LazySettings, kind: str, statuses: list[int], stored: int
) -> None:
    settings.SURVEY_FAULTS = (Fault(kind, 2),)
    assert [getattr(submit(client), "status_code", None) for _ in range(4)] == statuses
    assert Completion.objects.count() == stored
    printed = StringIO()
    call_command("completed", "--json", stdout=printed)
    assert json.loads(printed.getvalue()) == {
        "total": 2,
        "surveys": {"trip": 2},
        "faults": {"submissions": 4, "injected": {kind: 2}},
    }


@pytest.mark.usefixtures("trip")
def test_every_second_completion_is_stored_twice(client: Client, settings: LazySettings) -> None:
    settings.SURVEY_FAULTS = (Fault("store-twice", 2),)
    for days in "1234":
        submit(client, days)
    stored = sorted(row.answers["days"] for row in Completion.objects.all())
    assert stored == ["1", "2", "2", "3", "4", "4"]


@pytest.mark.usefixtures("trip")
def test_every_second_completion_is_stored_with_another_answer(client: Client, settings: LazySettings) -> None:
    settings.SURVEY_FAULTS = (Fault("store-another-answer", 2),)
    for days in "1234":
        submit(client, days)
    stored = sorted(row.answers["days"] for row in Completion.objects.all())
    assert stored == ["1", "2x", "3", "4x"]


@pytest.mark.parametrize(
    ("answers", "stored"),
    [
        ({"a": "1", "b": "", "c": None}, {"a": "1x", "b": "", "c": None}),
        ({"a": "1", "b": True}, {"a": "1", "b": False}),
        ({"a": "1", "b": ["x", "y"]}, {"a": "1", "b": None}),
        ({"a": "1", "b": {"name": "a.png"}}, {"a": "1", "b": None}),
        ({"a": "", "b": False}, {"a": "", "b": True}),
        ({"a": "", "b": []}, {"a": "", "b": ["x"]}),
    ],
)
def test_another_answer_is_another_whatever_its_kind(answers: Answers, stored: Answers) -> None:
    completed = CompletedSurvey(new_receipt(), "trip", answers, timezone.now())
    assert to_store(completed, "store-another-answer") == [replace(completed, answers=stored)]


@pytest.mark.usefixtures("trip")
def test_an_invalid_submission_does_not_count(client: Client, settings: LazySettings, counter_file: Path) -> None:
    settings.SURVEY_FAULTS = (Fault("error", 1),)
    client.post("/s/trip/")
    client.post("/s/trip/page/1/", {"means": "train"})
    assert client.post("/s/trip/page/3/", {"days": "0"}).status_code == 200
    assert read_count(counter_file).submissions == 0


@pytest.mark.usefixtures("trip")
@pytest.mark.parametrize(("kind", "hang_seconds"), [("drop", 60), ("hang", 0)])
def test_ends_the_connection_without_a_byte(
    client: Client, settings: LazySettings, kind: str, hang_seconds: int
) -> None:
    settings.SURVEY_FAULTS = (Fault(kind, 1),)
    settings.FAULT_HANG_SECONDS = hang_seconds
    worker, respondent = socket.socketpair()
    with worker, respondent:
        respondent.settimeout(10)
        submit(client, environ={"gunicorn.socket": worker})
        with pytest.raises(BrokenPipeError):
            worker.sendall(b"HTTP/1.1 200 OK\r\n")
        assert respondent.recv(100) == b""
    assert not Completion.objects.exists()


@pytest.mark.usefixtures("trip")
def test_hang_keeps_the_connection_open(client: Client, settings: LazySettings) -> None:
    settings.SURVEY_FAULTS = (Fault("hang", 1),)
    worker, respondent = socket.socketpair()
    with respondent:
        submit(client, environ={"gunicorn.socket": worker})
        worker.close()
        respondent.setblocking(False)
        with pytest.raises(BlockingIOError):
            respondent.recv(100)


@pytest.mark.usefixtures("trip")
def test_drop_names_a_server_that_cannot(client: Client, settings: LazySettings) -> None:
    settings.SURVEY_FAULTS = (Fault("drop", 1),)
    with pytest.raises(NotImplementedError, match="does not hand on"):
        submit(client)
