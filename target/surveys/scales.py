"""Kinds whose answers lie on a line: text to a number, so that min, max and step are one rule for all of them.

The conversions, default steps and step bases are the HTML Standard's for each input type:
https://html.spec.whatwg.org/multipage/input.html#states-of-the-type-attribute
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

SECONDS_A_DAY = 86400
# Beyond what a browser's double can hold.
MAX_EXPONENT = 308


@dataclass(frozen=True)
class Scale:
    """One kind's line. `parse` raises ValueError for text that is no value of the kind."""

    parse: Callable[[str], Decimal]
    default_step: int
    default_base: Decimal
    invalid: "_StrPromise"


def _match(pattern: str, text: str) -> re.Match[str]:
    found = re.fullmatch(pattern, text, re.ASCII)
    if found is None:
        raise ValueError(text)
    return found


def parse_number(text: str) -> Decimal:
    """https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#valid-floating-point-number"""
    _match(r"-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?", text)
    value = Decimal(text)
    if abs(value.adjusted()) > MAX_EXPONENT:
        raise ValueError(text)
    return value


def parse_date(text: str) -> Decimal:
    """Days; year 1 and later. https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#valid-date-string"""
    found = _match(r"(\d{4})-(\d\d)-(\d\d)", text)
    return Decimal(date(int(found[1]), int(found[2]), int(found[3])).toordinal())


def parse_month(text: str) -> Decimal:
    """Months. https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#valid-month-string"""
    found = _match(r"(\d{4})-(\d\d)", text)
    first = date(int(found[1]), int(found[2]), 1)
    return Decimal(first.year * 12 + first.month - 1)


def parse_week(text: str) -> Decimal:
    """ISO weeks. https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#valid-week-string"""
    found = _match(r"(\d{4})-W(\d\d)", text)
    return Decimal((date.fromisocalendar(int(found[1]), int(found[2]), 1).toordinal() - 1) // 7)


def parse_time(text: str) -> Decimal:
    """Seconds. https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#valid-time-string"""
    found = _match(r"([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d{1,3})?))?", text)
    return Decimal(int(found[1]) * 3600 + int(found[2]) * 60) + Decimal(found[3] or 0)


def parse_datetime_local(text: str) -> Decimal:
    """Seconds. https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#valid-local-date-and-time-string"""
    found = _match(r"([0-9-]{10})[T ]([0-9:.]+)", text)
    return parse_date(found[1]) * SECONDS_A_DAY + parse_time(found[2])


SCALES = {
    "number": Scale(parse_number, 1, Decimal(0), _("Enter a number.")),
    "range": Scale(parse_number, 1, Decimal(0), _("Enter a number.")),
    "date": Scale(parse_date, 1, parse_date("1970-01-01"), _("Enter a valid date.")),
    "month": Scale(parse_month, 1, parse_month("1970-01"), _("Enter a valid month.")),
    "week": Scale(parse_week, 1, parse_week("1970-W01"), _("Enter a valid week.")),
    "time": Scale(parse_time, 60, Decimal(0), _("Enter a valid time.")),
    "datetime-local": Scale(parse_datetime_local, 60, Decimal(0), _("Enter a valid date/time.")),
}
