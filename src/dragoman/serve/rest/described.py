"""The description of the interface: what OpenAPI says besides the questions themselves."""

from __future__ import annotations

from typing import Any

from fastapi.security import HTTPBearer
from pydantic import BaseModel, ConfigDict, Field

from dragoman.serve.problems import TITLES

SUMMARY = (
    "Ask a base of reports about diplomacy: who met whom, what was signed and said, who held which office, after whom."
)
DESCRIPTION = """
Every record carries the reports that stand behind it, how many independent origins they come to, and where they differ;
`/trace/{id}` leads back to the exact words. Dates are EDTF; what is unknown is `null`.

*Lists* come in pages: `limit` items, and `next`, the address of the page that follows (also as a `Link` header), `null`
on the last one. Records are in the order of their dates, undated ones last; what is added meanwhile moves no page.

*As of*: with `as_of` every question is answered from what had surely been published by then, with `recorded` from what
had been added to the base by then.

*Caching*: answers have an `ETag`; asked again with `If-None-Match`, the answer is 304 as long as the records are the same.

*Errors* are `application/problem+json` (RFC 9457). *Writing* takes the server's token: `Authorization: Bearer TOKEN`.
"""
TAGS = [
    {"name": "records", "description": "What all reports of one thing add up to."},
    {"name": "who", "description": "People, bodies, offices and countries."},
    {"name": "sources", "description": "Reports, what was read from them, and who published them."},
    {"name": "search", "description": "By names and by words."},
    {"name": "review", "description": "Who is who, and what a person should look at."},
    {"name": "base", "description": "What is in the base, and what changed."},
]
PROBLEM = "application/problem+json"
SHOWN = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
NOT_CHANGED: dict[int | str, dict[str, Any]] = {
    304: {"description": "Nothing changed since the answer that `If-None-Match` names."}
}
bearer = HTTPBearer(
    auto_error=False, description="The token of the server: DRAGOMAN_TOKEN, or the one that it printed."
)


class Problem(BaseModel):
    """What went wrong (RFC 9457)."""

    model_config = ConfigDict(extra="forbid")

    type: str = Field(examples=["about:blank"])
    title: str = Field(examples=["Not found"])
    status: int = Field(examples=[404])
    detail: str | None = Field(None, examples=["nothing in the base has the id 'event:0'"])
    candidates: list[str] | None = Field(None, description="Where a name may mean several: these.")
    errors: list[dict[str, Any]] | None = Field(None, description="Of a question that is wrong: where, and why.")


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Describe the errors that an operation may end with, besides those of all."""
    return {status: {"description": TITLES[status], "content": SHOWN} for status in statuses}


READING = {**NOT_CHANGED, **problems(404, 409, 422, 503)}
"""How a question may end besides an answer."""
WRITING = problems(400, 401, 404, 409, 413, 422, 429, 503)
"""How a change may end besides being made."""


def completed(description: dict[str, Any]) -> dict[str, Any]:
    """Put what FastAPI does not know of into a description: the form of a problem."""
    schemas = description.setdefault("components", {}).setdefault("schemas", {})
    schemas["Problem"] = Problem.model_json_schema()
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    return description
