"""The settings of a deployment: HTTPS only, unless PLAIN_HTTP=1 says that plain http is served on purpose.

Check them in the mode that will be deployed, without PLAIN_HTTP:
    manage.py check --deploy --fail-level WARNING
Behind a proxy that ends TLS the server must hand on the scheme (Gunicorn does so for X-Forwarded-Proto from 127.0.0.1).
"""

from survey_site.environment import switch
from survey_site.paths import VAR_DIR
from survey_site.secret_key import secret_key
from survey_site.settings.base import *  # noqa: F403

SECRET_KEY = secret_key(VAR_DIR)

# A load test on 127.0.0.1 has no certificate. surveys.apps announces it in the log when on.
PLAIN_HTTP = switch("PLAIN_HTTP")
SECURE_SSL_REDIRECT = not PLAIN_HTTP
SESSION_COOKIE_SECURE = not PLAIN_HTTP
CSRF_COOKIE_SECURE = not PLAIN_HTTP
SECURE_HSTS_SECONDS = 0 if PLAIN_HTTP else 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = not PLAIN_HTTP
SECURE_HSTS_PRELOAD = not PLAIN_HTTP

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
