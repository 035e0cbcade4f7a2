"""The clock: passed to whatever notes a moment, so that a test can stop it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

Clock = Callable[[], dt.datetime]


def utc_now() -> dt.datetime:
    """Give the moment, in UTC."""
    return dt.datetime.now(dt.UTC)
