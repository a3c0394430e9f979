"""The seven surveys, and how files become surveys."""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from surveys.kinds import QuestionKind
from surveys.models import Choice, Completion, Page, Question, Survey
from surveys.structure.load import load_survey
from surveys.survey_file import load_survey_file

pytestmark = pytest.mark.django_db


def test_seven_surveys_with_every_kind_of_question() -> None:
    call_command("load_surveys", stdout=StringIO())
    pages = {survey.slug: survey.pages.count() for survey in Survey.objects.all()}
    assert pages == {
        "module-evaluation": 3,
        "student-satisfaction": 6,
        "staff-wellbeing": 4,
        "library": 1,
        "accommodation": 3,
        "research-consent": 4,
        "event-registration": 5,
    }
    assert set(Question.objects.values_list("kind", flat=True)) == set(QuestionKind.values)
    for row in (*Survey.objects.all(), *Page.objects.all(), *Question.objects.all(), *Choice.objects.all()):
        row.full_clean()


def test_loading_again_changes_nothing() -> None:
    call_command("load_surveys", stdout=StringIO())
    Survey.objects.filter(slug="library").update(title="Edited in the admin")
    before = [load_survey(slug) for slug in Survey.objects.values_list("slug", flat=True)]
    printed = StringIO()
    call_command("load_surveys", stdout=printed)
    assert printed.getvalue() == "7 surveys, loaded now: none.\n"
    assert [load_survey(slug) for slug in Survey.objects.values_list("slug", flat=True)] == before


def test_a_changed_file_replaces_the_pages(make_survey: Callable[..., Any], trip: dict[str, Any]) -> None:
    make_survey([{"title": "Only", "questions": [{"key": "a", "kind": "text", "prompt": "A"}]}])
    assert [page.title for page in Survey.objects.get(slug="trip").pages.all()] == ["Only"]


def test_no_completion_is_touched(make_survey: Callable[..., Any], trip: dict[str, Any]) -> None:
    Completion.objects.create(survey="trip", answers={}, completed_at="2026-01-01T00:00Z")
    make_survey([{"title": "Only", "questions": []}])
    assert Completion.objects.count() == 1


@pytest.mark.parametrize(
    ("error", "question"),
    [
        ("needs them", {"key": "a", "kind": "radio", "prompt": "A"}),
        ("only a question with choices", {"key": "a", "kind": "text", "prompt": "A", "choices": [["1", "One"]]}),
        ("is below min", {"key": "a", "kind": "number", "prompt": "A", "min": "5", "max": "1"}),
        ("not a valid choice", {"key": "a", "kind": "telepathy", "prompt": "A"}),
    ],
)
def test_a_bad_file_is_named(tmp_path: Path, error: str, question: dict[str, Any]) -> None:
    path = tmp_path / "bad.json"
    path.write_text(json.dumps({"slug": "bad", "title": "Bad", "pages": [{"title": "P", "questions": [question]}]}))
    with pytest.raises(ValidationError, match=rf"bad\.json: .*{error}"):
        load_survey_file(path, 1)
    assert not Survey.objects.exists()
