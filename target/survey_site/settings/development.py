"""For a developer's own machine: DJANGO_SETTINGS_MODULE=survey_site.settings.development manage.py runserver."""

from survey_site.paths import VAR_DIR
from survey_site.secret_key import secret_key
from survey_site.settings.base import *  # noqa: F403

DEBUG = True
SECRET_KEY = secret_key(VAR_DIR)
SURVEY_CACHE_SECONDS = 0
