"""A choice of a question that offers some."""

from django.db import models

from surveys.models.question import Question


class Choice(models.Model):
    """The value is stored, the label is shown; choices with the same group share an <optgroup>."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="choices")
    position = models.PositiveSmallIntegerField(default=0)
    value = models.CharField(max_length=100)
    label = models.CharField(max_length=200)
    group = models.CharField(max_length=100, blank=True, help_text="Heading in a drop-down list.")

    class Meta:
        ordering = ("position", "id")
        constraints = (models.UniqueConstraint(fields=("question", "value"), name="choice_value_once"),)

    def __str__(self) -> str:
        return self.label
