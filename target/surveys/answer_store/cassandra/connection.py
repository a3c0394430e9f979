"""One session a process, opened when it is first needed.

A session has threads and sockets, which do not survive a fork: opened before one, as by a server that loads the
application before it forks, every request of the child waits for ever. Hence lazily, and by process.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock

from cassandra import ConsistencyLevel
from cassandra.auth import PlainTextAuthProvider
from cassandra.cluster import EXEC_PROFILE_DEFAULT, Cluster, ExecutionProfile, ResultSet, Session
from cassandra.concurrent import execute_concurrent_with_args
from cassandra.policies import ConstantReconnectionPolicy, DCAwareRoundRobinPolicy, TokenAwarePolicy
from cassandra.query import PreparedStatement

from surveys.answer_store.cassandra.address import CassandraAddress

# Of Cassandra 4.0 and later; without, the driver tries newer ones first and warns of each.
PROTOCOL = 5
# Statements of one reader.
AT_ONCE = 32
# The driver's own waits grow to ten minutes, in which a node that is back would get nothing to do.
RECONNECT_SECONDS = 1.0
# A node that has fallen silent is noticed within both, not within a minute.
HEARTBEAT_SECONDS = 5


@dataclass
class _Process:
    lock: Lock = field(default_factory=Lock)
    session: Session | None = None
    statements: dict[str, PreparedStatement] = field(default_factory=dict)


class CassandraConnection:
    """Runs statements on this process's session."""

    def __init__(self, address: CassandraAddress) -> None:
        """Opens nothing yet."""
        self.address = address
        self._processes: dict[int, _Process] = {}

    def execute(self, query: str, values: Sequence[object] = ()) -> ResultSet:
        """`{keyspace}` in the query is the keyspace. Raises what the driver does: its errors have no common base."""
        process = self._process()
        return self._session(process).execute(self._statement(process, query), values)

    def execute_each(self, query: str, rows: Sequence[Sequence[object]]) -> list[ResultSet]:
        """The results in the order of the values; several are asked for at a time."""
        process = self._process()
        results = execute_concurrent_with_args(
            self._session(process), self._statement(process, query), rows, concurrency=AT_ONCE
        )
        return [result.result_or_exc for result in results]

    def open_cluster(self) -> Cluster:
        """Not connected yet; who asks for it shuts it down."""
        address = self.address
        profile = ExecutionProfile(
            load_balancing_policy=TokenAwarePolicy(DCAwareRoundRobinPolicy(address.datacenter or "")),
            consistency_level=ConsistencyLevel.name_to_value[address.consistency],
            request_timeout=address.timeout,
        )
        return Cluster(
            list(address.hosts),
            port=address.port,
            protocol_version=PROTOCOL,
            auth_provider=None if address.user is None else PlainTextAuthProvider(address.user, address.password),
            execution_profiles={EXEC_PROFILE_DEFAULT: profile},
            connect_timeout=address.connect_timeout,
            control_connection_timeout=address.connect_timeout,
            reconnection_policy=ConstantReconnectionPolicy(RECONNECT_SECONDS, max_attempts=None),
            idle_heartbeat_interval=HEARTBEAT_SECONDS,
            idle_heartbeat_timeout=HEARTBEAT_SECONDS,
        )

    def close(self) -> None:
        """Ends this process's session; the next statement opens another."""
        process = self._processes.pop(os.getpid(), None)
        if process is not None and process.session is not None:
            process.session.cluster.shutdown()

    def _process(self) -> _Process:
        # A forked process leaves the entry of the one it comes from alone: its lock may be held for ever.
        return self._processes.setdefault(os.getpid(), _Process())

    def _session(self, process: _Process) -> Session:
        """Threads that start together share one. A failure is not kept: the next respondent tries again."""
        if process.session is not None:
            return process.session
        if not process.lock.acquire(timeout=self.address.connect_timeout):
            raise TimeoutError("Requests before this one still wait for a connection to Cassandra.")
        try:
            if process.session is None:
                process.session = self._connect()
            return process.session
        finally:
            process.lock.release()

    def _statement(self, process: _Process, query: str) -> PreparedStatement:
        """Prepared once a process. What is read or written twice does no harm, so the driver may ask another node."""
        statement = process.statements.get(query)
        if statement is None:
            # Cassandra warns of names without their keyspace in prepared statements.
            statement = self._session(process).prepare(query.format(keyspace=self.address.keyspace))
            statement.is_idempotent = True
            process.statements[query] = statement
        return statement

    def _connect(self) -> Session:
        cluster = self.open_cluster()
        try:
            return cluster.connect()
        except BaseException:
            cluster.shutdown()
            raise
