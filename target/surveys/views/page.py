"""One page of a survey: its form, checked on the server, then the next page or the end."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from surveys.answer_store.interface import AnswerStoreError
from surveys.flow.progress import load_progress, save_progress
from surveys.flow.route import first_open_page, page_after, page_before
from surveys.page_form import PageForm
from surveys.views.finish import finish
from surveys.views.open_survey import open_survey
from surveys.views.visit import Visit, page_on_the_way, page_to_answer

PREVIOUS = "previous"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """GET shows the form with what was answered before; POST keeps the answers and goes on."""
    survey = open_survey(slug)
    progress = load_progress(request.session, slug)
    if progress is None:
        return redirect("surveys:start", slug)
    if progress.is_done:
        return redirect("surveys:done", slug, progress.receipt)
    asked = page_on_the_way(survey, progress, number)
    if asked is None:
        return redirect("surveys:page", slug, page_to_answer(survey, progress).number)
    return _answer(Visit(request, survey, asked, progress))


def _answer(visit: Visit) -> HttpResponse:
    form = visit.form()
    if PREVIOUS in visit.request.POST:
        return _go_back(visit, form)
    if form.is_valid():
        return _go_on(visit, form)
    return visit.show(form)


def _go_back(visit: Visit, form: PageForm) -> HttpResponse:
    """Keeps those answers that are valid; the others will be asked again."""
    form.is_valid()
    visit.progress.answers.update(form.cleaned_data)
    save_progress(visit.request.session, visit.survey.slug, visit.progress)
    before = page_before(visit.survey, visit.progress.answers, visit.page.number)
    return redirect("surveys:start", visit.survey.slug) if before is None else visit.go_to(before)


def _go_on(visit: Visit, form: PageForm) -> HttpResponse:
    answers = visit.progress.answers
    answers.update(form.cleaned_data)
    following = page_after(visit.survey, answers, visit.page.number) or first_open_page(visit.survey, answers)
    if following is not None:
        save_progress(visit.request.session, visit.survey.slug, visit.progress)
        return visit.go_to(following)
    try:
        return finish(visit.request, visit.survey, visit.progress)
    except AnswerStoreError:
        form.add_error(None, gettext("Your answers could not be stored. Please submit them again in a moment."))
        return visit.show(form, HTTPStatus.SERVICE_UNAVAILABLE)
