"""A page: one form of a survey, shown always or only after a certain answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models

from surveys.kinds import CHECKED, CONDITION_KINDS
from surveys.models.survey import Survey

if TYPE_CHECKING:
    from surveys.models.question import Question


class Page(models.Model):
    """Pages come in the order of position; one with a condition is left out unless the condition holds."""

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="pages")
    position = models.PositiveSmallIntegerField(default=0)
    title = models.CharField(max_length=200)
    intro = models.TextField(blank=True)
    show_if_question = models.ForeignKey(
        "surveys.Question",
        verbose_name="show only if",
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="shown_pages",
        help_text="A question of an earlier page. Empty: the page is always shown.",
    )
    show_if_value = models.CharField(
        verbose_name="has the answer",
        max_length=100,
        blank=True,
        help_text=f'The value (not the label) of one of its choices; "{CHECKED}" for a tick box.',
    )

    class Meta:
        ordering = ("position", "id")

    def __str__(self) -> str:
        return f"{self.survey.slug}: {self.title}"

    def clean(self) -> None:
        """Refuses a condition that can never hold, or hangs on a page that comes later."""
        question = self.show_if_question
        if question is None:
            if self.show_if_value:
                raise ValidationError({"show_if_question": "Choose the question that must have this answer."})
            return
        if problem := self._condition_problem(question):
            raise ValidationError(problem)

    def _condition_problem(self, question: Question) -> dict[str, str]:
        if question.page.survey_id != self.survey_id:
            return {"show_if_question": f'"{question.key}" belongs to another survey.'}
        if question.page_id == self.pk or question.page.position >= self.position:
            return {"show_if_question": f'"{question.key}" is not asked on an earlier page.'}
        if question.kind not in CONDITION_KINDS:
            return {"show_if_question": f'"{question.key}" has no choices to compare with.'}
        allowed = [CHECKED] if question.kind == "checkbox" else [choice.value for choice in question.choices.all()]
        if self.show_if_value not in allowed:
            return {
                "show_if_value": f'"{question.key}" has no answer "{self.show_if_value}"; it has {", ".join(allowed)}.'
            }
        return {}
