"""The search box in the header of each page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from surveys.models import Survey


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """GET /search/?q=words finds open surveys by title."""
    words = request.GET.get("q", "").strip()
    found = Survey.objects.filter(is_open=True, title__icontains=words) if words else Survey.objects.none()
    return render(request, "surveys/search.html", {"surveys": found, "words": words})
