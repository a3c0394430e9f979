"""A completed survey, as Django's database keeps it."""

from django.db import models

from surveys.receipts import new_receipt


class Completion(models.Model):
    """One row a respondent: all answers as one JSON object, so that a completion is one insert.

    It names its survey by slug and hangs on no foreign key: the surveys and the answers may live in different stores.
    """

    receipt = models.UUIDField(primary_key=True, default=new_receipt, editable=False)
    survey = models.CharField(max_length=80)
    answers = models.JSONField()
    completed_at = models.DateTimeField()

    class Meta:
        ordering = ("completed_at",)
        indexes = (models.Index(fields=("survey", "completed_at"), name="completion_by_survey_and_day"),)

    def __str__(self) -> str:
        return f"{self.survey} {self.receipt}"
