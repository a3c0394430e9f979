"""The tables, and why there are no more of them.

`surveys_completion` holds each completion in one row, whose place follows from survey and receipt alone: the day that
is in the receipt, and a bucket of that day. Three reads find it there: all answers of a survey by day (its buckets),
one completion by receipt (a row), counts (its buckets). A second table by receipt would have to agree with the first
after a write that failed half-way. A logged batch sees to that, and writes everything twice more; lightweight
transactions cost four rounds between nodes, hold for one partition, and leave a timeout as open as any write. One row
needs neither: it is written whole or not at all, and who sends again writes the same row, whose later cells win.

A partition is bounded: the 16 buckets of a day hold half a million completions of three kilobytes before one grows
beyond the 100 MB up to which Cassandra likes partitions.
https://cassandra.apache.org/doc/5.0/cassandra/developing/data-modeling/data-modeling_refining.html

`surveys_day` tells which days a survey has, so that a count need not look at every row. Its row is written first: a day
without completions costs an empty read, a completion without its day would be missed.
"""

from collections.abc import Iterator

# Part of every row's place: another number needs another table.
BUCKETS = 16

TABLES = {
    "surveys_completion": """
        survey text,
        day date,
        bucket tinyint,
        receipt uuid,
        completed_at timestamp,
        answers text,
        PRIMARY KEY ((survey, day, bucket), receipt)
    """,
    "surveys_day": """
        survey text,
        day date,
        PRIMARY KEY (survey, day)
    """,
}


def schema(keyspace: str, datacenter: str, copies: int) -> Iterator[str]:
    """Statements that make what is missing, in order; a keyspace that is there keeps its number of copies."""
    yield (
        f"CREATE KEYSPACE IF NOT EXISTS {keyspace} "
        f"WITH replication = {{'class': 'NetworkTopologyStrategy', '{datacenter}': {copies}}}"
    )
    for name, columns in TABLES.items():
        yield f"CREATE TABLE IF NOT EXISTS {keyspace}.{name} ({columns})"
