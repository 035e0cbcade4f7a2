"""From what a page shows to its HTML; everything that comes from a report is escaped."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from dragoman.knowledge import KnowledgeBase
from dragoman.serve.desk import Desk
from dragoman.serve.guard.access import Access
from dragoman.serve.web import addresses, wording

T = TypeVar("T")
ASSETS = Path(__file__).parent / "files"
AS_OF = "as_of"
"""The part of every address that asks for the base as it was known then."""
NAVIGATION = (
    ("/", "Timeline"),
    ("/people", "People"),
    ("/offices", "Offices"),
    ("/pairs", "Pairs"),
    ("/agreements", "Agreements"),
    ("/claims", "Claims"),
    ("/map", "Map"),
    ("/network", "Network"),
    ("/reports", "Reports"),
    ("/sources", "Sources"),
    ("/changes", "Changes"),
    ("/review", "Review"),
    ("/add", "Add"),
)


@cache
def environment() -> Environment:
    """Give the templates, with the words and addresses that all of them use."""
    made = Environment(
        loader=PackageLoader("dragoman.serve.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(
        day=wording.day,
        plural=wording.plural,
        number=wording.number,
        slot=wording.slot,
        spaced=wording.spaced,
        language=wording.language,
    )
    made.globals.update(
        navigation=NAVIGATION,
        address_of=addresses.of_entity,
        address_of_record=addresses.of_record,
        address_of_report=addresses.of_report,
        address_of_source=addresses.of_source,
        asset=asset,
        version=version("dragoman"),
    )
    return made


@cache
def asset(name: str) -> str:
    """Give the address of a file of ours; it changes with its content, so that browsers may keep it for ever."""
    digest = hashlib.sha256((ASSETS / name).read_bytes()).hexdigest()[:12]
    return f"/assets/{digest}/{name}"


@dataclass(frozen=True)
class Visit:
    """One request for a page, with the base that it is answered from."""

    request: Request
    desk: Desk
    access: Access

    @property
    def as_of(self) -> str:
        """The day as of which it is asked, EDTF; empty for today."""
        return self.request.query_params.get(AS_OF, "").strip()

    @property
    def base(self) -> KnowledgeBase:
        """The base, as it was known then.

        Raises:
            ValueError: that is no date.
        """
        return self.desk.known(published=self.as_of)

    def remembered(self, asked: Hashable, make: Callable[[], T]) -> T:
        """Give an answer that takes a while, made once for each edition of the records and each day as of which it is asked."""
        return self.desk.remembered((self.as_of, asked), make)

    def wants(self, form: str) -> bool:
        """Whether the answer is wanted in a form other than a page: `csv` or `json`."""
        return self.request.query_params.get("format", "") == form

    def here(self, **changed: object) -> str:
        """Give the address of this page with some of its questions changed; `None` leaves one out."""
        return addresses.changed(self.request.url.path, dict(self.request.query_params), **changed)

    def page(self, template: str, status: int = 200, **shown: Any) -> Response:  # noqa: ANN401 -- whatever it shows
        """Answer with a page."""
        base = self.base
        standing = self.remembered("standing", base.browsing.standing)
        return self._rendered(template, status, {"base": base, "standing": standing, **shown})

    def problem(self, status: int, title: str, detail: str, candidates: Sequence[str] = ()) -> Response:
        """Tell what went wrong; the base is not asked, since it may be what broke."""
        told = {"standing": None, "title": title, "detail": detail, "candidates": candidates}
        return self._rendered("problem.html", status, told)

    def _rendered(self, template: str, status: int, shown: Mapping[str, Any]) -> Response:
        session = self.access.session(self.request)
        signing = {"csrf": session.csrf if session else "", "signed_in": session is not None}
        return HTMLResponse(environment().get_template(template).render(visit=self, **signing, **shown), status)


Page = Callable[..., Response]


def visit_of(request: Request) -> Visit:
    """Give what a page works with; FastAPI calls it for every request."""
    return Visit(request, request.app.state.desk, request.app.state.access)
