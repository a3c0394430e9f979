"""Completed answers in Django's own database."""

from uuid import UUID

from django.db import DatabaseError, transaction
from django.db.models import Count

from surveys.answer_store.interface import AnswerStoreError, CompletedSurvey
from surveys.models import Completion


class DatabaseAnswerStore:
    """One row, one insert, one transaction a completion."""

    def save(self, completed: CompletedSurvey) -> UUID:
        """INSERT … ON CONFLICT DO NOTHING, so that a receipt is stored once however often it comes."""
        row = Completion(
            receipt=completed.receipt,
            survey=completed.survey,
            answers=completed.answers,
            completed_at=completed.completed_at,
        )
        try:
            with transaction.atomic():
                Completion.objects.bulk_create([row], ignore_conflicts=True)
        except DatabaseError as error:
            raise AnswerStoreError(str(error)) from error
        return completed.receipt

    def count_by_survey(self) -> dict[str, int]:
        """One grouped count over the index."""
        counted = Completion.objects.order_by().values("survey").annotate(stored=Count("pk"))
        return {row["survey"]: row["stored"] for row in counted}
