"""One respondent at one page: what the views of a page work on."""

from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from surveys.flow.progress import Progress
from surveys.flow.route import first_open_page, may_have_next, shown_pages
from surveys.page_form import PageForm, form_class
from surveys.structure.specification import PageSpec, SurveySpec


@dataclass(frozen=True)
class Visit:
    """The request, with what it is about."""

    request: HttpRequest
    survey: SurveySpec
    page: PageSpec
    progress: Progress

    def form(self) -> PageForm:
        """Bound to what was posted; else showing what was answered before."""
        answers = self.progress.answers
        initial = {question.key: answers[question.key] for question in self.page.questions if question.key in answers}
        form_type = form_class(self.page)
        if self.request.method == "POST":
            return form_type(self.request.POST, self.request.FILES, initial=initial)
        return form_type(initial=initial)

    def show(self, form: PageForm, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
        """The page with its form, its errors and its buttons."""
        way = shown_pages(self.survey, self.progress.answers)
        context = {
            "survey": self.survey,
            "page": self.page,
            "form": form,
            "step": way.index(self.page) + 1,
            "steps": len(way),
            "is_first": way[0] == self.page,
            "may_have_next": may_have_next(self.survey, self.progress.answers, self.page),
        }
        return render(self.request, "surveys/page.html", context, status=status)

    def go_to(self, page: PageSpec) -> HttpResponse:
        """Every accepted POST ends in a redirect, so that a reload sends nothing twice."""
        return redirect("surveys:page", self.survey.slug, page.number)


def page_on_the_way(survey: SurveySpec, progress: Progress, number: int) -> PageSpec | None:
    """None for a page that is not shown to this respondent, or lies behind one that must be answered first."""
    first_open = first_open_page(survey, progress.answers)
    if first_open is not None and number > first_open.number:
        return None
    return next((page for page in shown_pages(survey, progress.answers) if page.number == number), None)


def page_to_answer(survey: SurveySpec, progress: Progress) -> PageSpec:
    """Where a respondent who asked for another page is sent."""
    return first_open_page(survey, progress.answers) or shown_pages(survey, progress.answers)[-1]
