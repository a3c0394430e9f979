"""Completed answers in Django's own database."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.db import Error, transaction
from django.db.models import Count

from surveys.answer_store.interface import AnswerStoreError, CompletedSurvey
from surveys.models import Completion
from surveys.receipts import receipts_of


class DatabaseAnswerStore:
    """One row, one insert, one transaction a completion."""

    def prepare(self) -> None:
        """Nothing: `migrate` makes the table."""

    def save(self, completed: CompletedSurvey) -> UUID:
        """INSERT … ON CONFLICT DO UPDATE, so that a receipt is stored once however often it comes."""
        row = Completion(
            receipt=completed.receipt,
            survey=completed.survey,
            answers=completed.answers,
            completed_at=completed.completed_at,
        )
        try:
            with transaction.atomic():
                Completion.objects.bulk_create(
                    [row],
                    update_conflicts=True,
                    unique_fields=["receipt"],
                    update_fields=["answers", "completed_at"],
                )
        except Error as error:
            raise AnswerStoreError(str(error)) from error
        return completed.receipt

    def find(self, receipt: UUID) -> CompletedSurvey | None:
        """By the primary key."""
        row = Completion.objects.filter(receipt=receipt).first()
        return None if row is None else _completed(row)

    def of_day(self, survey: str, day: date) -> Iterator[CompletedSurvey]:
        """By the primary key, in which a day is one range."""
        first, beyond = receipts_of(day)
        rows = Completion.objects.order_by().filter(survey=survey, receipt__gte=first, receipt__lt=beyond)
        return map(_completed, rows.iterator())

    def count_by_survey(self) -> dict[str, int]:
        """One grouped count over the index."""
        counted = Completion.objects.order_by().values("survey").annotate(stored=Count("pk"))
        return {row["survey"]: row["stored"] for row in counted}


def _completed(row: Completion) -> CompletedSurvey:
    return CompletedSurvey(row.receipt, row.survey, row.answers, row.completed_at)
