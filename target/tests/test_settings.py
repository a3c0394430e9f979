"""What a deployment sets by its environment."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from survey_site.database import database
from survey_site.environment import seconds, switch
from survey_site.secret_key import secret_key
from survey_site.sessions import session_engine


def test_sqlite_waits_instead_of_failing() -> None:
    config = database("sqlite:////tmp/db.sqlite3")
    assert config["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert config["OPTIONS"]["timeout"] >= 20
    assert "journal_mode=WAL" in config["OPTIONS"]["init_command"]


def test_postgresql_keeps_its_connections() -> None:
    config = database("postgres://ann:secret@127.0.0.1:55432/surveys")
    assert config["ENGINE"] == "django.db.backends.postgresql"
    assert config["CONN_MAX_AGE"] == 60
    assert config["CONN_HEALTH_CHECKS"]
    assert "init_command" not in config["OPTIONS"]


def test_no_respondent_waits_for_ever_on_postgresql() -> None:
    options = database("postgres://ann:secret@127.0.0.1:55432/surveys?connect_timeout=2")["OPTIONS"]
    assert (int(options["connect_timeout"]), options["tcp_user_timeout"]) == (2, 10_000)
    assert "statement_timeout=10s" in options["options"]


@pytest.mark.parametrize(
    ("chosen", "engine", "sessions"),
    [
        ("", "django.db.backends.sqlite3", "django.contrib.sessions.backends.file"),
        ("", "django.db.backends.postgresql", "django.contrib.sessions.backends.db"),
        ("file", "django.db.backends.postgresql", "django.contrib.sessions.backends.file"),
    ],
)
def test_sessions_lie_where_all_processes_see_them(
    monkeypatch: pytest.MonkeyPatch, chosen: str, engine: str, sessions: str
) -> None:
    monkeypatch.setenv("SESSIONS", chosen)
    assert session_engine(engine) == sessions


def test_the_secret_key_is_made_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(secret_key, [tmp_path / "var"] * 8))
    assert len(keys) == 1
    assert len(keys.pop()) > 50
    assert [path.name for path in (tmp_path / "var").iterdir()] == ["secret_key"]
    assert (tmp_path / "var" / "secret_key").stat().st_mode & 0o777 == 0o600
    monkeypatch.setenv("SECRET_KEY", "given")
    assert secret_key(tmp_path / "var") == "given"


def test_wrong_values_say_what_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAIN_HTTP", "yes")
    with pytest.raises(ImproperlyConfigured, match=r'PLAIN_HTTP must be 1 \(on\) or 0 \(off\), got "yes"'):
        switch("PLAIN_HTTP")
    monkeypatch.setenv("WAIT", "soon")
    with pytest.raises(ImproperlyConfigured, match=r"WAIT must be whole seconds, got \"soon\" \(example: WAIT=10\)"):
        seconds("WAIT", 10)
    monkeypatch.setenv("SESSIONS", "cookie")
    with pytest.raises(ImproperlyConfigured, match="SESSIONS must be file or database"):
        session_engine("django.db.backends.sqlite3")
