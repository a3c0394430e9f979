"""Numbers, dates and times: min, max and step on the kind's scale, the answer kept as the browser wrote it."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from surveys.fields.attributes import attributes
from surveys.scales import SCALES, Scale
from surveys.structure.specification import QuestionSpec


class SteppedInput(forms.TextInput):
    """An <input> of the question's own type; Django has none for month, week and range."""

    def __init__(self, input_type: str, attrs: dict[str, str]) -> None:
        self.input_type = input_type
        super().__init__(attrs)


class SteppedField(forms.Field):
    """https://html.spec.whatwg.org/multipage/input.html#the-min-and-max-attributes and #the-step-attribute"""

    def __init__(self, question: QuestionSpec) -> None:
        super().__init__(required=question.is_required, widget=SteppedInput(question.kind, attributes(question)))
        self.scale: Scale = SCALES[question.kind]
        self.lowest = question.minimum
        self.highest = question.maximum
        self.base = self.scale.parse(question.minimum) if question.minimum else self.scale.default_base
        self.step = None if question.step == "any" else Decimal(question.step or self.scale.default_step)

    def to_python(self, value: Any) -> str:  # noqa: ANN401 - as Django declares it
        text = "" if value is None else str(value).strip()
        if text:
            try:
                self.scale.parse(text)
            except ValueError:
                raise ValidationError(self.scale.invalid, code="invalid") from None
        return text

    def run_validators(self, value: str) -> None:
        if not value:
            return
        place = self.scale.parse(value)
        if self.lowest and place < self.scale.parse(self.lowest):
            message = _("Ensure this value is greater than or equal to %(limit_value)s.")
            raise ValidationError(message, code="min_value", params={"limit_value": self.lowest})
        if self.highest and place > self.scale.parse(self.highest):
            message = _("Ensure this value is less than or equal to %(limit_value)s.")
            raise ValidationError(message, code="max_value", params={"limit_value": self.highest})
        if self.step is not None and (place - self.base) % self.step != 0:
            message = _("Ensure this value is a multiple of step size %(limit_value)s.")
            raise ValidationError(message, code="step_size", params={"limit_value": self.step})


def stepped_field(question: QuestionSpec) -> forms.Field:
    """A field for any kind that has a scale."""
    return SteppedField(question)
