"""Where the answers wait between pages.

Each page writes its session, and SQLite has one writer. One run each with 9 Gunicorn workers and 100 users on 2 quiet
cores, surveys completed per second: sessions in files 67, in SQLite 50. Signed cookies would cost nothing, but hold
4 KB, less than a comment and a file. Files serve all processes of one machine, and SQLite has no more; PostgreSQL may
serve several machines, and so must sessions.
"""

import os

from django.core.exceptions import ImproperlyConfigured

ENGINES = {"file": "django.contrib.sessions.backends.file", "database": "django.contrib.sessions.backends.db"}


def session_engine(database_engine: str) -> str:
    """Django's SESSION_ENGINE: by SESSIONS=file or database, else files for SQLite and the database for others."""
    default = "file" if database_engine.endswith(".sqlite3") else "database"
    name = os.environ.get("SESSIONS") or default
    if name not in ENGINES:
        raise ImproperlyConfigured(f'SESSIONS must be file or database, got "{name}" (example: SESSIONS=file).')
    return ENGINES[name]
