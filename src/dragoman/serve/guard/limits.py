"""How much one may send, and how often."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dragoman.serve.problems import API, problem

LARGEST = 32_000_000
"""Bytes of one request."""
WRITES = 60
"""In a minute, from one address."""
MINUTE = 60.0
MOST = 10_000
"""Addresses that are counted; the one longest unheard gives way."""


class TooLarge(Exception):
    """More was sent than is taken."""


class SizeLimit:
    """Refuses what is too large, whether or not its length was told."""

    def __init__(self, app: ASGIApp, largest: int = LARGEST) -> None:
        self._app = app
        self._largest = largest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, or with 413."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        told = dict(scope["headers"]).get(b"content-length", b"0")
        if not told.isdigit() or int(told) > self._largest:
            await self._refuse(scope, receive, send)
            return
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self._largest:
                raise TooLarge
            return message

        try:
            await self._app(scope, counted, send)
        except TooLarge:
            await self._refuse(scope, receive, send)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        why = f"more than {self._largest:,} bytes were sent"
        is_program = str(scope["path"]).startswith(API)
        answer = problem(413, why) if is_program else PlainTextResponse(why + "\n", 413)
        await answer(scope, receive, send)


class RateLimit:
    """Counts what each address wrote within the last minute."""

    def __init__(self, most: int = WRITES, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._clock = clock
        self._lock = threading.Lock()
        self._written: OrderedDict[str, list[float]] = OrderedDict()

    def wait(self, address: str) -> int:
        """Count one more; seconds to wait where that is too much, otherwise 0."""
        with self._lock:
            now = self._clock()
            recent = [moment for moment in self._written.pop(address, []) if now - moment < MINUTE]
            is_much = len(recent) >= self._most
            self._written[address] = recent if is_much else [*recent, now]
            while len(self._written) > MOST:
                self._written.popitem(last=False)
            return max(1, int(MINUTE - (now - recent[0]))) if is_much else 0
