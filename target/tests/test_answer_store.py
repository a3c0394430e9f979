"""The interface that every store must keep, on Django's database."""

from dataclasses import replace
from uuid import uuid4

import pytest
from django.conf import LazySettings
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone

from surveys.answer_store.interface import CompletedSurvey
from surveys.answer_store.select import answer_store
from surveys.answers import Answers
from surveys.models import Completion

pytestmark = pytest.mark.django_db


ANSWERS: Answers = {"comment": "Zoë says:\n\t“日本”", "days": ["a"], "file": None}


def completed(survey: str = "trip") -> CompletedSurvey:
    return CompletedSurvey(uuid4(), survey, ANSWERS, timezone.now())


def test_keeps_answers_as_they_are() -> None:
    one = completed()
    assert answer_store().save(one) == one.receipt
    assert Completion.objects.get(receipt=one.receipt).answers == one.answers


def test_a_receipt_is_stored_once() -> None:
    one = completed()
    answer_store().save(one)
    answer_store().save(replace(one, answers={}))
    assert Completion.objects.get().answers == one.answers


def test_counts_by_survey() -> None:
    for survey in ("trip", "trip", "library"):
        answer_store().save(completed(survey))
    assert answer_store().count_by_survey() == {"trip": 2, "library": 1}


def test_a_wrong_setting_says_so(settings: LazySettings) -> None:
    settings.ANSWER_STORE = "surveys.nowhere.Store"
    with pytest.raises(ImproperlyConfigured, match="ANSWER_STORE must be"):
        answer_store()
