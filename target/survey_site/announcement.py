"""Says in the server's log what is on that a plain deployment has off."""

import logging

from django.conf import settings

logger = logging.getLogger(__name__)


def announce() -> None:
    """Called once by each process that serves."""
    if settings.SURVEY_FAULTS:
        named = ", ".join(f"{fault.kind} for every {fault.every}th" for fault in settings.SURVEY_FAULTS)
        logger.warning("SURVEY_FAULTS is on, for tests only: %s final submission.", named)
    if getattr(settings, "PLAIN_HTTP", False):
        logger.warning("PLAIN_HTTP=1: pages and cookies go over plain http.")
