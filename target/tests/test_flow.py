"""A respondent's way through a survey, by HTTP."""

import re

import pytest
from django.db import DatabaseError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from surveys.models import Completion, Survey

pytestmark = pytest.mark.usefixtures("trip")
START = "/s/trip/"


def page(number: int) -> str:
    return f"/s/trip/page/{number}/"


def started(client: Client) -> Client:
    assert client.post(START)["Location"] == page(1)
    return client


def complete(client: Client) -> str:
    started(client).post(page(1), {"means": "train", "name": "Ann"})
    return client.post(page(3), {"days": "2"})["Location"]


def test_start_page_has_one_button_in_its_form(client: Client) -> None:
    html = client.get(START).content.decode()
    form = re.search(r'<form class="survey".*?</form>', html, re.DOTALL)
    assert form is not None
    assert re.findall(r"<(input|select|textarea|button)", form[0]) == ["input", "button"]
    assert 'name="csrfmiddlewaretoken"' in form[0]


def test_the_short_way(client: Client) -> None:
    thanks = complete(client)
    stored = Completion.objects.get()
    assert thanks == f"/s/trip/done/{stored.receipt}/"
    assert (stored.survey, stored.answers) == ("trip", {"means": "train", "name": "Ann", "days": "2"})
    assert str(stored.receipt) in client.get(thanks).content.decode()


def test_the_branch(client: Client) -> None:
    started(client)
    assert client.post(page(1), {"means": "car"})["Location"] == page(2)
    assert client.post(page(2), {"plate": "AB12 CDE"})["Location"] == page(3)
    client.post(page(3), {"days": "2"})
    assert Completion.objects.get().answers == {"means": "car", "name": "", "plate": "AB12 CDE", "days": "2"}


def test_answers_of_a_page_that_is_no_longer_shown_are_left_out(client: Client) -> None:
    started(client).post(page(1), {"means": "car"})
    client.post(page(2), {"plate": "AB12 CDE"})
    assert client.post(page(1), {"means": "train"})["Location"] == page(3)
    client.post(page(3), {"days": "2"})
    assert "plate" not in Completion.objects.get().answers


def test_the_last_page_is_one_write(client: Client) -> None:
    started(client).post(page(1), {"means": "train"})
    with CaptureQueriesContext(connection) as queries:
        client.post(page(3), {"days": "2"})
    bare = ("SELECT", "SAVEPOINT", "RELEASE")
    written = [query["sql"] for query in queries if not query["sql"].startswith(bare)]
    assert [sql.split('"')[:2] for sql in written] == [["INSERT INTO ", "surveys_completion"]]


@pytest.mark.parametrize(
    ("why", "visited", "asked", "sent_to"),
    [
        ("no session", [], 1, START),
        ("a page that is not yet due", [(0, {})], 3, page(1)),
        ("a page that is not on the way", [(0, {}), (1, {"means": "train"})], 2, page(3)),
        ("a page that does not exist", [(0, {}), (1, {"means": "train"})], 9, page(3)),
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_out_of_order(  # noqa: PLR0913, PLR0917
    client: Client, method: str, why: str, visited: list[tuple[int, dict[str, str]]], asked: int, sent_to: str
) -> None:
    for number, data in visited:
        client.post(page(number) if number else START, data)
    response = getattr(client, method)(page(asked), {"days": "2"})
    assert (response.status_code, response["Location"]) == (302, sent_to), why
    assert not Completion.objects.exists()


def test_errors_are_shown_the_way_django_does(client: Client) -> None:
    response = started(client).post(page(1), {"name": "far too long a name"})
    html = response.content.decode()
    assert response.status_code == 200
    assert '<ul class="errorlist" id="id_name_error"><li>Ensure this value has at most 10 characters' in html
    assert 'aria-invalid="true" aria-describedby="id_name_error"' in html
    assert re.search(r'<fieldset class="question [^"]*\binvalid\b[^"]*" aria-describedby="id_means_error">', html)


def test_previous_keeps_valid_answers_and_checks_nothing(client: Client) -> None:
    started(client).post(page(1), {"means": "car"})
    assert client.post(page(2), {"previous": "1", "plate": ""})["Location"] == page(1)
    assert 'value="car" required id="id_means_1" checked' in client.get(page(1)).content.decode()
    client.post(page(2), {"previous": "1", "plate": "AB12"})
    assert 'value="AB12"' in client.get(page(2)).content.decode()


def test_buttons(client: Client) -> None:
    first = started(client).get(page(1)).content.decode()
    assert "Previous" not in first
    assert ">Next</button>" in first
    client.post(page(1), {"means": "train"})
    last = client.get(page(3)).content.decode()
    assert 'name="previous" value="1" formnovalidate' in last
    assert ">Submit</button>" in last


def test_a_last_page_sent_twice_is_stored_once(client: Client) -> None:
    thanks = complete(client)
    assert client.post(page(3), {"days": "3"})["Location"] == thanks
    assert Completion.objects.get().answers["days"] == "2"


def test_starting_again_is_another_completion(client: Client) -> None:
    assert complete(client) != complete(client)
    assert Completion.objects.count() == 2


def test_nobody_else_is_thanked(client: Client) -> None:
    thanks = complete(client)
    assert Client().get(thanks)["Location"] == START


def test_a_survey_that_cannot_be_stored_is_not_thanked_for(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise DatabaseError("disk full")

    started(client).post(page(1), {"means": "train"})
    with monkeypatch.context() as patch:
        patch.setattr(Completion.objects, "bulk_create", fail)
        response = client.post(page(3), {"days": "2"})
    assert response.status_code == 503
    assert "could not be stored" in response.content.decode()
    assert "/done/" in client.post(page(3), {"days": "2"})["Location"]
    assert Completion.objects.count() == 1


def test_closed_and_unknown_surveys(client: Client) -> None:
    Survey.objects.update(is_open=False)
    closed = client.get(START)
    assert closed.status_code == 404
    assert "is closed" in closed.content.decode()
    assert client.get("/s/nothing/").status_code == 404
    assert "A trip" not in client.get("/").content.decode()


def test_csrf_is_enforced() -> None:
    assert Client(enforce_csrf_checks=True).post(START).status_code == 403


def test_search_and_language_stand_beside_the_survey(client: Client) -> None:
    html = started(client).get(page(1)).content.decode()
    assert re.findall(r'<form class="(\w+)"', html) == ["search", "language", "survey"]
    assert "A trip" in client.get("/search/", {"q": "TRIP"}).content.decode()
    assert "A trip" not in client.get("/search/", {"q": "zebra"}).content.decode()
    assert client.post("/i18n/setlang/", {"language": "cy", "next": page(1)})["Location"] == page(1)
    assert '<html lang="cy">' in client.get(page(1)).content.decode()
