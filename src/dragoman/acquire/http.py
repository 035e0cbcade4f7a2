"""Asking a service over HTTP, and fetching pages of the open web; the only place that opens a connection."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
import zlib
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPResponse
from importlib.metadata import version

from dragoman.acquire.public_addresses import Place, is_public, place_of
from dragoman.errors import AcquireError

Sleep = Callable[[float], None]
Resolve = Callable[[str, int], Sequence[str]]
"""From a host and a port to the IP addresses at which it is."""
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
_LEADING_ON = frozenset({301, 302, 303, 307, 308})
_ZIPPED = frozenset({"gzip", "x-gzip", "deflate"})


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


def resolve(host: str, port: int) -> Sequence[str]:
    """Look up at which IP addresses a host is.

    Raises:
        OSError: nobody knows it.
    """
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@dataclass(frozen=True)
class Limits:
    """How much of a page is taken, and how long one waits for it."""

    max_bytes: int = 10_000_000
    silence: float = 20.0
    """Seconds in which nothing comes."""
    longest: float = 60.0
    """Seconds in all, for one answer."""
    redirects: int = 5


@dataclass(frozen=True)
class Page:
    """What a server gave."""

    content: bytes
    media_type: str
    """In small letters, without parameters."""
    address: str
    """Where it came from in the end."""


class PageFetcher:
    """Fetches pages of public hosts; every redirect is looked at anew.

    The host is looked up once, and the connection goes to the very address that was looked at, so that a name that
    changes its meaning in between leads nowhere.

    Args:
        limits: how much and how long.
        allowed: `host:port` of servers that may be asked wherever they are; only tests name any.
        resolve: looks a host up.
    """

    def __init__(self, limits: Limits | None = None, allowed: Collection[str] = (), resolve: Resolve = resolve) -> None:
        self._limits = limits or Limits()
        self._allowed = frozenset(allowed)
        self._resolve = resolve

    def get(self, address: str, accept: Collection[str]) -> Page:
        """Fetch a page of one of these media types.

        Raises:
            AcquireError: it may not be fetched, does not come, is too large or of another type.
        """
        for _ in range(self._limits.redirects + 1):
            place = place_of(address, self._allowed)
            found = self._ask(place, accept)
            if isinstance(found, Page):
                return found
            address = urllib.parse.urljoin(place.address, found)
        raise AcquireError(f"It leads on and on, more than {self._limits.redirects} times.")

    def _ask(self, place: Place, accept: Collection[str]) -> Page | str:
        """Give the page, or where the server leads on to."""
        connection = _PinnedConnection(place, self._where(place), self._limits.silence)
        watch = threading.Timer(self._limits.longest, connection.cut)
        watch.daemon = True
        try:
            watch.start()
            headers = {"User-Agent": agent(), "Accept": ", ".join(accept), "Accept-Encoding": "identity"}
            connection.request("GET", place.path, headers=headers)
            with connection.getresponse() as answer:
                found = self._taken(answer, place, accept)
                if connection.is_cut:
                    raise TimeoutError
                return found
        except (OSError, HTTPException, ValueError, zlib.error) as error:
            raise AcquireError(f"{place.host} does not answer: {_why_not(error)}") from error
        finally:
            watch.cancel()
            connection.close()

    def _where(self, place: Place) -> str:
        """Look the host up, and give the one address that is asked."""
        try:
            found = list(self._resolve(place.host, place.port))
        except OSError as error:
            raise AcquireError(f"Nobody knows a host called {place.host}.") from error
        if not found:
            raise AcquireError(f"Nobody knows a host called {place.host}.")
        if not place.is_allowed and not all(map(is_public, found)):
            raise AcquireError(f"{place.host} is not a public host, so it is not asked.")
        return found[0]

    def _taken(self, answer: HTTPResponse, place: Place, accept: Collection[str]) -> Page | str:
        led_on = answer.getheader("Location", "")
        if answer.status in _LEADING_ON and led_on:
            return led_on
        if answer.status != HTTPStatus.OK:
            raise AcquireError(f"{place.host} answers {answer.status} {answer.reason}.")
        media_type = answer.getheader("Content-Type", "").partition(";")[0].strip().lower()
        if media_type not in accept:
            raise AcquireError(f"It is of the type {media_type or 'unknown'}; taken are {', '.join(accept)}.")
        return Page(self._body(answer), media_type, place.address)

    def _body(self, answer: HTTPResponse) -> bytes:
        most = self._limits.max_bytes
        told = answer.getheader("Content-Length", "")
        content = b"" if told.isdigit() and int(told) > most else answer.read(most + 1)
        if answer.length and int(told or 0) <= most:
            raise HTTPException("it ended too early")
        coding = answer.getheader("Content-Encoding", "").strip().lower()
        if coding in _ZIPPED:
            content = zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(content, most + 1)
        elif coding not in ("", "identity"):
            raise AcquireError(f"It comes packed as {coding}, which is not unpacked.")
        if len(content) > most or (told.isdigit() and int(told) > most):
            raise AcquireError(f"It has more bytes than the limit of {most:,}.")
        return content


class _PinnedConnection(HTTPConnection):
    """Speaks to one IP address, whatever the host's name means a moment later; never by a proxy."""

    def __init__(self, place: Place, ip: str, timeout: float) -> None:
        super().__init__(place.host, place.port, timeout=timeout)
        self._ip = ip
        self._is_secret = place.scheme == "https"
        self._line: socket.socket | None = None
        self.is_cut = False

    def connect(self) -> None:
        """Open the connection and make sure where it leads."""
        self.sock = socket.create_connection((self._ip, self.port), self.timeout)
        self._line = self.sock
        if ipaddress.ip_address(self.sock.getpeername()[0]) != ipaddress.ip_address(self._ip):
            raise OSError("the connection leads elsewhere")
        if self._is_secret:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)
        self._line = self.sock

    def cut(self) -> None:
        """End it, so that whoever waits for it goes on; an answer that ends with its connection has taken that over."""
        self.is_cut = True
        if self._line is not None:
            with suppress(OSError):
                self._line.shutdown(socket.SHUT_RDWR)


def _why_not(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "it took too long"
    return _why(error) if isinstance(error, OSError) else str(error) or type(error).__name__
