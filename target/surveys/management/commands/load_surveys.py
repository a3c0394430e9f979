"""manage.py load_surveys: the seven surveys, from their files."""

from typing import Any

from django.core.management.base import BaseCommand

from surveys.survey_file import load_survey_file, survey_files


class Command(BaseCommand):
    """Can be repeated: a survey whose file has not changed is left as it is, edits in the admin included."""

    help = "Creates or updates the surveys in surveys/data."

    def handle(self, *_args: Any, **_options: Any) -> None:  # noqa: ANN401 - as Django declares it
        files = survey_files()
        changed = [path.stem for position, path in enumerate(files, start=1) if load_survey_file(path, position)]
        self.stdout.write(f"{len(files)} surveys, loaded now: {', '.join(changed) or 'none'}.")
