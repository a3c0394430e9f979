"""CASSANDRA_URL, in the form that the driver for k6 in extension/ reads too.

cassandra://[user:password@]host[:port][,host[:port]…]/keyspace[?consistency=…&timeout=…&connect_timeout=…&dc=…]
"""

import re
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote

from django.core.exceptions import ImproperlyConfigured

EXAMPLE = "cassandra://127.0.0.1:19042/survey?consistency=LOCAL_QUORUM&timeout=5s"
PORT = 9042
CONSISTENCIES = ("ONE", "TWO", "THREE", "QUORUM", "ALL", "LOCAL_QUORUM", "EACH_QUORUM", "LOCAL_ONE")
MILLISECONDS = {"ms": 1, "s": 1000, "m": 60_000}
SHAPE = re.compile(
    r"cassandra://(?:(?P<user>[^:@/]+):(?P<password>[^@/]*)@)?(?P<hosts>[^@/?]+)/(?P<keyspace>[a-z][a-z0-9_]{0,47})"
    r"(?:\?(?P<parameters>[^#]*))?"
)


@dataclass(frozen=True)
class CassandraAddress:
    """Where the cluster is and how it is asked; times in seconds."""

    hosts: tuple[str, ...]
    port: int
    keyspace: str
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    consistency: str = "LOCAL_QUORUM"
    timeout: float = 5.0
    connect_timeout: float = 5.0
    datacenter: str | None = None


def cassandra_address(url: str) -> CassandraAddress:
    """Raises ImproperlyConfigured, which never repeats the URL: a password may stand in it."""
    found = SHAPE.fullmatch(url)
    if found is None:
        raise _wrong("cassandra://[user:password@]host[:port],…/keyspace", "another form")
    hosts, port = _hosts(found["hosts"])
    given = dict(parse_qsl(found["parameters"] or "", keep_blank_values=True))
    unknown = sorted(given.keys() - {"consistency", "timeout", "connect_timeout", "dc"})
    if unknown:
        raise _wrong("parameters consistency, timeout, connect_timeout, dc", f'"{unknown[0]}"')
    consistency = given.get("consistency", "LOCAL_QUORUM")
    if consistency not in CONSISTENCIES:
        raise _wrong(f"a consistency of {', '.join(CONSISTENCIES)}", f'"{consistency}"')
    return CassandraAddress(
        hosts=hosts,
        port=port,
        keyspace=found["keyspace"],
        user=unquote(found["user"]) if found["user"] else None,
        password=unquote(found["password"]) if found["user"] else None,
        consistency=consistency,
        timeout=_seconds(given.get("timeout", "5s")),
        connect_timeout=_seconds(given.get("connect_timeout", "5s")),
        datacenter=given.get("dc"),
    )


def _hosts(text: str) -> tuple[tuple[str, ...], int]:
    """All nodes have one port, as Cassandra's own tools want it."""
    parts = [re.fullmatch(r"([\w.-]+)(?::([1-9]\d{0,4}))?", part, re.ASCII) for part in text.split(",")]
    names = tuple(part[1] for part in parts if part)
    ports = {int(part[2]) for part in parts if part and part[2]}
    if len(names) < len(parts) or len(ports) > 1:
        raise _wrong("hosts with the same port", "others")
    return names, ports.pop() if ports else PORT


def _seconds(text: str) -> float:
    found = re.fullmatch(r"([1-9]\d{0,5})(ms|s|m)", text, re.ASCII)
    if found is None:
        raise _wrong("times such as 500ms, 5s or 1m", f'"{text}"')
    return int(found[1]) * MILLISECONDS[found[2]] / 1000


def _wrong(allowed: str, got: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"CASSANDRA_URL must have {allowed}, got {got} (example: CASSANDRA_URL={EXAMPLE}).")
