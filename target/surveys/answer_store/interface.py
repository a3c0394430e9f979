"""The one way by which completed answers leave the application."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
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

    def prepare(self) -> None:
        """Makes what the store needs and has not, such as tables; leaves what is there."""

    def save(self, completed: CompletedSurvey) -> UUID:
        """Stores all answers or none and returns the receipt.

        A receipt is stored once. Sent again, it takes the later answers: a respondent whom a failure told to send them
        again may have changed them, and it is these that he is thanked for.

        Raises AnswerStoreError if it cannot be known that the answers are stored.
        """

    def find(self, receipt: UUID) -> CompletedSurvey | None:
        """None if nothing is stored under this receipt."""

    def of_day(self, survey: str, day: date) -> Iterator[CompletedSurvey]:
        """All completions of the respondents who started the survey on this day (UTC), in no order."""

    def count_by_survey(self) -> dict[str, int]:
        """Stored completions by slug; surveys without any may be missing."""
