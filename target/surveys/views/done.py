"""The thank-you page with the receipt."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from surveys.flow.progress import load_progress
from surveys.views.open_survey import open_survey


@never_cache
@require_safe
def done(request: HttpRequest, slug: str, receipt: UUID) -> HttpResponse:
    """Thanks only the respondent whose session has this receipt; others come to the start page."""
    survey = open_survey(slug)
    progress = load_progress(request.session, slug)
    if progress is None or not progress.is_done or progress.receipt != str(receipt):
        return redirect("surveys:start", slug)
    return render(request, "surveys/done.html", {"survey": survey, "receipt": receipt})
