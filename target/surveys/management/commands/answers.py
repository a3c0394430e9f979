"""manage.py answers: completed answers as JSON, for who evaluates them or answers a respondent's question."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser

from surveys.answer_store.interface import CompletedSurvey
from surveys.answer_store.select import answer_store
from surveys.receipts import day_of


class Command(BaseCommand):
    """One line for each: {"receipt": …, "survey": slug, "completed_at": …, "answers": {key: answer, …}}."""

    help = "Prints all answers of a survey by the day (UTC) on which they were begun, or those of one receipt."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("survey", nargs="?", help="slug of the survey")
        parser.add_argument("day", nargs="?", type=date.fromisoformat, help="as 2026-11-24")
        parser.add_argument("--receipt", type=UUID, help="print the answers of this receipt alone")

    def handle(self, *_args: Any, **options: Any) -> None:  # noqa: ANN401 - as Django declares it
        for one in _found(options["survey"], options["day"], options["receipt"]):
            line = {
                "receipt": str(one.receipt),
                "survey": one.survey,
                "completed_at": one.completed_at.isoformat(),
                "answers": one.answers,
            }
            self.stdout.write(json.dumps(line, ensure_ascii=False))


def _found(survey: str | None, day: date | None, receipt: UUID | None) -> Iterable[CompletedSurvey]:
    if receipt is not None:
        return _of_receipt(receipt)
    if survey is None or day is None:
        raise CommandError("Name a survey and a day, or a receipt (example: manage.py answers library 2026-11-24).")
    return answer_store().of_day(survey, day)


def _of_receipt(receipt: UUID) -> Iterable[CompletedSurvey]:
    try:
        day_of(receipt)
    except ValueError as error:
        raise CommandError(str(error)) from error
    one = answer_store().find(receipt)
    if one is None:
        raise CommandError(f"Nothing is stored under {receipt}.")
    return [one]
