"""Completed answers in Cassandra; schema.py tells how they lie there."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, timezone
from typing import Any
from uuid import UUID

from django.conf import settings

from surveys.answer_store.cassandra.address import cassandra_address
from surveys.answer_store.cassandra.connection import CassandraConnection
from surveys.answer_store.cassandra.schema import BUCKETS, schema
from surveys.answer_store.interface import AnswerStoreError, CompletedSurvey
from surveys.receipts import day_of

INSERT_DAY = "INSERT INTO {keyspace}.surveys_day (survey, day) VALUES (?, ?)"
INSERT = """INSERT INTO {keyspace}.surveys_completion (survey, day, bucket, receipt, completed_at, answers)
    VALUES (?, ?, ?, ?, ?, ?)"""
DAYS = "SELECT survey, day FROM {keyspace}.surveys_day"
FROM_PARTITION = "FROM {keyspace}.surveys_completion WHERE survey = ? AND day = ? AND bucket = ?"
SELECT = f"SELECT survey, receipt, completed_at, answers {FROM_PARTITION}"
SELECT_ONE = f"{SELECT} AND receipt = ?"
COUNT = f"SELECT COUNT(*) {FROM_PARTITION}"


class CassandraAnswerStore:
    """One row a completion, in the place that its survey and receipt name."""

    def __init__(self) -> None:
        """Reads CASSANDRA_URL; opens nothing yet."""
        self.connection = CassandraConnection(cassandra_address(settings.CASSANDRA_URL))
        self._known_days: set[tuple[str, date]] = set()

    def prepare(self) -> None:
        """Keyspace and tables, where they are missing."""
        cluster = self.connection.open_cluster()
        try:
            session = cluster.connect()
            datacenter = next(iter(cluster.metadata.all_hosts())).datacenter
            for statement in schema(self.connection.address.keyspace, datacenter, settings.CASSANDRA_COPIES):
                session.execute(statement)
        finally:
            cluster.shutdown()

    def save(self, completed: CompletedSurvey) -> UUID:
        """The day first, once a process; then the row, whole or not at all."""
        survey, receipt = completed.survey, completed.receipt
        day = day_of(receipt)
        values = (
            *_place(survey, receipt),
            receipt,
            completed.completed_at,
            json.dumps(completed.answers, ensure_ascii=False),
        )
        try:
            if (survey, day) not in self._known_days:
                self.connection.execute(INSERT_DAY, (survey, day))
                self._known_days.add((survey, day))
            self.connection.execute(INSERT, values)
        except Exception as error:  # the driver's classes have no base of their own
            raise AnswerStoreError(f"{type(error).__name__}: {error}") from error
        return receipt

    def find(self, receipt: UUID) -> CompletedSurvey | None:
        """One row for each survey that had respondents on the receipt's day."""
        day = day_of(receipt)
        for survey, used in self._days():
            if used == day:
                for row in self.connection.execute(SELECT_ONE, (*_place(survey, receipt), receipt)):
                    return _completed(row)
        return None

    def of_day(self, survey: str, day: date) -> Iterator[CompletedSurvey]:
        """Bucket by bucket, page by page."""
        for bucket in range(BUCKETS):
            for row in self.connection.execute(SELECT, (survey, day, bucket)):
                yield _completed(row)

    def count_by_survey(self) -> dict[str, int]:
        """The rows of each partition, exact: a counter would count a respondent's retry again."""
        partitions = [(survey, day, bucket) for survey, day in self._days() for bucket in range(BUCKETS)]
        counted: Counter[str] = Counter()
        for (survey, _day, _bucket), found in zip(
            partitions, self.connection.execute_each(COUNT, partitions), strict=True
        ):
            counted[survey] += found.one()[0]
        return dict(counted)

    def _days(self) -> Iterator[tuple[str, date]]:
        for row in self.connection.execute(DAYS):
            yield row.survey, row.day.date()


def _place(survey: str, receipt: UUID) -> tuple[str, date, int]:
    """The key of the partition."""
    return survey, day_of(receipt), receipt.int % BUCKETS


def _completed(row: Any) -> CompletedSurvey:  # noqa: ANN401 - a named tuple of the driver
    # The driver's times are in UTC and do not say so.
    completed_at = row.completed_at.replace(tzinfo=timezone.utc)
    return CompletedSurvey(row.receipt, row.survey, json.loads(row.answers), completed_at)
