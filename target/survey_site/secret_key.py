"""SECRET_KEY from the environment, or from a file that is made once."""

import os
import secrets
import tempfile
from pathlib import Path

KEY_BYTES = 64


def secret_key(var_dir: Path) -> str:
    """The key in SECRET_KEY, else the one in var_dir/secret_key (mode 600), which the first caller makes."""
    from_environment = os.environ.get("SECRET_KEY")
    if from_environment:
        return from_environment
    path = var_dir / "secret_key"
    if not path.exists():
        _create(path)
    return path.read_text().strip()


def _create(path: Path) -> None:
    """Writes aside and links into place, so that of several processes one wins and none reads half a key."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, aside = tempfile.mkstemp(dir=path.parent, prefix=".secret_key")  # mkstemp makes it mode 600
    with os.fdopen(handle, "w") as file:
        file.write(secrets.token_urlsafe(KEY_BYTES))
    try:
        os.link(aside, path)
    except FileExistsError:
        pass
    finally:
        Path(aside).unlink()
