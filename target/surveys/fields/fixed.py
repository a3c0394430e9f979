"""Kinds whose answers have one form: a tick, a colour, a hidden value."""

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from surveys.structure.specification import QuestionSpec

# https://html.spec.whatwg.org/multipage/input.html#color-state-(type=color)
COLOR = RegexValidator(r"^#[0-9a-fA-F]{6}\Z", _("Enter a valid colour."))


def checkbox_field(question: QuestionSpec) -> forms.Field:
    """One tick box; if required, it must be ticked."""
    return forms.BooleanField(required=question.is_required)


def color_field(question: QuestionSpec) -> forms.Field:
    """A browser always sends a colour, black if none was chosen."""
    return forms.CharField(required=question.is_required, widget=forms.ColorInput, validators=[COLOR])


def hidden_field(question: QuestionSpec) -> forms.Field:
    """Takes back only the value that it gave."""
    given = [(question.initial, question.initial)]
    return forms.ChoiceField(required=True, choices=given, widget=forms.HiddenInput)
