"""One page of a survey: its form, checked on the server, then the next page or the end."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from surveys.answer_store.interface import AnswerStoreError
from surveys.flow.progress import Progress, load_progress, save_progress
from surveys.flow.route import first_open_page, may_have_next, page_after, page_before, shown_pages
from surveys.page_form import PageForm, form_class
from surveys.structure.specification import PageSpec, SurveySpec
from surveys.views.finish import finish
from surveys.views.open_survey import open_survey

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
    asked = _page_on_the_way(survey, progress, number)
    if asked is None:
        return redirect("surveys:page", slug, _where_to(survey, progress).number)
    form_type = form_class(asked)
    if request.method != "POST":
        return _show(request, survey, asked, progress, form_type(initial=_initial(asked, progress)))
    form = form_type(request.POST, request.FILES, initial=_initial(asked, progress))
    if PREVIOUS in request.POST:
        return _go_back(request, survey, asked, progress, form)
    if not form.is_valid():
        return _show(request, survey, asked, progress, form)
    return _go_on(request, survey, asked, progress, form)


def _page_on_the_way(survey: SurveySpec, progress: Progress, number: int) -> PageSpec | None:
    """None for a page that is not shown to this respondent, or lies behind one that must be answered first."""
    first_open = first_open_page(survey, progress.answers)
    if first_open is not None and number > first_open.number:
        return None
    return next((page for page in shown_pages(survey, progress.answers) if page.number == number), None)


def _where_to(survey: SurveySpec, progress: Progress) -> PageSpec:
    return first_open_page(survey, progress.answers) or shown_pages(survey, progress.answers)[-1]


def _initial(asked: PageSpec, progress: Progress) -> dict[str, object]:
    return {question.key: progress.answers[question.key] for question in asked.questions if question.key in progress.answers}


def _go_back(
    request: HttpRequest, survey: SurveySpec, asked: PageSpec, progress: Progress, form: PageForm
) -> HttpResponse:
    """Keeps those answers that are valid; the others will be asked again."""
    form.is_valid()
    progress.answers.update(form.cleaned_data)
    save_progress(request.session, survey.slug, progress)
    before = page_before(survey, progress.answers, asked.number)
    if before is None:
        return redirect("surveys:start", survey.slug)
    return redirect("surveys:page", survey.slug, before.number)


def _go_on(request: HttpRequest, survey: SurveySpec, asked: PageSpec, progress: Progress, form: PageForm) -> HttpResponse:
    progress.answers.update(form.cleaned_data)
    following = page_after(survey, progress.answers, asked.number) or first_open_page(survey, progress.answers)
    if following is not None:
        save_progress(request.session, survey.slug, progress)
        return redirect("surveys:page", survey.slug, following.number)
    try:
        return finish(request, survey, progress)
    except AnswerStoreError:
        form.add_error(None, "Your answers could not be stored. They are still here: please submit them again in a moment.")
        return _show(request, survey, asked, progress, form, HTTPStatus.SERVICE_UNAVAILABLE)


def _show(  # noqa: PLR0913 - what a page is made of
    request: HttpRequest,
    survey: SurveySpec,
    asked: PageSpec,
    progress: Progress,
    form: PageForm,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    way = shown_pages(survey, progress.answers)
    context = {
        "survey": survey,
        "page": asked,
        "form": form,
        "step": way.index(asked) + 1,
        "steps": len(way),
        "is_first": way[0] == asked,
        "may_have_next": may_have_next(survey, progress.answers, asked),
    }
    return render(request, "surveys/page.html", context, status=status)
