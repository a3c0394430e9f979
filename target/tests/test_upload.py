"""A file on its way from a page to the store."""

from base64 import b64decode
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from surveys.models import Completion

PAGES = [
    {"title": "File", "questions": [{"key": "photo", "kind": "file", "prompt": "Photo", "accept": ".png"}]},
    {"title": "End", "questions": [{"key": "end", "kind": "text", "prompt": "End"}]},
]
CONTENT = bytes(range(256))


@pytest.fixture
def at_first_page(make_survey: Callable[..., Any], client: Client) -> Client:
    make_survey(PAGES)
    client.post("/s/trip/")
    return client


def send(client: Client, content: bytes) -> Any:  # noqa: ANN401 - a response of the test client
    return client.post("/s/trip/page/1/", {"photo": SimpleUploadedFile("a.png", content, "image/png")})


def test_is_stored_as_it_was(at_first_page: Client) -> None:
    assert 'enctype="multipart/form-data"' in at_first_page.get("/s/trip/page/1/").content.decode()
    send(at_first_page, CONTENT)
    at_first_page.post("/s/trip/page/2/", {"end": ""})
    photo = Completion.objects.get().answers["photo"]
    assert (photo["name"], photo["size"], b64decode(photo["content"])) == ("a.png", 256, CONTENT)


def test_is_kept_when_the_page_is_sent_again_without_one(at_first_page: Client) -> None:
    send(at_first_page, CONTENT)
    assert "Kept from before: a.png" in at_first_page.get("/s/trip/page/1/").content.decode()
    at_first_page.post("/s/trip/page/1/", {})
    at_first_page.post("/s/trip/page/2/", {"end": ""})
    assert Completion.objects.get().answers["photo"]["size"] == 256


@pytest.mark.parametrize("size", [64 * 1024 + 1, 3 * 1024 * 1024])
def test_is_refused_when_too_large(at_first_page: Client, size: int) -> None:
    assert "must not be larger than 64.0" in send(at_first_page, b"x" * size).content.decode()
