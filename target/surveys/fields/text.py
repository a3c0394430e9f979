"""Text kinds: length as browsers count it, pattern for the whole answer."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from surveys.fields.attributes import attributes
from surveys.structure.specification import QuestionSpec

TEXTAREA_ROWS = "5"
WIDGETS: dict[str, type[forms.Widget]] = {
    "text": forms.TextInput,
    "textarea": forms.Textarea,
    "email": forms.EmailInput,
    "url": forms.URLInput,
    "tel": forms.TelInput,
    "search": forms.SearchInput,
    "password": forms.PasswordInput,
}


def browser_length(text: str) -> int:
    """UTF-16 code units with LF newlines: what minlength and maxlength count.

    https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#attr-fe-maxlength
    """
    return len(text.encode("utf-16-le")) // 2


class TextRules:
    """Length and pattern of one question, as a validator."""

    def __init__(self, question: QuestionSpec) -> None:
        self.shortest = question.min_length
        self.longest = question.max_length
        self.pattern = re.compile(question.pattern) if question.pattern else None

    def __call__(self, text: str) -> None:
        length = browser_length(text)
        if self.shortest is not None and length < self.shortest:
            raise ValidationError(
                ngettext_lazy(
                    "Ensure this value has at least %(limit_value)d character (it has %(show_value)d).",
                    "Ensure this value has at least %(limit_value)d characters (it has %(show_value)d).",
                    "limit_value",
                ),
                code="min_length",
                params={"limit_value": self.shortest, "show_value": length},
            )
        if self.longest is not None and length > self.longest:
            raise ValidationError(
                ngettext_lazy(
                    "Ensure this value has at most %(limit_value)d character (it has %(show_value)d).",
                    "Ensure this value has at most %(limit_value)d characters (it has %(show_value)d).",
                    "limit_value",
                ),
                code="max_length",
                params={"limit_value": self.longest, "show_value": length},
            )
        if self.pattern is not None and self.pattern.fullmatch(text) is None:
            raise ValidationError(_("Enter a valid value."), code="invalid")


class TextareaField(forms.CharField):
    """Forms send CRLF for each newline, which browsers count as one: take it back before the length is checked."""

    def to_python(self, value: Any) -> str | None:  # noqa: ANN401 - as Django declares it
        text = super().to_python(value)
        return None if text is None else text.replace("\r\n", "\n").replace("\r", "\n")


def text_field(question: QuestionSpec) -> forms.Field:
    """A field for any kind of TEXT_KINDS."""
    attrs = attributes(question)
    if question.kind == "textarea":
        attrs["rows"] = TEXTAREA_ROWS
    widget = WIDGETS[question.kind](attrs=attrs)
    rules = [TextRules(question)]
    if question.kind == "email":
        return forms.EmailField(required=question.is_required, widget=widget, validators=rules)
    if question.kind == "url":
        return forms.URLField(required=question.is_required, widget=widget, validators=rules, assume_scheme="https")
    if question.kind == "textarea":
        return TextareaField(required=question.is_required, widget=widget, validators=rules)
    return forms.CharField(required=question.is_required, widget=widget, validators=rules)
