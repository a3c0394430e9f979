"""manage.py prepare: everything between the code and a server that can start, in one go."""

import os
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

from survey_site.paths import VAR_DIR
from surveys.deployment.old_sessions import remove_old_sessions
from surveys.deployment.ownership import hand_over
from surveys.deployment.static_stamp import is_collected, mark_collected


class Command(BaseCommand):
    """Can be repeated: what is done is not done again. As root it gives var/target to SERVER_USER (www-data)."""

    help = "Makes tables, loads the surveys, collects static files, hands the data folder to the serving user."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="print what is stored then, as completed --json does")

    def handle(self, *_args: Any, **options: Any) -> None:  # noqa: ANN401 - as Django declares it
        os.umask(0o027)  # answers are for the serving user only
        VAR_DIR.mkdir(parents=True, exist_ok=True)
        settings.SESSION_FILE_PATH.mkdir(mode=0o700, exist_ok=True)
        verbosity = options["verbosity"]
        told = self.stderr if options["json"] else self.stdout
        call_command("migrate", interactive=False, verbosity=max(0, verbosity - 1), stdout=told)
        call_command("prepare_answer_store")
        call_command("load_surveys", stdout=told)
        remove_old_sessions()
        if not is_collected():
            call_command("collectstatic", interactive=False, clear=True, verbosity=max(0, verbosity - 1), stdout=told)
            mark_collected()
        if options["json"]:
            call_command("completed", "--json", stdout=self.stdout)
        if os.geteuid() == 0:
            hand_over(VAR_DIR, os.environ.get("SERVER_USER") or "www-data")
