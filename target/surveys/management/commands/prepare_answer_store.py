"""manage.py prepare_answer_store: what the store of completed answers needs."""

from typing import Any

from django.core.management.base import BaseCommand

from surveys.answer_store.select import answer_store


class Command(BaseCommand):
    """Can be repeated: what is there is left."""

    help = "Makes the tables in which completed answers are stored; for Django's database, migrate does."

    def handle(self, *_args: Any, **_options: Any) -> None:  # noqa: ANN401 - as Django declares it
        answer_store().prepare()
