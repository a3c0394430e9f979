"""Stored answers on the command line."""

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from surveys.models import Completion
from surveys.receipts import day_of, new_receipt

pytestmark = pytest.mark.django_db


def printed(*arguments: str) -> list[dict[str, Any]]:
    output = StringIO()
    call_command("answers", *arguments, stdout=output)
    return [json.loads(line) for line in output.getvalue().splitlines()]


@pytest.fixture
def stored(client: Client, trip: dict[str, Any]) -> Completion:
    client.post("/s/trip/")
    client.post("/s/trip/page/1/", {"means": "train", "name": "Zoë"})
    client.post("/s/trip/page/3/", {"days": "2"})
    return Completion.objects.get()


def test_of_a_survey_by_day_and_of_one_receipt(stored: Completion) -> None:
    line = {
        "receipt": str(stored.receipt),
        "survey": "trip",
        "completed_at": stored.completed_at.isoformat(),
        "answers": {"means": "train", "name": "Zoë", "days": "2"},
    }
    assert printed("trip", day_of(stored.receipt).isoformat()) == [line]
    assert printed("trip", "2020-01-01") == []
    assert printed("--receipt", str(stored.receipt)) == [line]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "example: manage.py answers library 2026-11-24"),
        (("trip",), "Name a survey and a day, or a receipt"),
        (("--receipt", str(new_receipt())), "Nothing is stored under"),
        (("--receipt", "936da01f-9abd-4d9d-80c7-02af85c822a8"), "must be a UUID of version 7"),
    ],
)
def test_says_what_is_wrong(arguments: tuple[str, ...], says: str) -> None:
    with pytest.raises(CommandError, match=says):
        printed(*arguments)
