"""A store of submissions, for the form libraries, which leave storing to their applications."""

import os
import sqlite3
from pathlib import Path

FILE = Path(os.environ["STATE"]) / "submissions.sqlite3"


def prepare() -> None:
    """Make the store."""
    with sqlite3.connect(FILE) as connection:
        connection.execute("CREATE TABLE submission (form TEXT NOT NULL, data TEXT NOT NULL)")


def store(form: str, data: object) -> None:
    """Keep one valid submission."""
    with sqlite3.connect(FILE, timeout=20) as connection:
        connection.execute("INSERT INTO submission VALUES (?, ?)", (form, repr(data)))


def counts() -> dict[str, int]:
    """Return how many submissions are kept of each form."""
    with sqlite3.connect(FILE, timeout=20) as connection:
        return dict(connection.execute("SELECT form, COUNT(*) FROM submission GROUP BY form").fetchall())
