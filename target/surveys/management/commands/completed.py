"""manage.py completed: what the answer store holds."""

import json
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from surveys.answer_store.select import answer_store
from surveys.faults.counter import read_count
from surveys.models import Survey


class Command(BaseCommand):
    """With --json: {"total": n, "surveys": {slug: n, …}, "faults": {"submissions": n, "injected": {kind: n, …}}}."""

    help = "Counts stored completions by survey, and faults injected."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *_args: Any, **options: Any) -> None:  # noqa: ANN401 - as Django declares it
        counted = dict.fromkeys(Survey.objects.values_list("slug", flat=True), 0) | answer_store().count_by_survey()
        total = sum(counted.values())
        faults = read_count(settings.FAULT_COUNTER)
        if options["json"]:
            injected = {"submissions": faults.submissions, "injected": faults.injected}
            self.stdout.write(json.dumps({"total": total, "surveys": counted, "faults": injected}))
            return
        for slug, stored in counted.items():
            self.stdout.write(f"{stored:8} {slug}")
        self.stdout.write(f"{total:8} completions")
        for kind, times in faults.injected.items():
            self.stdout.write(f"{times:8} faults injected: {kind}")
