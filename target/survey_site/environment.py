"""Environment variables, checked where they are read: a wrong value stops the start and says what is allowed."""

import os

from django.core.exceptions import ImproperlyConfigured


def switch(name: str) -> bool:
    """A variable that is on with 1 and off with 0, empty or unset."""
    value = os.environ.get(name, "")
    if value not in {"", "0", "1"}:
        raise ImproperlyConfigured(f'{name} must be 1 (on) or 0 (off), got "{value}" (example: {name}=1).')
    return value == "1"


def seconds(name: str, default: int) -> int:
    """A variable that holds whole seconds, at least 0."""
    value = os.environ.get(name) or str(default)
    if not value.isdecimal():
        raise ImproperlyConfigured(f'{name} must be whole seconds, got "{value}" (example: {name}={default}).')
    return int(value)


def count(name: str, default: int) -> int:
    """A variable that holds a whole number, at least 1."""
    value = os.environ.get(name) or str(default)
    if not value.isdecimal() or int(value) < 1:
        raise ImproperlyConfigured(
            f'{name} must be a positive whole number, got "{value}" (example: {name}={default}).'
        )
    return int(value)


def words(name: str, default: str) -> list[str]:
    """A comma-separated variable as a list without empty parts."""
    return [word.strip() for word in (os.environ.get(name) or default).split(",") if word.strip()]
