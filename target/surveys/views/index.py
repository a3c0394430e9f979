"""The list of open surveys."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from surveys.models import Survey


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """GET /"""
    return render(request, "surveys/index.html", {"surveys": Survey.objects.filter(is_open=True)})
