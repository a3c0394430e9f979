"""Kinds with choices: radio buttons, scales, drop-down lists, tick boxes."""

from itertools import groupby
from typing import TYPE_CHECKING

from django import forms
from django.forms.widgets import ChoiceWidget
from django.utils.translation import gettext_lazy as _

from surveys.structure.specification import ChoiceSpec, QuestionSpec

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

# Labels of choices are text of the survey; only the empty one is ours and translated.
Option = tuple[str, "str | _StrPromise"]
OptionGroup = tuple[str, list[Option]]


class ScaleSelect(forms.RadioSelect):
    """Radio buttons in one row."""

    template_name = "surveys/widgets/scale.html"


ONE_WIDGETS: dict[str, type[ChoiceWidget]] = {
    "radio": forms.RadioSelect,
    "scale": ScaleSelect,
    "select": forms.Select,
}


def options(choices: tuple[ChoiceSpec, ...]) -> list[Option | OptionGroup]:
    """Django's choices: neighbours with the same group under one heading."""
    found: list[Option | OptionGroup] = []
    for group, members in groupby(choices, key=lambda choice: choice.group):
        pairs: list[Option] = [(choice.value, choice.label) for choice in members]
        if group:
            found.append((group, pairs))
        else:
            found.extend(pairs)
    return found


def one_field(question: QuestionSpec) -> forms.Field:
    """One of the choices; a drop-down list starts with an empty one, so that nothing is chosen by default."""
    offered = options(question.choices)
    if question.kind == "select" and not question.initial:
        offered.insert(0, ("", _("Please choose")))
    return forms.ChoiceField(required=question.is_required, choices=offered, widget=ONE_WIDGETS[question.kind])


def many_field(question: QuestionSpec) -> forms.Field:
    """Any of the choices; at least one if required, which HTML can say for a list but not for tick boxes."""
    widget = forms.SelectMultiple if question.kind == "select-multiple" else forms.CheckboxSelectMultiple
    return forms.MultipleChoiceField(required=question.is_required, choices=options(question.choices), widget=widget)
