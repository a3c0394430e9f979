"""The application's start: says in the log what is switched on that a plain deployment has off."""

import logging

from django.apps import AppConfig
from django.conf import settings

logger = logging.getLogger(__name__)


class SurveysConfig(AppConfig):
    """Found by Django through INSTALLED_APPS."""

    name = "surveys"

    def ready(self) -> None:
        if settings.SURVEY_FAULTS:
            named = ", ".join(f"{fault.kind} every {fault.every}" for fault in settings.SURVEY_FAULTS)
            logger.warning("SURVEY_FAULTS is on (%s final submissions): for tests only.", named)
        if getattr(settings, "PLAIN_HTTP", False):
            logger.warning("PLAIN_HTTP=1: pages and cookies go over plain http.")
