"""Which store a process uses."""

from functools import cache
from typing import cast

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import import_string

from surveys.answer_store.interface import AnswerStore


@cache
def _store(dotted_path: str) -> AnswerStore:
    try:
        store_class = import_string(dotted_path)
    except ImportError as error:
        raise ImproperlyConfigured(
            f'ANSWER_STORE must be the dotted path of a class, got "{dotted_path}": {error} '
            "(example: ANSWER_STORE=surveys.answer_store.database.DatabaseAnswerStore)."
        ) from error
    return cast("AnswerStore", store_class())


def answer_store() -> AnswerStore:
    """The store of the setting ANSWER_STORE, built once a process."""
    return _store(settings.ANSWER_STORE)
