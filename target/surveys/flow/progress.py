"""How far a respondent has come with one survey: kept in the session between pages."""

from dataclasses import asdict, dataclass, field
from typing import Any

from django.contrib.sessions.backends.base import SessionBase

from surveys.answers import Answers
from surveys.receipts import new_receipt


@dataclass
class Progress:
    """`receipt` is drawn at the start, so that a final page sent twice stores one completion."""

    receipt: str
    answers: Answers = field(default_factory=dict)
    is_done: bool = False


def _session_key(slug: str) -> str:
    return f"survey:{slug}"


def start_progress(session: SessionBase, slug: str) -> None:
    """Begins anew, whatever was answered before."""
    save_progress(session, slug, Progress(receipt=str(new_receipt())))


def load_progress(session: SessionBase, slug: str) -> Progress | None:
    """None before the start page was passed, or once the session has expired."""
    kept: dict[str, Any] | None = session.get(_session_key(slug))
    return None if kept is None else Progress(**kept)


def save_progress(session: SessionBase, slug: str, progress: Progress) -> None:
    """The session's middleware writes it when the response goes out."""
    session[_session_key(slug)] = asdict(progress)


def finish_progress(session: SessionBase, slug: str, receipt: str) -> None:
    """Only the receipt stays: the thank-you page shows it, and a second submission finds it."""
    save_progress(session, slug, Progress(receipt=receipt, is_done=True))
