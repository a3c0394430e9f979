"""Whether the collected static files are those of the code: collecting takes seconds, looking takes none."""

import hashlib
from pathlib import Path

from django import get_version
from django.conf import settings

from survey_site.paths import TARGET_DIR


def _stamp() -> Path:
    return Path(settings.STATIC_ROOT) / ".collected"


def _digest() -> str:
    """Of Django's version, whose admin brings its own files, and of the content of ours."""
    digest = hashlib.sha256(get_version().encode())
    for path in sorted((TARGET_DIR / "surveys" / "static").rglob("*")):
        if path.is_file():
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def is_collected() -> bool:
    """True if nothing has changed since mark_collected()."""
    return _stamp().exists() and _stamp().read_text() == _digest()


def mark_collected() -> None:
    """Call it when collectstatic has succeeded."""
    _stamp().write_text(_digest())
