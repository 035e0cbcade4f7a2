"""The interface as a whole: its subjects, its description, and how it tells what went wrong."""

from __future__ import annotations

import logging
from importlib.metadata import version
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.datastructures import State
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dragoman.errors import AmbiguousName
from dragoman.serve.problems import STATUS_OF, TOLD, problem, status_of
from dragoman.serve.rest import (
    adding,
    described,
    judgements,
    offices,
    persons,
    records,
    reports,
    searching,
    sources,
    standing,
    traces,
    writing,
)
from dragoman.serve.rest.asked import ROOT, NotModified

SUBJECTS = (records, persons, offices, reports, adding, traces, searching, sources, judgements, writing, standing)
_LOG = logging.getLogger("dragoman.serve")


class Interface(FastAPI):
    """The application under /api/v1."""

    def openapi(self) -> dict[str, Any]:
        """Describe the interface, in OpenAPI 3.1."""
        return described.completed(super().openapi())


def make_interface(state: State) -> FastAPI:
    """Make the interface over the base of an application."""
    interface = Interface(
        title="dragoman",
        summary=described.SUMMARY,
        description=described.DESCRIPTION,
        version=version("dragoman"),
        openapi_tags=described.TAGS,
        servers=[{"url": ROOT}],
        root_path_in_servers=False,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    interface.state = state
    for subject in SUBJECTS:
        interface.include_router(subject.router)
    told: tuple[type[Exception], ...] = (Exception, *STATUS_OF, HTTPException, RequestValidationError)
    for error in told:
        interface.add_exception_handler(error, tell)
    interface.add_exception_handler(NotModified, _not_modified)
    return interface


async def tell(request: Request, error: Exception) -> Response:
    """Tell what went wrong, and of what nobody foresaw nothing but that."""
    if isinstance(error, HTTPException):
        answer = problem(error.status_code, str(error.detail))
        answer.headers.update(error.headers or {})
        return answer
    if isinstance(error, RequestValidationError):
        faults = [{"where": [str(part) for part in each["loc"]], "why": str(each["msg"])} for each in error.errors()]
        return problem(422, "; ".join(f"{each['where'][-1]}: {each['why']}" for each in faults), errors=faults)
    if not isinstance(error, TOLD):
        _LOG.error("%s %s failed", request.method, request.url.path, exc_info=error)
        return problem(status_of(error))
    more = {"candidates": list(error.candidates)} if isinstance(error, AmbiguousName) else {}
    return problem(status_of(error), str(error), **more)


async def _not_modified(_: Request, error: Exception) -> Response:
    return Response(status_code=304, headers={"ETag": str(error), "Cache-Control": "no-cache"})
