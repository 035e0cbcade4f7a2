"""Who may write: whoever shows the server's token, and not too often."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends
from fastapi.security import HTTPAuthorizationCredentials
from starlette.exceptions import HTTPException
from starlette.requests import Request

from dragoman.serve.desk import Desk
from dragoman.serve.rest.described import bearer


@dataclass(frozen=True)
class Writer:
    """Somebody who may write."""

    desk: Desk


def writer(
    request: Request,
    _: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)],  # for the description
) -> Writer:
    """Let somebody write.

    Raises:
        HTTPException: he shows no token, or another one, or writes too often.
    """
    state = request.app.state
    if not state.access.bears_token(request):
        why = "writing takes the token of the server: Authorization: Bearer TOKEN"
        raise HTTPException(401, why, {"WWW-Authenticate": "Bearer"})
    wait = state.rate.wait(request.client.host if request.client else "")
    if wait:
        raise HTTPException(
            429, f"too many changes in a minute; try again in {wait} seconds", {"Retry-After": str(wait)}
        )
    return Writer(state.desk)
