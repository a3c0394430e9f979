"""What all settings share. Deploy production.py; develop with development.py; tests use test.py."""

import os

from survey_site.database import database, default_url
from survey_site.environment import count, seconds, words
from survey_site.paths import TARGET_DIR, VAR_DIR
from survey_site.sessions import session_engine
from surveys.faults.settings import parse_faults

DEBUG = False
ALLOWED_HOSTS = words("ALLOWED_HOSTS", "127.0.0.1,localhost")
ROOT_URLCONF = "survey_site.urls"
WSGI_APPLICATION = "survey_site.wsgi.application"

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "surveys",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
            ],
        },
    },
]
FORM_RENDERER = "surveys.form_renderer.SurveyFormRenderer"

DATABASES = {"default": database(os.environ.get("DATABASE_URL") or default_url(VAR_DIR))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Where completed answers go: any class with the interface of surveys.answer_store.interface.AnswerStore.
CASSANDRA_URL = os.environ.get("CASSANDRA_URL") or ""
ANSWER_STORE = os.environ.get("ANSWER_STORE") or (
    "surveys.answer_store.cassandra.store.CassandraAnswerStore"
    if CASSANDRA_URL
    else "surveys.answer_store.database.DatabaseAnswerStore"
)
# Of each answer, in a keyspace that is made anew.
CASSANDRA_COPIES = count("CASSANDRA_COPIES", 1)

SESSION_ENGINE = session_engine(DATABASES["default"]["ENGINE"])
SESSION_FILE_PATH = VAR_DIR / "sessions"
SESSION_COOKIE_AGE = 24 * 3600
SESSION_COOKIE_HTTPONLY = True

# An edit in the admin reaches every process after this long; until then a page costs no query.
SURVEY_CACHE_SECONDS = seconds("SURVEY_CACHE_SECONDS", 10)
# Uploads wait in the session until the survey is done, so they stay small.
SURVEY_MAX_FILE_BYTES = 64 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024

# For tests only: see surveys/faults/settings.py.
SURVEY_FAULTS = parse_faults(os.environ.get("SURVEY_FAULTS", ""))
FAULT_HANG_SECONDS = seconds("FAULT_HANG_SECONDS", 120)
FAULT_COUNTER = VAR_DIR / "faults.json"

LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English"), ("cy", "Cymraeg")]
LOCALE_PATHS = [TARGET_DIR / "surveys" / "locale"]
TIME_ZONE = "Europe/London"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {process} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"django": {"handlers": [], "level": "WARNING", "propagate": True}},
}

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
