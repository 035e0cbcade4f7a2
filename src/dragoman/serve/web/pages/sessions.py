"""Signing in with the server's token, and out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form
from starlette.responses import RedirectResponse, Response

from dragoman.serve.guard.forms import admit, pace, refuse_foreign
from dragoman.serve.web.addresses import own_path
from dragoman.serve.web.rendering import Visit, visit_of

router = APIRouter()
SEE_OTHER = 303
WRONG = (
    "This is not the token of this server. It is the one in DRAGOMAN_TOKEN, or the one that `dragoman serve` printed."
)
TRIES = "sign-in "
Visitor = Annotated[Visit, Depends(visit_of)]


@router.get("/sign-in")
def sign_in(visit: Visitor, token: str = "", next: str = "/") -> Response:
    """Ask for the token; a link that holds it signs in at once."""
    return _opened(visit, token, next) if token else _asked(visit, next)


@router.post("/sign-in")
def signed_in(
    visit: Visitor,
    token: Annotated[str, Form()] = "",
    next: Annotated[str, Form()] = "/",
) -> Response:
    """Take the token from the form."""
    refuse_foreign(visit.request)
    return _opened(visit, token, next)


@router.post("/sign-out")
def sign_out(visit: Visitor, csrf: Annotated[str, Form()] = "") -> Response:
    """End the session."""
    admit(visit.request, csrf)
    answer = RedirectResponse("/", SEE_OTHER)
    visit.access.sign_out(visit.request, answer)
    return answer


def _opened(visit: Visit, token: str, wanted: str) -> Response:
    pace(visit.request, TRIES)
    if not visit.access.is_token(token.strip()):
        return _asked(visit, wanted, WRONG, 403)
    answer = RedirectResponse(own_path(wanted), SEE_OTHER)
    visit.access.sign_in(answer, secure=visit.request.url.scheme == "https")
    return answer


def _asked(visit: Visit, wanted: str, fault: str = "", status: int = 200) -> Response:
    return visit.page("sign_in.html", status, wanted=own_path(wanted), fault=fault)
