"""Who may write: whoever shows the server's token, or has a session that was opened with it."""

from __future__ import annotations

import hmac
import secrets
import time
from collections import OrderedDict
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response

SESSION = "dragoman_session"
LASTS = 12 * 60 * 60
"""Seconds of a session."""
MOST = 1000
"""Sessions; the oldest gives way."""
_BEARER = "bearer "


@dataclass(frozen=True)
class Session:
    """One browser that has shown the token."""

    key: str
    csrf: str
    """What a form of this session carries."""
    until: float


@dataclass
class Access:
    """Tells who may write."""

    token: str
    """The secret; with an empty one nobody may."""
    _sessions: OrderedDict[str, Session] = field(default_factory=OrderedDict)

    def is_token(self, given: str) -> bool:
        """Compare in constant time."""
        return bool(self.token) and hmac.compare_digest(given.encode(), self.token.encode())

    def bears_token(self, request: Request) -> bool:
        """Whether a request shows the token in its `Authorization` header."""
        header = request.headers.get("authorization", "")
        return header[: len(_BEARER)].lower() == _BEARER and self.is_token(header[len(_BEARER) :].strip())

    def session(self, request: Request) -> Session | None:
        """Give the session of a browser; None where it has none, or has had it too long."""
        found = self._sessions.get(request.cookies.get(SESSION, ""))
        return found if found and found.until > time.monotonic() else None

    def sign_in(self, response: Response, *, secure: bool) -> Session:
        """Open a session and give its cookie to a browser."""
        session = Session(secrets.token_urlsafe(32), secrets.token_urlsafe(32), time.monotonic() + LASTS)
        self._sessions[session.key] = session
        while len(self._sessions) > MOST:
            self._sessions.popitem(last=False)
        response.set_cookie(SESSION, session.key, LASTS, httponly=True, samesite="strict", secure=secure)
        return session

    def sign_out(self, request: Request, response: Response) -> None:
        """End a session."""
        self._sessions.pop(request.cookies.get(SESSION, ""), None)
        response.delete_cookie(SESSION, httponly=True, samesite="strict")


def new_token() -> str:
    """Make a token that nobody guesses."""
    return secrets.token_urlsafe(24)
