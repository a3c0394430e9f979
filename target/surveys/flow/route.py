"""Which page comes next: pure rules over a survey's structure and the answers so far."""

from surveys.answers import Answer, Answers
from surveys.kinds import CHECKED
from surveys.structure.specification import Condition, PageSpec, SurveySpec


def holds(condition: Condition | None, answers: Answers) -> bool:
    """A page without a condition is always shown."""
    if condition is None:
        return True
    answer: Answer = answers.get(condition.key)
    if isinstance(answer, list):
        return condition.value in answer
    return answer == (True if condition.value == CHECKED and isinstance(answer, bool) else condition.value)


def shown_pages(survey: SurveySpec, answers: Answers) -> list[PageSpec]:
    """The pages on this respondent's way. A condition on a page that is itself left out does not hold."""
    shown: list[PageSpec] = []
    counted: Answers = {}
    for page in survey.pages:
        if holds(page.condition, counted):
            shown.append(page)
            counted.update(
                {question.key: answers[question.key] for question in page.questions if question.key in answers}
            )
    return shown


def is_answered(page: PageSpec, answers: Answers) -> bool:
    """Each question of an accepted page has an entry, be it empty; so pages that the admin changes are asked again."""
    return all(question.key in answers for question in page.questions)


def first_open_page(survey: SurveySpec, answers: Answers) -> PageSpec | None:
    """The page that must be answered next; None if all are."""
    return next((page for page in shown_pages(survey, answers) if not is_answered(page, answers)), None)


def page_after(survey: SurveySpec, answers: Answers, number: int) -> PageSpec | None:
    """None after the last page."""
    return next((page for page in shown_pages(survey, answers) if page.number > number), None)


def page_before(survey: SurveySpec, answers: Answers, number: int) -> PageSpec | None:
    """None before the first page."""
    return next((page for page in reversed(shown_pages(survey, answers)) if page.number < number), None)


def may_have_next(survey: SurveySpec, answers: Answers, page: PageSpec) -> bool:
    """Whether the button says Next: a later page is shown, or this page's answers may show it."""
    asked_here = {question.key for question in page.questions}
    return page_after(survey, answers, page.number) is not None or any(
        later.condition is not None and later.condition.key in asked_here
        for later in survey.pages
        if later.number > page.number
    )


def final_answers(survey: SurveySpec, answers: Answers) -> Answers:
    """The answers of the pages on the way; what was said on a page that is no longer shown is left out."""
    return {question.key: answers[question.key] for page in shown_pages(survey, answers) for question in page.questions}
