"""Where a request comes from: by which name the server was called, and from whose page."""

from __future__ import annotations

import hmac
from urllib.parse import urlsplit

from starlette.requests import Request

from dragoman.serve.guard.access import Access

SAME = "same-origin"
OWN_PAGES = frozenset({SAME, "none"})
HIDDEN = "null"
"""In the place of an origin that is not told."""


def is_own(request: Request) -> bool:
    """Whether a browser says that the request comes from a page of ours; a program says nothing of it."""
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    if site is not None and site not in OWN_PAGES:
        return False
    # A browser that is told to send no referrer hides the origin of a form's page as well.
    if origin == HIDDEN and site == SAME:
        return True
    return origin is None or urlsplit(origin).netloc == request.headers.get("host", "")


def may_write(request: Request, access: Access, csrf: str) -> bool:
    """Whether a form that was sent may change the base: of our own page, of a session, and with its secret."""
    session = access.session(request)
    return session is not None and is_own(request) and hmac.compare_digest(csrf.encode(), session.csrf.encode())
