"""A page's condition must be one that can hold."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db.models import RestrictedError

from surveys.models import Page, Question, Survey


@pytest.mark.parametrize(
    ("why", "key", "value", "field"),
    [
        ("an answer without a question", None, "car", "show_if_question"),
        ("an answer that the question does not offer", "means", "ship", "show_if_value"),
        ("a question without choices", "name", "Ann", "show_if_question"),
        ("a question of a later page", "days", "1", "show_if_question"),
    ],
)
def test_refuses(trip: dict[str, Any], why: str, key: str | None, value: str, field: str) -> None:
    page = Page.objects.get(title="Car")
    page.show_if_question = None if key is None else Question.objects.get(key=key)
    page.show_if_value = value
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    assert field in refused.value.message_dict, why


def test_refuses_another_survey(trip: dict[str, Any]) -> None:
    survey = Survey.objects.create(slug="other", title="Other")
    page = Page(
        survey=survey, position=9, title="P", show_if_question=Question.objects.get(key="means"), show_if_value="car"
    )
    with pytest.raises(ValidationError, match="another survey"):
        page.full_clean()


def test_refuses_a_key_twice_in_a_survey(trip: dict[str, Any]) -> None:
    question = Question(page=Page.objects.get(title="End"), key="means", kind="text", prompt="Again")
    with pytest.raises(ValidationError, match="has this key"):
        question.full_clean()


def test_the_question_of_a_condition_cannot_be_deleted_alone_but_with_its_survey(trip: dict[str, Any]) -> None:
    with pytest.raises(RestrictedError):
        Question.objects.get(key="means").delete()
    Survey.objects.get(slug="trip").delete()
    assert not Page.objects.exists()
