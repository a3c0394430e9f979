"""Finds the survey that an address names."""

from django.http import Http404

from surveys.structure.cache import cached_survey
from surveys.structure.specification import SurveySpec


def open_survey(slug: str) -> SurveySpec:
    """Raises Http404, whose message the 404 page shows, for unknown, closed and empty surveys."""
    survey = cached_survey(slug)
    if survey is None or not survey.pages:
        raise Http404("There is no such survey.")
    if not survey.is_open:
        raise Http404(f"The survey “{survey.title}” is closed. It takes no more answers.")
    return survey
