"""The one way by which completed answers leave the application."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from surveys.answers import Answers


@dataclass(frozen=True)
class CompletedSurvey:
    """What a respondent has completed; `survey` is its slug, `receipt` identifies the completion everywhere."""

    receipt: UUID
    survey: str
    answers: Answers
    completed_at: datetime


class AnswerStoreError(Exception):
    """The store could not keep the answers: the respondent must hear so and may send them again."""


class AnswerStore(Protocol):
    """Implementations are named in the setting ANSWER_STORE and built without arguments, once a process."""

    def save(self, completed: CompletedSurvey) -> UUID:
        """Stores all answers or none and returns the receipt; a receipt that is stored already is left as it is.

        Raises AnswerStoreError if it cannot be known that the answers are stored.
        """

    def count_by_survey(self) -> dict[str, int]:
        """Stored completions by slug; surveys without any may be missing."""
