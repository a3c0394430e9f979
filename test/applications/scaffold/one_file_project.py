"""A Django project in one file: the settings that every Django application here shares."""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import django
from django.conf import settings

from commands import obey

HERE = Path(__file__).resolve().parent
STATE = Path(os.environ["STATE"])


def configure(urls: str, apps: Sequence[str], context_processors: Sequence[str] = (), **more: Any) -> None:  # noqa: ANN401 - Django's settings are of any type
    """Set up Django for `apps`, their default templates, and `more` settings."""
    standard: dict[str, Any] = {
        "ALLOWED_HOSTS": ["127.0.0.1"],
        "DATABASES": {
            "default": {
                "ENGINE": "django.db.backends.sqlite3",
                "NAME": STATE / "database.sqlite3",
                "OPTIONS": {"timeout": 20},
            }
        },
        "DEFAULT_AUTO_FIELD": "django.db.models.AutoField",
        "FILE_UPLOAD_TEMP_DIR": STATE,
        "INSTALLED_APPS": [
            "django.contrib.auth",
            "django.contrib.contenttypes",
            "django.contrib.messages",
            "django.contrib.sessions",
            "django.contrib.staticfiles",
            *apps,
        ],
        "MEDIA_ROOT": STATE,
        "MIDDLEWARE": [
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.middleware.common.CommonMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
            "django.contrib.messages.middleware.MessageMiddleware",
        ],
        "ROOT_URLCONF": urls,
        "SECRET_KEY": "for tests on 127.0.0.1 only, and long enough for Django's own check",
        "STATIC_URL": "/static/",
        "TEMPLATES": [
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "DIRS": [HERE / "templates", Path("templates").resolve()],
                "APP_DIRS": True,
                "OPTIONS": {
                    "context_processors": [
                        "django.template.context_processors.request",
                        "django.contrib.auth.context_processors.auth",
                        "django.contrib.messages.context_processors.messages",
                        *context_processors,
                    ]
                },
            }
        ],
        "USE_TZ": True,
    }
    settings.configure(**{**standard, **more})
    django.setup()


def run(prepare: Callable[[], None], count: Callable[[], Mapping[str, int]]) -> None:
    """Obey the command line; `prepare` finds an empty database with all its tables."""
    from django.core.management import call_command  # noqa: PLC0415 - needs the settings

    def migrate_and_prepare() -> None:
        call_command("migrate", "--run-syncdb", verbosity=0)
        prepare()

    obey(migrate_and_prepare, count)
