"""The start page of a survey: what it is about, and a Start button."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from surveys.flow.progress import start_progress
from surveys.flow.route import shown_pages
from surveys.views.open_survey import open_survey


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, slug: str) -> HttpResponse:
    """GET shows it, POST begins anew and goes to the first page."""
    survey = open_survey(slug)
    if request.method == "POST":
        start_progress(request.session, slug)
        return redirect("surveys:page", slug, shown_pages(survey, {})[0].number)
    return render(request, "surveys/start.html", {"survey": survey})
