"""django-survey-and-report: a survey package with its own pages, on one page, by question and by category."""

from one_file_project import configure, run

configure(
    __name__,
    ["survey"],
    CHOICES_SEPARATOR=",",
    DEFAULT_SURVEY_PUBLISHING_DURATION=7,
    TEX_CONFIGURATION_FILE="",
    SURVEY_DEFAULT_PIE_COLOR="blue!50",
    USER_DID_NOT_ANSWER="Left blank",
    EXCEL_COMPATIBLE_CSV=False,
)

from django.core.wsgi import get_wsgi_application
from django.urls import include, path
from survey.models import Category, Question, Response, Survey

CHOICES = "Very good,Good,Poor"
EVERY_TYPE = [
    {"type": Question.TEXT, "text": "What should we change?"},
    {"type": Question.SHORT_TEXT, "text": "Your town"},
    {"type": Question.RADIO, "text": "How is the reading room?", "choices": CHOICES},
    {"type": Question.SELECT, "text": "How is the loan desk?", "choices": CHOICES},
    {"type": Question.SELECT_MULTIPLE, "text": "What do you come for?", "choices": "Books,Films,The quiet"},
    {"type": Question.INTEGER, "text": "How many books have you read?"},
    {"type": Question.FLOAT, "text": "How far away do you live, in miles?"},
]
DATE = {"type": Question.DATE, "text": "Your last visit"}
LIMITED = {
    "type": Question.SELECT_MULTIPLE,
    "text": "Which two would you miss most?",
    "choices": "Books,Films,The quiet,The view,The people,The coffee",
    "maximum_choices": 2,
}
ONE_PAGE, BY_QUESTION, BY_CATEGORY = Survey.ALL_IN_ONE_PAGE, Survey.BY_QUESTION, Survey.BY_CATEGORY
# The package keeps the steps of a longer survey in the session as JSON, which takes no date.
SURVEYS = {
    "one-page": (ONE_PAGE, True, EVERY_TYPE),
    "optional": (ONE_PAGE, False, EVERY_TYPE),
    "with-date": (ONE_PAGE, True, [DATE]),
    "limited": (ONE_PAGE, True, [LIMITED]),
    "by-question": (BY_QUESTION, True, EVERY_TYPE),
    "by-category": (BY_CATEGORY, True, EVERY_TYPE),
}


def prepare() -> None:
    """Make the surveys; their ids are 1, 2, 3 …, which their addresses have."""
    for name, (method, required, questions) in SURVEYS.items():
        survey = Survey.objects.create(name=name, description="", need_logged_user=False, display_method=method)
        parts = [Category.objects.create(name=part, survey=survey, order=at) for at, part in enumerate(["You", "We"])]
        for order, question in enumerate(questions):
            category = parts[order % 2] if method == BY_CATEGORY else None
            Question.objects.create(survey=survey, order=order, required=required, category=category, **question)


def count() -> dict[str, int]:
    """Count the package's own responses."""
    return {name: Response.objects.filter(survey__name=name).count() for name in SURVEYS}


urlpatterns = [path("survey/", include("survey.urls"))]
application = get_wsgi_application()

if __name__ == "__main__":
    run(prepare, count)
