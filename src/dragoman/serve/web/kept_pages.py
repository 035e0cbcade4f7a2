"""Pages that were made once are given again while the records are the same; a browser that has one is told so."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dragoman.serve.guard.access import SESSION

MOST = 64_000_000
"""Bytes that are kept; the page longest unasked gives way."""
LARGEST = 2_000_000
OWN = ("/add", "/api", "/assets", "/review", "/sign")
"""Beginnings of addresses whose pages are made for one visitor, or come from files."""


@dataclass(frozen=True)
class Kept:
    """A page as it was answered."""

    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    etag: str


class KeptPages:
    """Keeps what visitors who are not signed in are shown.

    Args:
        app: makes the pages.
        edition: gives what the records were last added up from.
    """

    def __init__(self, app: ASGIApp, edition: Callable[[], str]) -> None:
        self._app = app
        self._edition = edition
        self._lock = threading.Lock()
        self._pages: OrderedDict[tuple[str, bytes, bytes], Kept] = OrderedDict()
        self._size = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a page that is kept, or make it and keep it."""
        if not _is_for_all(scope):
            await self._app(scope, receive, send)
            return
        key = (self._edition(), scope["path"].encode(), scope["query_string"])
        kept = self._found(key) or await self._made(key, scope, receive, send)
        if kept:
            await _give(kept, scope, send)

    def _found(self, key: tuple[str, bytes, bytes]) -> Kept | None:
        with self._lock:
            if key in self._pages:
                self._pages.move_to_end(key)
            return self._pages.get(key)

    async def _made(self, key: tuple[str, bytes, bytes], scope: Scope, receive: Receive, send: Send) -> Kept | None:
        """Make a page; None where it was given already, since it is none to keep."""
        start: Message = {}
        parts: list[bytes] = []
        is_given = False

        async def caught(message: Message) -> None:
            nonlocal start, is_given
            if message["type"] == "http.response.start" and message["status"] == 200:  # noqa: PLR2004
                start = message
            elif is_given or not start:
                await send(message)
            else:
                parts.append(message.get("body", b""))
                if sum(map(len, parts)) > LARGEST:
                    is_given = True
                    await send(start)
                    await send({**message, "body": b"".join(parts)})

        await self._app(scope, receive, caught)
        if not start or is_given:
            return None
        body = b"".join(parts)
        kept = Kept(tuple(start["headers"]), body, f'"{hashlib.sha256(body).hexdigest()[:24]}"')
        self._keep(key, kept)
        return kept

    def _keep(self, key: tuple[str, bytes, bytes], kept: Kept) -> None:
        with self._lock:
            self._size += len(kept.body) - len(self._pages[key].body if key in self._pages else b"")
            self._pages[key] = kept
            while self._size > MOST:
                self._size -= len(self._pages.popitem(last=False)[1].body)


def _is_for_all(scope: Scope) -> bool:
    """Whether the answer is the same for everybody."""
    if scope["type"] != "http" or scope["method"] != "GET" or scope["path"].startswith(OWN):
        return False
    return SESSION not in Headers(scope=scope).get("cookie", "")


async def _give(kept: Kept, scope: Scope, send: Send) -> None:
    known = kept.etag in Headers(scope=scope).get("if-none-match", "")
    start: Message = {"type": "http.response.start", "status": 304 if known else 200, "headers": list(kept.headers)}
    headers = MutableHeaders(scope=start)
    headers["etag"] = kept.etag
    headers["cache-control"] = "no-cache"  # asks again each time, and is told in a few bytes that nothing changed
    headers["vary"] = "Cookie"
    if known:
        del headers["content-length"]
    await send(start)
    await send({"type": "http.response.body", "body": b"" if known else kept.body})
