"""File uploads: small enough to wait in the session, of an accepted type."""

from base64 import b64encode
from fnmatch import fnmatch
from typing import Any, cast

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from surveys.answers import FileAnswer
from surveys.fields.attributes import attributes
from surveys.structure.specification import QuestionSpec


def is_accepted(accept: str, name: str, content_type: str) -> bool:
    """https://html.spec.whatwg.org/multipage/input.html#attr-input-accept; an empty list accepts all."""
    tokens = [token.strip().lower() for token in accept.split(",") if token.strip()]
    return not tokens or any(
        name.lower().endswith(token) if token.startswith(".") else fnmatch(content_type.lower(), token)
        for token in tokens
    )


class FileAnswerField(forms.FileField):
    """Cleans to a FileAnswer; a file that an earlier visit to the page left is kept unless a new one comes."""

    def __init__(self, question: QuestionSpec) -> None:
        self.accept = question.accept
        super().__init__(required=question.is_required, widget=forms.FileInput(attrs=attributes(question)))

    def clean(self, data: Any, initial: Any = None) -> Any:  # noqa: ANN401 - as Django declares it
        upload = super().clean(data, initial)
        if not isinstance(upload, UploadedFile):
            return cast("FileAnswer | None", upload or None)
        name, content_type, size = upload.name or "", upload.content_type or "", upload.size or 0
        if size > settings.SURVEY_MAX_FILE_BYTES:
            limit = filesizeformat(settings.SURVEY_MAX_FILE_BYTES)
            raise ValidationError(
                _("The file must not be larger than %(limit)s."), code="size", params={"limit": limit}
            )
        if not is_accepted(self.accept, name, content_type):
            message = _("This type of file is not accepted; allowed: %(allowed)s.")
            raise ValidationError(message, code="accept", params={"allowed": self.accept})
        content = b64encode(upload.read()).decode("ascii")
        return FileAnswer(name=name, content_type=content_type, size=size, content=content)


def file_field(question: QuestionSpec) -> forms.Field:
    """A field for one file."""
    return FileAnswerField(question)
