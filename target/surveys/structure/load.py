"""Reads a survey's structure through the ORM, in one query for each model."""

from surveys.models import Page, Question, Survey
from surveys.structure.specification import ChoiceSpec, Condition, PageSpec, QuestionSpec, SurveySpec


def load_survey(slug: str) -> SurveySpec | None:
    """The survey with this slug, open or not; None if there is none."""
    with_pages = Survey.objects.prefetch_related("pages__questions__choices", "pages__show_if_question")
    survey = with_pages.filter(slug=slug).first()
    if survey is None:
        return None
    pages = tuple(_page(page, number) for number, page in enumerate(survey.pages.all(), start=1))
    return SurveySpec(survey.slug, survey.title, survey.intro, survey.thank_you, survey.is_open, pages)


def _page(page: Page, number: int) -> PageSpec:
    asked = page.show_if_question
    condition = None if asked is None else Condition(asked.key, page.show_if_value)
    questions = tuple(_question(question) for question in page.questions.all())
    return PageSpec(number, page.title, page.intro, condition, questions)


def _question(question: Question) -> QuestionSpec:
    return QuestionSpec(
        key=question.key,
        kind=question.kind,
        prompt=question.prompt,
        help_text=question.help_text,
        is_required=question.is_required,
        minimum=question.minimum,
        maximum=question.maximum,
        step=question.step,
        min_length=question.min_length,
        max_length=question.max_length,
        pattern=question.pattern,
        accept=question.accept,
        placeholder=question.placeholder,
        initial=question.initial,
        choices=tuple(ChoiceSpec(choice.value, choice.label, choice.group) for choice in question.choices.all()),
    )
