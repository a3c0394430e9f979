"""What `prepare` does to a data folder on which a server may run meanwhile."""

import os
import pwd
import time
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings

from surveys.deployment.old_sessions import remove_old_sessions
from surveys.deployment.ownership import hand_over


def _vanishing(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Lets a file go just before it is looked at, as a server that runs may."""
    original = Path.stat

    def stat(path: Path, **options: Any) -> os.stat_result:  # noqa: ANN401 - as pathlib declares it
        if path.name == name:
            path.unlink(missing_ok=True)
        return original(path, **options)

    monkeypatch.setattr(Path, "stat", stat)
    monkeypatch.setattr(Path, "lstat", lambda path: stat(path, follow_symlinks=False))


def test_folder_is_handed_over_while_files_vanish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("journal", "kept"):
        (tmp_path / name).touch()
    _vanishing(monkeypatch, "journal")
    hand_over(tmp_path, pwd.getpwuid(os.geteuid()).pw_name)
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


def test_old_sessions_are_removed_while_others_vanish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: LazySettings
) -> None:
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.file"
    settings.SESSION_FILE_PATH = tmp_path
    settings.SESSION_COOKIE_AGE = 60
    for name in ("old", "vanishing", "young"):
        (tmp_path / name).touch()
    long_ago = time.time() - 61
    os.utime(tmp_path / "old", (long_ago, long_ago))
    _vanishing(monkeypatch, "vanishing")
    remove_old_sessions()
    assert [path.name for path in tmp_path.iterdir()] == ["young"]
