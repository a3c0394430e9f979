"""What every server set-up loads: survey_site.wsgi:application."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "survey_site.settings.production")
application = get_wsgi_application()

from survey_site.announcement import announce  # noqa: E402 - settings and logging stand only now

announce()
