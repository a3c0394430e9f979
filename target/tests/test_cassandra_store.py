"""What is Cassandra's own: its address, its session in forked processes, and what fails."""

import os
import threading
from dataclasses import replace

import pytest
from django.conf import LazySettings
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone

from surveys.answer_store.cassandra.address import CassandraAddress, cassandra_address
from surveys.answer_store.cassandra.schema import BUCKETS
from surveys.answer_store.cassandra.store import CassandraAnswerStore
from surveys.answer_store.interface import AnswerStoreError, CompletedSurvey
from surveys.receipts import new_receipt


def completed() -> CompletedSurvey:
    return CompletedSurvey(new_receipt(), "trip", {"a": "1"}, timezone.now())


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("cassandra://127.0.0.1/survey", CassandraAddress(("127.0.0.1",), 9042, "survey")),
        (
            "cassandra://ann:p%40ss@one,two:9043/s?consistency=QUORUM&timeout=500ms&connect_timeout=1m&dc=north",
            CassandraAddress(("one", "two"), 9043, "s", "ann", "p@ss", "QUORUM", 0.5, 60.0, "north"),
        ),
    ],
)
def test_reads_an_address(url: str, address: CassandraAddress) -> None:
    assert cassandra_address(url) == address


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("postgres://ann:secret@127.0.0.1/survey", "another form"),
        ("cassandra://ann:secret@127.0.0.1", "another form"),
        ("cassandra://ann:secret@127.0.0.1/Survey", "another form"),
        ("cassandra://ann:secret@a:1,b:2/survey", "hosts with the same port"),
        ("cassandra://ann:secret@a:secret/survey", "hosts with the same port"),
        ("cassandra://ann:secret@a/survey?consistency=MOST", 'LOCAL_ONE, got "MOST"'),
        ("cassandra://ann:secret@a/survey?timeout=5", '500ms, 5s or 1m, got "5"'),
        ("cassandra://ann:secret@a/survey?retries=5", 'connect_timeout, dc, got "retries"'),
    ],
)
def test_refuses_an_address_without_telling_the_password(url: str, says: str) -> None:
    with pytest.raises(ImproperlyConfigured) as refused:
        cassandra_address(url)
    assert says in str(refused.value)
    assert "example: CASSANDRA_URL=cassandra://" in str(refused.value)
    assert "secret" not in str(refused.value)


def test_an_address_does_not_show_its_password() -> None:
    assert "secret" not in repr(cassandra_address("cassandra://ann:secret@a/survey"))


def test_a_cluster_out_of_reach_is_an_error_that_the_respondent_hears(settings: LazySettings) -> None:
    settings.CASSANDRA_URL = "cassandra://127.0.0.1:1/survey"
    with pytest.raises(AnswerStoreError, match="NoHostAvailable"):
        CassandraAnswerStore().save(completed())


def test_a_keyspace_without_tables_is_an_error_that_the_respondent_hears(
    cassandra_store: CassandraAnswerStore,
) -> None:
    cassandra_store.connection.execute("DROP TABLE {keyspace}.surveys_completion")
    with pytest.raises(AnswerStoreError, match="InvalidRequest"):
        cassandra_store.save(completed())
    cassandra_store.prepare()
    cassandra_store.save(completed())
    assert cassandra_store.count_by_survey() == {"trip": 1}


def test_threads_that_start_together_share_a_session(cassandra_store: CassandraAnswerStore) -> None:
    before = threading.active_count()
    writers = [threading.Thread(target=cassandra_store.save, args=[completed()]) for _ in range(20)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with_one_session = threading.active_count()
    assert cassandra_store.count_by_survey() == {"trip": 20}
    cassandra_store.connection.close()
    cassandra_store.save(completed())
    assert threading.active_count() - before <= with_one_session - before + 1


# Python 3.12 and later.
@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
def test_a_forked_process_writes_over_a_session_of_its_own(cassandra_store: CassandraAnswerStore) -> None:
    cassandra_store.save(completed())
    # While the lock of the parent is held, as it may be by another of its threads.
    with next(iter(cassandra_store.connection._processes.values())).lock:
        child = os.fork()
        if child == 0:
            try:
                cassandra_store.save(completed())
            except BaseException:
                os._exit(1)
            os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    cassandra_store.save(completed())
    assert cassandra_store.count_by_survey() == {"trip": 3}


def test_rows_are_spread_over_all_buckets(cassandra_store: CassandraAnswerStore) -> None:
    for _ in range(BUCKETS * 20):
        cassandra_store.save(completed())
    rows = cassandra_store.connection.execute("SELECT DISTINCT survey, day, bucket FROM {keyspace}.surveys_completion")
    assert {row.bucket for row in rows} == set(range(BUCKETS))


def test_what_failed_half_way_agrees_after_the_retry(cassandra_store: CassandraAnswerStore) -> None:
    # The day is written, the completion is not: as if the process had been killed between them.
    one = completed()
    cassandra_store.connection.execute("DROP TABLE {keyspace}.surveys_completion")
    with pytest.raises(AnswerStoreError):
        cassandra_store.save(one)
    cassandra_store.prepare()
    assert cassandra_store.count_by_survey() == {"trip": 0}
    cassandra_store.save(replace(one, answers={"a": "2"}))
    found = cassandra_store.find(one.receipt)
    assert found is not None
    assert found.answers == {"a": "2"}
    assert cassandra_store.count_by_survey() == {"trip": 1}
