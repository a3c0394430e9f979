"""The language switch switches: the application's own words have Welsh ones."""

import gettext
import re

import pytest
from django.test import Client

from survey_site.paths import TARGET_DIR

LOCALE = TARGET_DIR / "surveys" / "locale"
TAG = re.compile(r"""{% translate ["'](.+?)["'] %}|{% blocktranslate[^%]*%}(.+?){% endblocktranslate %}""")
CALL = re.compile(r"""(?:\b_|gettext)\("([^"]+)"\)""")


def words() -> list[str]:
    templates = (TARGET_DIR / "surveys" / "templates").rglob("*.html")
    tags = [found for path in templates for found in TAG.findall(path.read_text())]
    code = [found for path in (TARGET_DIR / "surveys").rglob("*.py") for found in CALL.findall(path.read_text())]
    written = [re.sub(r"{{ (\w+) }}", r"%(\1)s", short or block) for short, block in tags]
    return sorted({*written, *code} - DJANGO_HAS)


# Django's own catalogue has these, if only for the languages whose translators kept up.
DJANGO_HAS = {
    "Ensure this value is greater than or equal to %(limit_value)s.",
    "Ensure this value is less than or equal to %(limit_value)s.",
    "Enter a number.",
    "Enter a valid date.",
    "Enter a valid date/time.",
    "Enter a valid time.",
    "Enter a valid value.",
}


@pytest.mark.parametrize("english", words())
def test_is_translated(english: str) -> None:
    catalogue = gettext.translation("django", LOCALE, ["cy"])
    assert catalogue.gettext(english) != english


@pytest.mark.usefixtures("trip")
def test_the_switch(client: Client) -> None:
    client.post("/i18n/setlang/", {"language": "cy", "next": "/s/trip/"})
    assert ">Dechrau</button>" in client.get("/s/trip/").content.decode()
