"""Each kind of question: what its field takes and what it refuses."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.utils.datastructures import MultiValueDict

from surveys.fields.build import BUILDERS
from surveys.kinds import QuestionKind
from surveys.page_form import PageForm, form_class
from surveys.structure.specification import ChoiceSpec, PageSpec, QuestionSpec

CHOICES = (ChoiceSpec("a", "A", ""), ChoiceSpec("b", "B", "Group"))
NOTHING: dict[str, Any] = {
    "is_required": False,
    "minimum": "",
    "maximum": "",
    "step": "",
    "min_length": None,
    "max_length": None,
    "pattern": "",
    "accept": "",
    "placeholder": "",
    "initial": "",
    "choices": (),
}


def question(kind: str, **constraints: object) -> QuestionSpec:
    choices = CHOICES if kind in {"radio", "scale", "select", "checkboxes", "select-multiple"} else ()
    return QuestionSpec(key="q", kind=kind, prompt="Q", help_text="", **{**NOTHING, "choices": choices, **constraints})


def form_of(spec: QuestionSpec, data: dict[str, list[str]], file: SimpleUploadedFile | None = None) -> PageForm:
    files: MultiValueDict[str, UploadedFile[Any]] = MultiValueDict({"q": [file]} if file else {})
    return form_class(PageSpec(1, "", "", None, (spec,)))(MultiValueDict(data), files)


def test_every_kind_has_a_field() -> None:
    assert set(BUILDERS) == set(QuestionKind.values)


ACCEPTED: list[tuple[str, dict[str, object], list[str], object]] = [
    ("text", {"pattern": "[A-Z]{2}[0-9]+"}, ["AB12"], "AB12"),
    ("text", {"max_length": 2}, [" ab "], "ab"),
    ("textarea", {"max_length": 3}, ["a\r\nb"], "a\nb"),
    ("email", {}, ["a.b@example.ac.uk"], "a.b@example.ac.uk"),
    ("url", {}, ["https://example.org/a?b"], "https://example.org/a?b"),
    ("tel", {"pattern": "[0-9 ]+"}, ["020 7946"], "020 7946"),
    ("search", {}, ["zebra"], "zebra"),
    ("password", {"min_length": 6}, ["secret"], "secret"),
    ("number", {"minimum": "0.05", "step": "0.05", "maximum": "1"}, ["0.35"], "0.35"),
    ("number", {"step": "any"}, ["3.14159"], "3.14159"),
    ("range", {"minimum": "0", "maximum": "100", "step": "5"}, ["95"], "95"),
    ("date", {"minimum": "2026-09-28", "step": "7"}, ["2026-10-05"], "2026-10-05"),
    ("month", {"minimum": "2020-01", "maximum": "2026-12"}, ["2026-12"], "2026-12"),
    ("week", {"minimum": "2025-W36", "maximum": "2026-W53"}, ["2026-W53"], "2026-W53"),
    ("time", {"minimum": "05:00", "step": "900"}, ["05:15"], "05:15"),
    ("datetime-local", {"minimum": "2026-09-01T09:00", "step": "1800"}, ["2026-09-01T10:30"], "2026-09-01T10:30"),
    ("color", {}, ["#00ff7F"], "#00ff7F"),
    ("checkbox", {"is_required": True}, ["on"], True),
    ("checkbox", {}, [], False),
    ("radio", {}, ["a"], "a"),
    ("scale", {}, ["b"], "b"),
    ("select", {}, ["b"], "b"),
    ("select", {}, [""], ""),
    ("checkboxes", {}, ["a", "b"], ["a", "b"]),
    ("select-multiple", {}, [], []),
    ("hidden", {"initial": "v1"}, ["v1"], "v1"),
    ("file", {}, [], None),
    ("date", {}, [""], ""),
]


@pytest.mark.parametrize(("kind", "constraints", "sent", "answer"), ACCEPTED)
def test_accepts(kind: str, constraints: dict[str, object], sent: list[str], answer: object) -> None:
    form = form_of(question(kind, **constraints), {"q": sent} if sent else {})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["q"] == answer


REFUSED: list[tuple[str, dict[str, object], list[str], str]] = [
    ("text", {"is_required": True}, ["  "], "This field is required."),
    ("text", {"pattern": "[0-9]{3}"}, ["1234"], "Enter a valid value."),
    ("text", {"max_length": 1}, ["😀"], "at most 1 character (it has 2)"),
    ("textarea", {"min_length": 5}, ["abc"], "at least 5 characters (it has 3)"),
    ("email", {}, ["nobody"], "Enter a valid email address."),
    ("url", {}, ["not a url"], "Enter a valid URL."),
    ("number", {}, ["1.5"], "multiple of step size 1"),
    ("number", {"minimum": "1"}, ["0"], "greater than or equal to 1"),
    ("number", {"maximum": "9"}, ["10"], "less than or equal to 9"),
    ("range", {"minimum": "0", "maximum": "10", "step": "5"}, ["7"], "multiple of step size 5"),
    ("date", {"minimum": "2026-09-28", "step": "7"}, ["2026-09-30"], "multiple of step size 7"),
    ("date", {}, ["30.9.2026"], "Enter a valid date."),
    ("month", {"maximum": "2026-12"}, ["2027-01"], "less than or equal to 2026-12"),
    ("week", {}, ["2026-54"], "Enter a valid week."),
    ("time", {"minimum": "05:00", "step": "900"}, ["05:10"], "multiple of step size 900"),
    ("time", {}, ["05:10:30"], "multiple of step size 60"),
    ("datetime-local", {"minimum": "2026-09-01T09:00"}, ["2026-09-01T08:59"], "greater than or equal to"),
    ("color", {}, ["red"], "Enter a valid colour."),
    ("checkbox", {"is_required": True}, [], "This field is required."),
    ("radio", {"is_required": True}, [], "This field is required."),
    ("scale", {}, ["c"], "Select a valid choice."),
    ("select", {"is_required": True}, [""], "This field is required."),
    ("checkboxes", {"is_required": True}, [], "This field is required."),
    ("select-multiple", {}, ["a", "z"], "Select a valid choice."),
    ("hidden", {"initial": "v1"}, ["v2"], "Select a valid choice."),
]


@pytest.mark.parametrize(("kind", "constraints", "sent", "error"), REFUSED)
def test_refuses(kind: str, constraints: dict[str, object], sent: list[str], error: str) -> None:
    form = form_of(question(kind, **constraints), {"q": sent} if sent else {})
    assert not form.is_valid()
    assert error in str(form.errors["q"])


def test_a_file_is_kept_as_json() -> None:
    upload = SimpleUploadedFile("a.pdf", b"%PDF-", "application/pdf")
    form = form_of(question("file", accept=".pdf"), {}, upload)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["q"] == {
        "name": "a.pdf",
        "content_type": "application/pdf",
        "size": 5,
        "content": "JVBERi0=",
    }


@pytest.mark.parametrize(
    ("name", "content_type", "content", "error"),
    [
        ("a.exe", "application/x-dosexec", b"MZ", "not accepted"),
        ("a.pdf", "application/pdf", b"x" * (64 * 1024 + 1), "must not be larger"),
        ("a.pdf", "application/pdf", b"", "empty"),
    ],
)
def test_refuses_a_file(name: str, content_type: str, content: bytes, error: str) -> None:
    form = form_of(question("file", accept=".pdf,image/*"), {}, SimpleUploadedFile(name, content, content_type))
    assert not form.is_valid()
    assert error in str(form.errors["q"])


def test_the_page_shows_the_constraints() -> None:
    html = str(form_of(question("week", minimum="2026-W01", is_required=True), {}))
    assert '<input type="week" name="q" min="2026-W01" required' in html
