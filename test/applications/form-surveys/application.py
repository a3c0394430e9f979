"""django-form-surveys: a survey package with its own pages."""

from one_file_project import configure, run

configure(
    __name__,
    ["tinymce", "djf_surveys"],
    ["djf_surveys.context_processors.surveys_context"],
    SURVEY_ANONYMOUS_VIEW_LIST=True,
)

from django.core.wsgi import get_wsgi_application
from django.urls import include, path
from djf_surveys.models import TYPE_FIELD, Question, Survey, TermsValidators, UserAnswer

CHOICES = "Very good, Good, Poor"
# A rating is left out: it is a hidden control that only its script can change.
EVERY_TYPE = [
    {"type_field": TYPE_FIELD.text, "label": "Your town"},
    {"type_field": TYPE_FIELD.number, "label": "How many books have you read"},
    {"type_field": TYPE_FIELD.radio, "label": "How is the reading room", "choices": CHOICES},
    {"type_field": TYPE_FIELD.select, "label": "How is the loan desk", "choices": CHOICES},
    {"type_field": TYPE_FIELD.multi_select, "label": "What do you come for", "choices": "Books, Films, The quiet"},
    {"type_field": TYPE_FIELD.text_area, "label": "What is missing"},
    {"type_field": TYPE_FIELD.url, "label": "Your home page"},
    {"type_field": TYPE_FIELD.email, "label": "Your e-mail"},
    {"type_field": TYPE_FIELD.date, "label": "Your last visit"},
]
SURVEYS = {
    "all-required": [{**question, "required": True} for question in EVERY_TYPE],
    "all-optional": [{**question, "required": False} for question in EVERY_TYPE],
    # Limits that the page does not tell.
    "with-terms": [
        {"type_field": TYPE_FIELD.text, "label": "Your nickname", "terms": {"min_length": 10, "max_length": 12}},
        {"type_field": TYPE_FIELD.number, "label": "A lucky number", "terms": {"min_value": 40, "max_value": 49}},
        {
            "type_field": TYPE_FIELD.email,
            "label": "Your work e-mail",
            "terms": {"type_filter": "whitelist", "email_domain": "leeds.example, york.example"},
        },
    ],
}


def prepare() -> None:
    """Make the surveys."""
    for name, questions in SURVEYS.items():
        survey = Survey.objects.create(name=name, can_anonymous_user=True, description="<p>Please answer.</p>")
        for ordering, question in enumerate(questions):
            terms = question.get("terms")
            rest = {key: value for key, value in question.items() if key != "terms"}
            created = Question.objects.create(survey=survey, ordering=ordering, **rest)
            if terms is not None:
                TermsValidators.objects.create(question=created, terms=terms)


def count() -> dict[str, int]:
    """Count the package's own user answers."""
    return {name: UserAnswer.objects.filter(survey__slug=name).count() for name in SURVEYS}


urlpatterns = [path("surveys/", include("djf_surveys.urls"))]
application = get_wsgi_application()

if __name__ == "__main__":
    run(prepare, count)
