"""A survey as the respondent's pages need it: immutable, read once through the ORM, shared by all requests."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ChoiceSpec:
    """One choice; `group` is "" outside an <optgroup>."""

    value: str
    label: str
    group: str


@dataclass(frozen=True)
class QuestionSpec:
    """One question with its constraints; "" and None mean that there is none."""

    key: str
    kind: str
    prompt: str
    help_text: str
    is_required: bool
    minimum: str
    maximum: str
    step: str
    min_length: int | None
    max_length: int | None
    pattern: str
    accept: str
    placeholder: str
    initial: str
    choices: tuple[ChoiceSpec, ...]


@dataclass(frozen=True)
class Condition:
    """The page is shown if the answer to `key` is, or holds, `value`."""

    key: str
    value: str


@dataclass(frozen=True)
class PageSpec:
    """One page; `number` counts from 1 over all pages of the survey, shown or not, and stands in the address."""

    number: int
    title: str
    intro: str
    condition: Condition | None
    questions: tuple[QuestionSpec, ...]


@dataclass(frozen=True)
class SurveySpec:
    """One survey with its pages in order."""

    slug: str
    title: str
    intro: str
    thank_you: str
    is_open: bool
    pages: tuple[PageSpec, ...]
