"""DATABASE_URL as Django's DATABASES entry, set for many processes at once."""

from pathlib import Path
from typing import Any

import dj_database_url

# WAL lets readers go on while one process writes; NORMAL leaves out the fsync of each commit, which WAL can do without.
# https://www.sqlite.org/wal.html
SQLITE_INIT = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
# How long a writer waits for those before it. Nine processes queue for milliseconds: the bound is for a slow disk.
SQLITE_BUSY_SECONDS = 30
# A new PostgreSQL connection costs more than a whole page: keep them. Each belongs to a thread, opens with its first
# query and is looked at before the next request uses it, so a fork shares none, and a restart of PostgreSQL costs none.
CONNECTION_SECONDS = 60
# No respondent waits for a PostgreSQL that is not there: https://www.postgresql.org/docs/current/libpq-connect.html
POSTGRESQL_OPTIONS = {
    "connect_timeout": 5,
    # Milliseconds until a connection whose other side no longer acknowledges is given up.
    "tcp_user_timeout": 10_000,
    "options": "-c statement_timeout=10s -c lock_timeout=5s",
}


def default_url(var_dir: Path) -> str:
    """The SQLite file that is used when DATABASE_URL is unset."""
    return f"sqlite:///{var_dir / 'db.sqlite3'}"


def database(url: str) -> dict[str, Any]:
    """One DATABASES entry; raises dj_database_url.ParseError or UnknownSchemeError for an address it cannot read."""
    config: dict[str, Any] = dict(dj_database_url.parse(url, conn_max_age=CONNECTION_SECONDS, conn_health_checks=True))
    if config["ENGINE"] == "django.db.backends.sqlite3":
        # IMMEDIATE takes the write lock at BEGIN. A deferred transaction that reads first and writes later cannot wait
        # for the lock and fails with "database is locked". https://docs.djangoproject.com/en/5.2/ref/databases/#sqlite-notes
        config["OPTIONS"] = {
            **config.get("OPTIONS", {}),
            "timeout": SQLITE_BUSY_SECONDS,
            "transaction_mode": "IMMEDIATE",
            "init_command": SQLITE_INIT,
        }
    if config["ENGINE"] == "django.db.backends.postgresql":
        config["OPTIONS"] = {**POSTGRESQL_OPTIONS, **config.get("OPTIONS", {})}
    return config
