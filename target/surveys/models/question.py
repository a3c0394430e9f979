"""A question: one control (or one group of them) of a page's form."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models

from surveys.kinds import QuestionKind
from surveys.models.page import Page
from surveys.question_rules import problems

KEY = RegexValidator(r"^[a-z][a-z0-9_]*\Z", "Use lower-case letters, digits and underscores, starting with a letter.")


class Question(models.Model):
    """Its key is the control's name and the name under which the answer is stored."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="questions")
    position = models.PositiveSmallIntegerField(default=0)
    key = models.CharField(max_length=60, validators=[KEY], help_text="Unique within the survey.")
    kind = models.CharField(max_length=20, choices=QuestionKind.choices, default=QuestionKind.TEXT)
    prompt = models.CharField(max_length=300)
    help_text = models.CharField(max_length=300, blank=True)
    is_required = models.BooleanField(default=False)
    minimum = models.CharField(
        "min", max_length=32, blank=True, help_text="Written as the kind's answers: 1, 2026-09-01, 09:00."
    )
    maximum = models.CharField("max", max_length=32, blank=True)
    step = models.CharField(max_length=16, blank=True, help_text='In units, days, weeks, months or seconds; or "any".')
    min_length = models.PositiveIntegerField(null=True, blank=True)
    max_length = models.PositiveIntegerField(null=True, blank=True)
    pattern = models.CharField(max_length=200, blank=True, help_text="A regular expression for the whole answer.")
    accept = models.CharField(max_length=200, blank=True, help_text="File types: .pdf,image/png,image/*")
    placeholder = models.CharField(max_length=100, blank=True)
    initial = models.CharField(max_length=100, blank=True, help_text="The value of a hidden question, or a preset one.")

    class Meta:
        ordering = ("position", "id")
        constraints = (models.UniqueConstraint(fields=("page", "key"), name="question_key_once_a_page"),)

    def __str__(self) -> str:
        return f"{self.key}: {self.prompt}"

    def clean(self) -> None:
        """Refuses constraints that no answer can meet, or that the kind does not have."""
        found = problems(self)
        same_key = Question.objects.filter(page__survey=self.page.survey_id, key=self.key).exclude(pk=self.pk)
        if same_key.exists():
            found.setdefault("key", []).append("Another question of this survey has this key.")
        if found:
            raise ValidationError(found)
