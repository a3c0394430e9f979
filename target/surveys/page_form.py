"""The form of one page, built from its questions."""

from functools import lru_cache

from django import forms

from surveys.fields.build import build_field
from surveys.structure.specification import PageSpec


class PageForm(forms.Form):
    """The base of every page's form: how required and invalid fields are marked."""

    required_css_class = "required"
    error_css_class = "invalid"
    use_required_attribute = True


@lru_cache(maxsize=256)
def form_class(page: PageSpec) -> type[PageForm]:
    """A form class with one field a question, in order; equal pages share it, so fields are built once a process."""
    fields = {question.key: build_field(question) for question in page.questions}
    return type("SurveyPageForm", (PageForm,), fields)
