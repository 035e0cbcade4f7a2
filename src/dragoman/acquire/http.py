"""Asking a service over HTTP; the only place that opens a connection."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from importlib.metadata import version

from dragoman.errors import AcquireError

Sleep = Callable[[float], None]
_SCHEMES = ("http", "https")
_LATER = frozenset(
    {
        HTTPStatus.TOO_MANY_REQUESTS,
        HTTPStatus.INTERNAL_SERVER_ERROR,
        HTTPStatus.BAD_GATEWAY,
        HTTPStatus.SERVICE_UNAVAILABLE,
        HTTPStatus.GATEWAY_TIMEOUT,
    }
)
"""What a service says that may well answer a little later."""


def agent() -> str:
    """Say who asks, as services want to know it."""
    return f"dragoman/{version('dragoman')} (reads reports about diplomacy; run by its user)"


@dataclass(frozen=True)
class Manners:
    """How politely a service is asked."""

    delay: float = 1.0
    """Seconds between two questions; doubled after each failure."""
    timeout: float = 60.0
    """Seconds to wait for an answer."""
    tries: int = 3
    longest_wait: float = 60.0
    """Seconds; a service that asks for more patience is not asked again."""


class HttpClient:
    """Asks one question after the other.

    Args:
        manners: how politely.
        sleep: waits for some seconds.
    """

    def __init__(self, manners: Manners | None = None, sleep: Sleep = time.sleep) -> None:
        self._manners = manners or Manners()
        self._sleep = sleep
        self._asked = False

    def get(self, address: str, fields: Mapping[str, str], accept: str) -> bytes:
        """Get what a service answers.

        Raises:
            AcquireError: it does not answer, or refuses.
        """
        if urllib.parse.urlsplit(address).scheme not in _SCHEMES:
            raise AcquireError(f"{address} is no address on the web")
        query = urllib.parse.urlencode(fields)
        request = urllib.request.Request(  # noqa: S310 -- the scheme is looked at above
            f"{address}?{query}" if query else address, headers={"User-Agent": agent(), "Accept": accept}
        )
        wait = self._manners.delay
        for left in reversed(range(self._manners.tries)):
            if self._asked:
                self._sleep(wait)
            self._asked = True
            try:
                with urllib.request.urlopen(request, timeout=self._manners.timeout) as answer:  # noqa: S310 -- see above
                    content: bytes = answer.read()
                    return content
            except (OSError, http.client.HTTPException) as error:
                wait = _patience(error, wait)
                if not left or not _may_answer_later(error) or wait > self._manners.longest_wait:
                    raise AcquireError(
                        f"{urllib.parse.urlsplit(address).netloc} does not answer: {_why(error)}"
                    ) from error
        raise AcquireError(f"{address} was not asked")


def _may_answer_later(error: Exception) -> bool:
    return not isinstance(error, urllib.error.HTTPError) or error.code in _LATER


def _patience(error: Exception, wait: float) -> float:
    """How long to wait after a failure: as long as the service asks for, else twice as long as before."""
    asked = error.headers.get("Retry-After", "") if isinstance(error, urllib.error.HTTPError) else ""
    return float(asked) if asked.isdigit() else 2 * wait


def _why(error: Exception) -> str:
    if isinstance(error, urllib.error.HTTPError):
        return f"{error.code} {error.reason}"
    if isinstance(error, http.client.IncompleteRead):
        return "the answer was cut off"
    return str(getattr(error, "reason", "") or error or type(error).__name__)
