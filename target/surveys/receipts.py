"""Receipts: UUIDs of version 7, which hold the time at which they were drawn.

https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7

So the day of a completion follows from its receipt alone: a store that keeps completions by day finds one by its
receipt, and puts a submission that is sent again to the very place of the first.
"""

import secrets
import time
from datetime import date, datetime, timedelta, timezone
from uuid import UUID

VERSION = 7
TIME_BITS = 48
RANDOM_BITS = 128 - TIME_BITS
VERSION_AND_VARIANT = (VERSION << 76) | (0b10 << 62)
# Where the random bits of a version 7 go: 12 behind the version, 62 behind the variant.
RANDOM_MASK = (0xFFF << 64) | ((1 << 62) - 1)
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def new_receipt() -> UUID:
    """Drawn when a respondent starts."""
    return _receipt(time.time_ns() // 1_000_000, secrets.randbits(RANDOM_BITS) & RANDOM_MASK)


def _receipt(milliseconds: int, random: int) -> UUID:
    return UUID(int=(milliseconds << RANDOM_BITS) | VERSION_AND_VARIANT | random)


def day_of(receipt: UUID) -> date:
    """The day, in UTC, on which the respondent started. Raises ValueError for a UUID of another version."""
    if receipt.version != VERSION:
        raise ValueError(f"A receipt must be a UUID of version {VERSION}, got {receipt} (example: {new_receipt()}).")
    return (EPOCH + timedelta(milliseconds=receipt.int >> RANDOM_BITS)).date()


def receipts_of(day: date) -> tuple[UUID, UUID]:
    """The smallest receipt of the day, and the smallest of the next: receipts sort by their time."""
    start = (day - EPOCH.date()) // timedelta(milliseconds=1)
    return _receipt(start, 0), _receipt(start + timedelta(days=1) // timedelta(milliseconds=1), 0)
