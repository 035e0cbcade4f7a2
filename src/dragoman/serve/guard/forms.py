"""What a form that changes something passes through: who sent it, from where, and how often."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request

from dragoman.serve.guard.origin import is_own, may_write

FOREIGN = "This form was sent from a page that is not of this server, or was opened too long ago; open the page anew."
UNSIGNED = "Sign in first: whoever adds to the base or decides in it shows the token of this server."
HASTY = "Too much was sent within a minute; wait a little, then send it again."


def admit(request: Request, csrf: str) -> None:
    """Let a form through that was sent from a page of ours, by somebody who is signed in, and not too often.

    Args:
        request: what was sent.
        csrf: the secret of the session, out of the form.

    Raises:
        HTTPException: 403 or 429, with the reason.
    """
    access = request.app.state.access
    if access.session(request) is None:
        raise HTTPException(403, UNSIGNED)
    if not may_write(request, access, csrf):
        raise HTTPException(403, FOREIGN)
    pace(request)


def pace(request: Request, what: str = "") -> None:
    """Count one more thing that somebody does; refuse it where that is too much.

    Raises:
        HTTPException: 429.
    """
    wait = request.app.state.rate.wait(f"{what}{visitor(request)}")
    if wait:
        raise HTTPException(429, HASTY, {"Retry-After": str(wait)})


def refuse_foreign(request: Request) -> None:
    """Refuse what a page of another server sends through the visitor's browser.

    Raises:
        HTTPException: 403.
    """
    if not is_own(request):
        raise HTTPException(403, FOREIGN)


def visitor(request: Request) -> str:
    """Give the address from which somebody asks."""
    return request.client.host if request.client else ""
