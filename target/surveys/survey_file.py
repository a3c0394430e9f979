"""Makes a survey from its data file, through the same validation as the admin."""

import hashlib
import json
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from surveys.kinds import CHOICE_KINDS
from surveys.models import Choice, Page, Question, Survey

# Choices that several questions of a file share, by name.
ChoiceSets = dict[str, list[list[str]]]

DATA_DIR = Path(__file__).resolve().parent / "data"
# Names in the files to names of the model's fields.
QUESTION_FIELDS = {
    "help": "help_text",
    "required": "is_required",
    "min": "minimum",
    "max": "maximum",
    "minlength": "min_length",
    "maxlength": "max_length",
}


def survey_files(folder: Path = DATA_DIR) -> list[Path]:
    """The data files in the order of the list of surveys: their names start with it."""
    return sorted(folder.glob("*.json"))


def load_survey_file(path: Path, position: int) -> bool:
    """Creates or replaces the survey; False if it came from the same text before, so that edits in the admin stay.

    Raises ValidationError naming the file for content that the admin would refuse.
    """
    text = path.read_text(encoding="utf-8")
    digest = hashlib.sha256(text.encode()).hexdigest()
    content: dict[str, Any] = json.loads(text)
    if Survey.objects.filter(slug=content["slug"], source_digest=digest).exists():
        return False
    pages = content.pop("pages")
    choice_sets = content.pop("choices", {})
    try:
        with transaction.atomic():
            survey, _created = Survey.objects.update_or_create(
                slug=content["slug"], defaults={**content, "position": position, "source_digest": digest}
            )
            survey.full_clean()
            survey.pages.update(show_if_question=None, show_if_value="")
            survey.pages.all().delete()
            for number, page in enumerate(pages, start=1):
                _add_page(survey, number, page, choice_sets)
    except ValidationError as error:
        raise ValidationError(f"{path.name}: {'; '.join(error.messages)}") from error
    return True


def _add_page(survey: Survey, number: int, content: dict[str, Any], choice_sets: ChoiceSets) -> None:
    page = Page(survey=survey, position=number, title=content["title"], intro=content.get("intro", ""))
    if "show_if" in content:
        key, page.show_if_value = content["show_if"]
        page.show_if_question = Question.objects.filter(page__survey=survey, key=key).first()
    page.full_clean()
    page.save()
    for position, question in enumerate(content["questions"], start=1):
        _add_question(page, position, dict(question), choice_sets)


def _add_question(page: Page, position: int, content: dict[str, Any], choice_sets: ChoiceSets) -> None:
    written = content.pop("choices", [])
    choices = [_choice(choice) for choice in (choice_sets[written] if isinstance(written, str) else written)]
    fields = {QUESTION_FIELDS.get(name, name): value for name, value in content.items()}
    question = Question(page=page, position=position, **fields)
    question.full_clean()
    if (question.kind in CHOICE_KINDS) != bool(choices):
        raise ValidationError(f"{question.key}: only a question with choices has them, and it needs them.")
    question.save()
    rows = [Choice(question=question, position=number, **choice) for number, choice in enumerate(choices, start=1)]
    Choice.objects.bulk_create(rows)


def _choice(written: list[str]) -> dict[str, str]:
    """[value, label] or [value, label, group]."""
    return dict(zip(("value", "label", "group"), written, strict=False))
