"""What the store is given on purpose instead of one completion as it was sent."""

from dataclasses import replace

from surveys.answer_store.interface import CompletedSurvey
from surveys.answers import Answer
from surveys.receipts import new_receipt


def to_store(completed: CompletedSurvey, fault: str | None) -> list[CompletedSurvey]:
    """The completion itself unless the fault is one of these."""
    if fault == "thank-without-storing":
        return []
    if fault == "store-twice":
        # As if the receipt had been forgotten between a submission and the one after it.
        return [completed, replace(completed, receipt=new_receipt())]
    if fault == "store-another-answer":
        return [_with_another_answer(completed)]
    return [completed]


def _with_another_answer(completed: CompletedSurvey) -> CompletedSurvey:
    """One answer is another: the last that says something, else the last."""
    answers = completed.answers
    key = next((key for key in reversed(answers) if answers[key]), next(reversed(answers)))
    return replace(completed, answers={**answers, key: _another(answers[key])})


def _another(answer: Answer) -> Answer:
    if isinstance(answer, str):
        return f"{answer}x"
    if isinstance(answer, bool):
        return not answer
    return None if answer else ["x"]
