"""Sessions of respondents who never came back."""

import contextlib
import time
from pathlib import Path

from django.conf import settings
from django.core.management import call_command


def remove_old_sessions() -> None:
    """By the time of their last change; for files, `manage.py clearsessions` would open each of them."""
    if settings.SESSION_ENGINE == "django.contrib.sessions.backends.file":
        _remove_old_files(Path(settings.SESSION_FILE_PATH))
    else:
        call_command("clearsessions")


def _remove_old_files(folder: Path) -> None:
    oldest = time.time() - settings.SESSION_COOKIE_AGE
    for path in folder.iterdir():
        # A server that runs meanwhile ends sessions too.
        with contextlib.suppress(FileNotFoundError):
            if path.stat().st_mtime < oldest:
                path.unlink()
