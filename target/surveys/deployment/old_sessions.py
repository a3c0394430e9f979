"""Sessions of respondents who never came back."""

import time
from pathlib import Path

from django.conf import settings


def remove_old_session_files(folder: Path) -> None:
    """By the time of their last change; `manage.py clearsessions` would open each of them."""
    oldest = time.time() - settings.SESSION_COOKIE_AGE
    for path in folder.iterdir():
        if path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)
