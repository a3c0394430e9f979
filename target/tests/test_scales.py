"""Text to a place on a kind's line, by the HTML Standard's microsyntaxes."""

from decimal import Decimal

import pytest

from surveys.scales import SCALES, parse_date


@pytest.mark.parametrize(
    ("kind", "text", "place"),
    [
        ("number", "-0.50", Decimal("-0.5")),
        ("number", ".5", Decimal("0.5")),
        ("number", "1e3", Decimal(1000)),
        ("date", "1970-01-02", parse_date("1970-01-01") + 1),
        ("month", "2026-01", Decimal(2026 * 12)),
        ("week", "2021-W01", SCALES["week"].parse("2020-W53") + 1),
        ("time", "00:01", Decimal(60)),
        ("time", "23:59:59.5", Decimal("86399.5")),
        ("datetime-local", "2026-09-01T00:30", parse_date("2026-09-01") * 86400 + 1800),
        ("datetime-local", "2026-09-01 00:30", parse_date("2026-09-01") * 86400 + 1800),
    ],
)
def test_reads(kind: str, text: str, place: Decimal) -> None:
    assert SCALES[kind].parse(text) == place


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("number", "1,5"),
        ("number", "+1"),
        ("number", "1."),
        ("number", "NaN"),
        ("number", "1e999"),
        ("number", "٣"),
        ("date", "2026-02-29"),
        ("date", "1/2/2026"),
        ("date", "20260102"),
        ("month", "2026-13"),
        ("week", "2021-W53"),
        ("week", "2026-W00"),
        ("time", "24:00"),
        ("time", "9:00"),
        ("datetime-local", "2026-09-01"),
        ("datetime-local", "2026-09-01T25:00"),
    ],
)
def test_refuses(kind: str, text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message is not shown to anybody
        SCALES[kind].parse(text)
