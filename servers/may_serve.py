"""Stops a start that could only fail: tries, as the user who will serve, what serving needs.

Exit 69 (EX_UNAVAILABLE) where a part of the set-up is not installed, 77 (EX_NOPERM) where something cannot be reached,
each with the cure on standard error. With --closed it prints the folder above the project that is closed to that user.
Reads SET_UP, SERVER_USER, TARGET, APPLICATION_DIR, RUN_DIR.
"""

import os
import pwd
import sys
from pathlib import Path

from available import UNAVAILABLE, complaint, describe

NO_PERMISSION = 77


def main() -> int:
    """Exit code."""
    set_up = describe(Path(os.environ["SET_UP"]).name)
    if set_up["missing"]:
        print(complaint(set_up), file=sys.stderr)
        return UNAVAILABLE
    target = Path(os.environ["TARGET"])
    data = Path(os.environ.get("TARGET_VAR") or target.parent / "var" / "target").resolve()
    user = os.environ["SERVER_USER"]
    application = Path(os.environ["APPLICATION_DIR"]).resolve()
    is_target = application == target.resolve()
    if is_target and not (data / "secret_key").exists() and not os.environ.get("SECRET_KEY"):
        print(f"{data} is not prepared. Run first: {sys.executable} {target / 'manage.py'} prepare", file=sys.stderr)
        return 1
    try:
        entry = pwd.getpwnam(user)
    except KeyError:
        print(f'SERVER_USER must be a user of this machine, got "{user}" (example: www-data).', file=sys.stderr)
        return 1
    if entry.pw_uid == 0:
        print("Warning: SERVER_USER=root, so a fault in the application is a fault with all rights.", file=sys.stderr)
    elif os.geteuid() == 0:
        os.setgroups(os.getgrouplist(user, entry.pw_gid))
        os.setgid(entry.pw_gid)
        os.setuid(entry.pw_uid)
    needs = [
        (target / "manage.py" if is_target else application, os.R_OK),
        (Path(sys.executable), os.X_OK),
        (Path(os.__file__), os.R_OK),
        # Servers in front reach the one behind by a socket in it.
        (Path(os.environ["RUN_DIR"]), os.X_OK),
    ]
    if is_target:
        needs.append((data, os.W_OK))
    if "--closed" in sys.argv:
        print(closed_above(target.parent) or "")
        return 0
    for path, mode in needs:
        if not os.access(path, mode):
            print(explanation(user, path, "write" if mode == os.W_OK else "read"), file=sys.stderr)
            return NO_PERMISSION
    return 0


def closed_above(path: Path) -> Path | None:
    """The topmost folder above it that we may not enter."""
    return next((parent for parent in reversed(path.resolve().parents) if not os.access(parent, os.X_OK)), None)


def explanation(user: str, path: Path, verb: str) -> str:
    """What is closed to whom, and what to do."""
    closed = closed_above(path)
    if closed is not None:
        return (
            f"{user}, who is to serve, cannot {verb} {path}: the folder {closed} is closed to that user. "
            f"Move the project to where every user may go (example: /srv), open the folder (chmod o+x {closed}), "
            "or name a user who may (example: SERVER_USER=alice)."
        )
    return (
        f"{user}, who is to serve, cannot {verb} {path}. "
        f"Run manage.py prepare as root with SERVER_USER={user}, or name another user (example: SERVER_USER=alice)."
    )


if __name__ == "__main__":
    sys.exit(main())
