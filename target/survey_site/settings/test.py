"""For the Python tests and mypy: nothing on disk, nothing cached, no faults."""

import os

from survey_site.database import database
from survey_site.settings.base import *  # noqa: F403

SECRET_KEY = "for tests only"  # noqa: S105
DATABASES = {"default": database(os.environ.get("TEST_DATABASE_URL") or "sqlite://:memory:")}
ANSWER_STORE = "surveys.answer_store.database.DatabaseAnswerStore"
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
SURVEY_CACHE_SECONDS = 0
SURVEY_FAULTS = ()
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Static files come from the apps' folders, so that WhiteNoise does not look for a collected folder.
WHITENOISE_AUTOREFRESH = True
