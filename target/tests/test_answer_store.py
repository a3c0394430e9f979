"""The interface that every store must keep: on Django's database, and on the Cassandra of TEST_CASSANDRA_URL."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from uuid import UUID, uuid4

import pytest
from django.conf import LazySettings
from django.core.exceptions import ImproperlyConfigured

from surveys.answer_store.database import DatabaseAnswerStore
from surveys.answer_store.interface import AnswerStore, CompletedSurvey
from surveys.answer_store.select import answer_store
from surveys.answers import Answers
from surveys.receipts import day_of, new_receipt

pytestmark = pytest.mark.django_db

ANSWERS: Answers = {"comment": "Zoë says:\r\n\t“日本 \U0001f600”", "days": ["a"], "yes": True, "file": None}
# A store may keep milliseconds.
NOON = datetime(2026, 11, 24, 12, 0, 0, 123000, tzinfo=timezone.utc)


def completed(survey: str = "trip", receipt: UUID | None = None) -> CompletedSurvey:
    return CompletedSurvey(receipt or new_receipt(), survey, ANSWERS, NOON)


@pytest.fixture(params=["database", "cassandra"])
def store(request: pytest.FixtureRequest) -> AnswerStore:
    if request.param == "database":
        return DatabaseAnswerStore()
    found: AnswerStore = request.getfixturevalue("cassandra_store")
    return found


def test_keeps_answers_as_they_are(store: AnswerStore) -> None:
    one = completed()
    assert store.save(one) == one.receipt
    assert store.find(one.receipt) == one


def test_keeps_a_receipt_once_with_the_answers_that_are_thanked_for(store: AnswerStore) -> None:
    one = completed()
    store.save(one)
    changed = replace(one, answers={"comment": "no"}, completed_at=NOON + timedelta(days=2))
    store.save(changed)
    assert store.find(one.receipt) == changed
    assert list(store.of_day("trip", day_of(one.receipt))) == [changed]
    assert store.count_by_survey() == {"trip": 1}


def test_finds_nothing_that_is_not_there(store: AnswerStore) -> None:
    store.save(completed())
    assert store.find(new_receipt()) is None


def test_counts_by_survey(store: AnswerStore) -> None:
    for survey in ("trip", "trip", "library"):
        store.save(completed(survey))
    assert store.count_by_survey() == {"trip": 2, "library": 1}


def test_finds_all_answers_of_a_survey_by_the_day_on_which_they_were_begun(store: AnswerStore) -> None:
    for text in BEGUN:
        store.save(completed(receipt=UUID(text)))
    store.save(completed("library", UUID("01a20ae0-0000-7000-8000-000000000000")))
    found = store.of_day("trip", NOON.date())
    assert sorted(str(one.receipt) for one in found) == BEGUN[1:3]


# 2026-11-24 is 0x01a20ada2c00 to 0x01a2100087ff in milliseconds since 1970.
BEGUN = [
    "01a20ada-2bff-7fff-bfff-ffffffffffff",
    "01a20ada-2c00-7000-8000-000000000000",
    "01a21000-87ff-7fff-bfff-ffffffffffff",
    "01a21000-8800-7000-8000-000000000000",
]


def test_can_be_prepared_again(store: AnswerStore) -> None:
    store.save(completed())
    store.prepare()
    assert store.count_by_survey() == {"trip": 1}


def test_a_receipt_tells_its_day() -> None:
    assert [str(day_of(UUID(text))) for text in BEGUN] == ["2026-11-23", "2026-11-24", "2026-11-24", "2026-11-25"]
    with pytest.raises(ValueError, match="must be a UUID of version 7"):
        day_of(uuid4())


def test_a_receipt_is_a_uuid_of_version_7_of_now() -> None:
    before = datetime.now(timezone.utc).date()
    drawn = [new_receipt() for _ in range(1000)]
    assert len(set(drawn)) == len(drawn)
    assert {(receipt.version, receipt.variant) for receipt in drawn} == {(7, "specified in RFC 4122")}
    assert before <= day_of(drawn[0]) <= datetime.now(timezone.utc).date()


def test_a_wrong_setting_says_so(settings: LazySettings) -> None:
    settings.ANSWER_STORE = "surveys.nowhere.Store"
    with pytest.raises(ImproperlyConfigured, match="ANSWER_STORE must be"):
        answer_store()
