"""django-formtools: wizards and previews, with every form field and widget of Django, in their default templates."""

from one_file_project import STATE, configure, run
from stored import counts, prepare, store

configure(__name__, ["django.forms", "formtools"])

from django.core.files.storage import FileSystemStorage
from django.core.wsgi import get_wsgi_application
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path
from formtools.preview import FormPreview
from formtools.wizard.views import CookieWizardView, SessionWizardView, WizardView

import fields


def wants_more(wizard: WizardView) -> bool:
    """Whether the step "more" is asked, which hangs on an answer before."""
    answers = wizard.get_cleaned_data_for_step("choice") or {}
    return bool(answers.get("wants_more"))


class Wizard:
    """What both kinds of wizard share."""

    form_list = (
        ("text", fields.TextForm),
        ("choice", fields.ChoiceForm),
        ("more", fields.MoreForm),
        ("number", fields.NumberForm),
        ("date", fields.DateForm),
        ("file", fields.FileForm),
    )
    condition_dict = {"more": wants_more}  # noqa: RUF012 - as formtools has it
    file_storage = FileSystemStorage(location=STATE / "files")
    stored_as = ""

    def done(self, _form_list: object, **_: object) -> HttpResponse:
        """Keep what was answered, and thank."""
        store(self.stored_as, self.get_all_cleaned_data())
        return HttpResponseRedirect("/thanks/")


class Session(Wizard, SessionWizardView):
    """Keeps the steps on the server."""

    stored_as = "session"


class Cookie(Wizard, CookieWizardView):
    """Keeps the steps in a cookie."""

    stored_as = "cookie"


class Preview(FormPreview):
    """Shows the answers before they count."""

    def done(self, _request: HttpRequest, cleaned_data: object) -> HttpResponse:
        """Keep what was answered, and thank."""
        store("preview", cleaned_data)
        return HttpResponseRedirect("/thanks/")


def one_field(request: HttpRequest, kind: str) -> HttpResponse:
    """Ask one required question, in Django's default form template."""
    if kind not in fields.KINDS:
        raise Http404
    form = fields.one_field_form(kind)(request.POST or None, request.FILES or None)
    if form.is_valid():
        store(kind, form.cleaned_data)
        return HttpResponseRedirect("/thanks/")
    return render(request, "one_form.html", {"form": form})


urlpatterns = [
    path("session/", Session.as_view()),
    path("cookie/", Cookie.as_view()),
    path("preview/", Preview(fields.ChoiceForm)),
    path("field/<slug:kind>/", one_field),
    path("thanks/", lambda request: render(request, "thanks.html")),
]
application = get_wsgi_application()

if __name__ == "__main__":
    run(prepare, counts)
