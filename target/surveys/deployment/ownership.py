"""Root prepares, but an unprivileged user serves: the data folder must be that user's."""

import contextlib
import os
import pwd
from pathlib import Path

from django.core.management.base import CommandError


def hand_over(folder: Path, user: str) -> None:
    """Gives the folder and all in it to the user. Raises CommandError for a user that does not exist.

    Files may vanish meanwhile: a server that runs on the folder ends sessions and the database's journals.
    """
    try:
        entry = pwd.getpwnam(user)
    except KeyError:
        raise CommandError(
            f'SERVER_USER must be a user of this machine, got "{user}" (example: SERVER_USER=www-data).'
        ) from None
    for path in [folder, *folder.rglob("*")]:
        with contextlib.suppress(FileNotFoundError):
            if path.lstat().st_uid != entry.pw_uid:
                os.chown(path, entry.pw_uid, entry.pw_gid, follow_symlinks=False)
