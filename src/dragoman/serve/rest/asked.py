"""What a program asks, and how it is answered: as known when, from where on, and whether anything changed since."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request
from starlette.responses import Response

from dragoman.knowledge import KnowledgeBase
from dragoman.serve.web import addresses

MOST = 200
"""Of one page."""
_RUN = secrets.token_hex(8)
"""Another server may have another lexicon, and so give other answers from the same records."""
ROOT = "/api/v1"


class NotModified(Exception):
    """Whoever asks has the answer already."""

    def __init__(self, tag: str) -> None:
        super().__init__(tag)
        self.tag = tag


class PastQuery(BaseModel):
    """As known when."""

    model_config = ConfigDict(extra="forbid")

    as_of: Annotated[
        str, Field(description="EDTF: only what had surely been published by then counts.", examples=["2024-06-30"])
    ] = ""
    recorded: Annotated[
        str,
        Field(
            description="EDTF, or a moment in UTC: only what had been added to the base by then counts.",
            examples=["2026-01-31"],
        ),
    ] = ""


class PageQuery(PastQuery):
    """Which page of a list."""

    after: Annotated[
        str, Field(description="Where the page before ended, as its `next` has it.", max_length=500, examples=[""])
    ] = ""
    limit: Annotated[int, Field(ge=1, le=MOST, description="How many at most.", examples=[20])] = 50


@dataclass(frozen=True)
class Asked:
    """One request, with the base that it is answered from."""

    request: Request
    base: KnowledgeBase
    tag: str
    """Changes whenever the answer may have changed; empty where nobody can tell."""

    @classmethod
    def of(cls, request: Request, query: PastQuery, *, tagged: bool = True) -> Asked:
        """Take a request.

        Raises:
            NotModified: whoever asks has the answer already.
            ValueError: `as_of` or `recorded` is no date.
        """
        desk = request.app.state.desk
        words = "\n".join((_RUN, desk.edition, request.url.path, request.url.query))
        tag = f'W/"{hashlib.sha256(words.encode()).hexdigest()[:24]}"' if tagged else ""
        if tag and _names(request.headers.get("if-none-match", ""), tag):
            raise NotModified(tag)
        return cls(request, desk.known(query.as_of, query.recorded), tag)

    def answer(self, document: object) -> Response:
        """Answer with one thing."""
        return answered(document, headers={"ETag": self.tag, "Cache-Control": "no-cache"} if self.tag else {})

    def page(self, items: Sequence[object], after: str) -> Response:
        """Answer with one page of a list.

        Args:
            items: what stands on it.
            after: where the next one begins; empty where there is none.
        """
        following = self.here(after=after) if after else None
        headers = {"ETag": self.tag, "Cache-Control": "no-cache"} if self.tag else {}
        if following:
            headers["Link"] = f'<{following}>; rel="next"'
        return answered({"items": list(items), "next": following}, headers=headers)

    def sliced(self, items: Sequence[Any], query: PageQuery) -> tuple[Sequence[Any], str]:
        """Cut a page out of a list that is there as a whole, and say where the next one begins.

        Raises:
            ValueError: `after` is no place in a list.
        """
        after = query.after or "0"
        if not (after.isascii() and after.isdecimal() and len(after) < len("9999999999")):
            raise ValueError(f"after: {after!r} is no place in this list")
        end = int(after) + query.limit
        return items[int(after) : end], str(end) if end < len(items) else ""

    def here(self, **changes: object) -> str:
        """Give the address of this request with some of its questions changed."""
        path = self.request.scope.get("root_path", "") + self.request.scope["path"].removeprefix(ROOT)
        return addresses.changed(path, dict(self.request.query_params), **changes)


def answered(document: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Answer a program with JSON."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    content = text.encode("utf-8", "replace")
    return Response(content, status, dict(headers or {}), media_type="application/json")


def _names(header: str, tag: str) -> bool:
    """Whether an `If-None-Match` names a tag; weakly compared, as GET has it."""
    given = {each.strip().removeprefix("W/") for each in header.split(",")}
    return "*" in given or tag.removeprefix("W/") in given
