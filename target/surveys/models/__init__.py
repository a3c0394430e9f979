"""Django looks for models here."""

from surveys.models.choice import Choice
from surveys.models.completion import Completion
from surveys.models.page import Page
from surveys.models.question import Question
from surveys.models.survey import Survey

__all__ = ["Choice", "Completion", "Page", "Question", "Survey"]
