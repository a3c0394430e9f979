"""The shape of answers between form, session and store: only what JSON holds."""

from __future__ import annotations

from typing import TypedDict, Union


class FileAnswer(TypedDict):
    """An uploaded file; `content` is base64."""

    name: str
    content_type: str
    size: int
    content: str


# Text of one-line kinds, numbers and dates: as the browser wrote it. "" means not answered.
Answer = Union[str, bool, list[str], FileAnswer, None]  # noqa: UP007
Answers = dict[str, Answer]
