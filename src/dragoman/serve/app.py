"""The application: the pages and the REST interface over one base, behind the guards."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response

from dragoman.errors import AmbiguousName
from dragoman.serve import problems, rest, web
from dragoman.serve.adding import Jobs
from dragoman.serve.comparing import Comparisons
from dragoman.serve.desk import Desk
from dragoman.serve.guard.access import Access
from dragoman.serve.guard.headers import SafeHeaders
from dragoman.serve.guard.hosts import LOCAL
from dragoman.serve.guard.limits import RateLimit, SizeLimit

FAST = 4
"""Of the nine levels of gzip; the higher ones cost more than they spare."""
_LOG = logging.getLogger("dragoman.serve")


@dataclass(frozen=True)
class Admission:
    """Whom the server admits."""

    token: str = ""
    """What writing takes; with an empty one nobody writes."""
    hosts: tuple[str, ...] = LOCAL
    """Names under which it may be called; another one may be a trick of a page elsewhere."""
    writes: int = 60
    """In a minute, from one address."""


def make_app(desk: Desk, admission: Admission) -> FastAPI:
    """Put pages, interface and guards together over a base."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        app.state.jobs.close()
        desk.close()

    app = FastAPI(lifespan=lifespan, openapi_url=None, docs_url=None, redoc_url=None)
    app.state.desk = desk
    app.state.jobs = Jobs(desk)
    app.state.comparisons = Comparisons()
    app.state.access = Access(admission.token)
    app.state.rate = RateLimit(admission.writes)
    app.include_router(web.router)
    app.state.interface = rest.make_interface(app.state)
    app.mount("/api/v1", app.state.interface)
    told: tuple[type[Exception], ...] = (Exception, *problems.STATUS_OF, HTTPException, RequestValidationError)
    for error in told:
        app.add_exception_handler(error, _tell)
    app.add_middleware(web.KeptPages, edition=lambda: desk.edition)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=FAST)
    app.add_middleware(SizeLimit)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(admission.hosts))
    app.add_middleware(SafeHeaders)
    return app


async def _tell(request: Request, error: Exception) -> Response:
    """Tell what went wrong, and of what nobody foresaw nothing but that."""
    if problems.is_for_programs(request):
        return await rest.tell(request, error)
    if isinstance(error, HTTPException):
        status, detail = error.status_code, str(error.detail)
    elif isinstance(error, RequestValidationError):
        status, detail = 422, "; ".join(f"{each['loc'][-1]}: {each['msg']}" for each in error.errors())
    else:
        status = problems.status_of(error)
        detail = str(error) if isinstance(error, problems.TOLD) else ""
    if not detail:
        _LOG.error("%s %s failed", request.method, request.url.path, exc_info=error)
    candidates = list(error.candidates) if isinstance(error, AmbiguousName) else []
    title = problems.TITLES.get(status, "Error")
    answer = web.visit_of(request).problem(status, title, detail, candidates)
    answer.headers.update(getattr(error, "headers", None) or {})
    return answer
