"""From a question to the Django form field that shows and checks it."""

from collections.abc import Callable

from django import forms

from surveys.fields.choice import many_field, one_field
from surveys.fields.file import file_field
from surveys.fields.fixed import checkbox_field, color_field, hidden_field
from surveys.fields.stepped import stepped_field
from surveys.fields.text import text_field
from surveys.kinds import MANY_CHOICE_KINDS, ONE_CHOICE_KINDS, TEXT_KINDS
from surveys.scales import SCALES
from surveys.structure.specification import QuestionSpec

BUILDERS: dict[str, Callable[[QuestionSpec], forms.Field]] = {
    **dict.fromkeys(TEXT_KINDS, text_field),
    **dict.fromkeys(SCALES, stepped_field),
    **dict.fromkeys(ONE_CHOICE_KINDS, one_field),
    **dict.fromkeys(MANY_CHOICE_KINDS, many_field),
    "checkbox": checkbox_field,
    "color": color_field,
    "file": file_field,
    "hidden": hidden_field,
}


def build_field(question: QuestionSpec) -> forms.Field:
    """The field with its prompt, help text, constraints and preset value."""
    field = BUILDERS[question.kind](question)
    field.label = question.prompt
    field.help_text = question.help_text
    if question.initial:
        field.initial = question.initial
    return field
