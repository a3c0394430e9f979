"""Surveys are made and edited in the admin."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from surveys.models import Choice, Completion, Page, Question, Survey


def inline(prefix: str, rows: list[dict[str, object]], initial: int = 0) -> dict[str, object]:
    counts = {"TOTAL_FORMS": len(rows), "INITIAL_FORMS": initial, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000}
    fields = {f"{prefix}-{name}": value for name, value in counts.items()}
    return fields | {f"{prefix}-{at}-{name}": value for at, row in enumerate(rows) for name, value in row.items()}


def test_a_survey_a_page_a_question_with_choices(admin_client: Client) -> None:
    pages = inline("pages", [{"position": 1, "title": "P"}])
    survey = {"slug": "new", "title": "New", "is_open": "on", "position": 1}
    admin_client.post(reverse("admin:surveys_survey_add"), survey | pages)
    page = Page.objects.get(survey__slug="new")
    edited = {"survey": page.survey_id, "position": 1, "title": "P"}
    question = {"position": 1, "key": "q", "kind": "radio", "prompt": "Q"}
    url = reverse("admin:surveys_page_change", args=[page.pk])
    admin_client.post(url, edited | inline("questions", [question]))
    asked = Question.objects.get(page=page)
    url = reverse("admin:surveys_question_change", args=[asked.pk])
    choices = inline("choices", [{"position": 1, "value": "a", "label": "A"}])
    admin_client.post(url, question | {"page": page.pk} | choices)
    assert Choice.objects.get(question=asked).label == "A"
    assert "Start" in admin_client.get("/s/new/").content.decode()


@pytest.mark.parametrize(
    ("kind", "choices", "error"),
    [
        ("radio", [], "needs at least one choice"),
        ("text", [{"position": 1, "value": "a", "label": "A"}], "has no choices"),
    ],
)
def test_choices_and_kind_must_agree(
    admin_client: Client, trip: dict[str, Any], kind: str, choices: list[dict[str, object]], error: str
) -> None:
    page = Page.objects.get(title="End")
    question = {"page": page.pk, "position": 2, "key": "new", "kind": kind, "prompt": "Q"}
    response = admin_client.post(reverse("admin:surveys_question_add"), question | inline("choices", choices))
    assert error in response.content.decode()


@pytest.mark.parametrize("model", [Survey, Page, Question, Completion])
def test_lists_open(admin_client: Client, trip: dict[str, Any], model: type) -> None:
    name = model.__name__.lower()
    assert admin_client.get(reverse(f"admin:surveys_{name}_changelist")).status_code == 200


def test_completions_are_to_read_only(admin_client: Client) -> None:
    assert admin_client.get(reverse("admin:surveys_completion_add")).status_code == 403
