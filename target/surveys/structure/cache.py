"""Keeps each survey's structure in the process for SURVEY_CACHE_SECONDS, so that a page costs no query."""

import time

from django.conf import settings

from surveys.structure.load import load_survey
from surveys.structure.specification import SurveySpec

# Written by one assignment, which threads see whole; two that load at once only do the same work twice.
_kept: dict[str, tuple[float, SurveySpec]] = {}


def cached_survey(slug: str) -> SurveySpec | None:
    """The survey as it was at most SURVEY_CACHE_SECONDS ago. Unknown slugs are not kept: they could fill the memory."""
    now = time.monotonic()
    kept = _kept.get(slug)
    if kept is not None and now < kept[0]:
        return kept[1]
    survey = load_survey(slug)
    if survey is None:
        _kept.pop(slug, None)
        return None
    _kept[slug] = (now + settings.SURVEY_CACHE_SECONDS, survey)
    return survey
