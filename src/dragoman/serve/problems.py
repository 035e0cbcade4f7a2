"""The one table from errors to the statuses of HTTP, and how an error is told: a page, or `problem+json`."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dragoman.errors import (
    AcquireError,
    AmbiguousName,
    ConfigError,
    DragomanError,
    NotFound,
    PluginError,
    RefusedJudgement,
    SchemaTooNew,
    StoreError,
    UnreadableReport,
)

STATUS_OF: dict[type[Exception], int] = {
    DragomanError: 500,
    ConfigError: 500,
    PluginError: 404,
    StoreError: 503,
    SchemaTooNew: 503,
    RefusedJudgement: 409,
    NotFound: 404,
    AmbiguousName: 409,
    AcquireError: 422,
    UnreadableReport: 422,
    ValueError: 422,
}
BROKEN = 500
TITLES = {
    400: "This cannot be asked so",
    401: "Show the token first",
    403: "Not from here",
    404: "Not found",
    405: "Not in this way",
    409: "This stands against something else",
    413: "Too large",
    422: "This cannot be read",
    429: "Too often",
    500: "Something broke here",
    503: "The base cannot be read now",
}
TOLD = (DragomanError, ValueError)
"""Errors whose message is meant for whoever asked; of others nothing is told."""
API = "/api/"


def status_of(error: Exception) -> int:
    """Look an error up in the table: its own class first, then the nearest ancestor."""
    found = (STATUS_OF[kind] for kind in type(error).__mro__ if kind in STATUS_OF)
    return next(found, BROKEN)


def is_for_programs(request: Request) -> bool:
    """Whether the answer goes to a program, not to a reader."""
    return request.url.path.startswith(API)


def problem(status: int, detail: str = "", **more: object) -> Response:
    """Tell a program what went wrong, as RFC 9457 has it."""
    told = {"type": "about:blank", "title": TITLES.get(status, "Error"), "status": status, **more}
    return JSONResponse({**told, "detail": detail} if detail else told, status, media_type="application/problem+json")
