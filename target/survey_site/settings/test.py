"""For the Python tests and mypy: nothing on disk, nothing cached, no faults."""

from survey_site.database import database
from survey_site.settings.base import *  # noqa: F403

SECRET_KEY = "for tests only"  # noqa: S105
DATABASES = {"default": database("sqlite://:memory:")}
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
SURVEY_CACHE_SECONDS = 0
SURVEY_FAULTS = ()
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Static files come from the apps' folders, so that WhiteNoise does not look for a collected folder.
WHITENOISE_AUTOREFRESH = True
