"""The last page was accepted: one write, then the thank-you page."""

import logging
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from surveys.answer_store.interface import AnswerStoreError, CompletedSurvey
from surveys.answer_store.select import answer_store
from surveys.faults.inject import drop, error_response, hang, next_fault
from surveys.faults.stored import to_store
from surveys.flow.progress import Progress, finish_progress
from surveys.flow.route import final_answers
from surveys.structure.specification import SurveySpec

logger = logging.getLogger(__name__)


def finish(request: HttpRequest, survey: SurveySpec, progress: Progress) -> HttpResponse:
    """Stores the answers, then redirects to the thank-you page; AnswerStoreError if nothing may be thanked for."""
    fault = next_fault()
    if fault == "error":
        return error_response(request)
    if fault == "drop":
        return drop(request)
    if fault == "hang":
        return hang(request)
    _store(survey, progress, fault)
    finish_progress(request.session, survey.slug, progress.receipt)
    return redirect("surveys:done", survey.slug, progress.receipt)


def _store(survey: SurveySpec, progress: Progress, fault: str | None) -> None:
    completed = CompletedSurvey(
        receipt=UUID(progress.receipt),
        survey=survey.slug,
        answers=final_answers(survey, progress.answers),
        completed_at=timezone.now(),
    )
    try:
        for one in to_store(completed, fault):
            answer_store().save(one)
    except AnswerStoreError:
        logger.exception("Completion %s of %s was not stored.", progress.receipt, survey.slug)
        raise
