"""What programs may ask, for whoever writes one: every operation with its questions and an example."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import Response

from dragoman.serve.web.forms import as_csv, as_json
from dragoman.serve.web.rendering import Visit, visit_of

router = APIRouter()
ROOT = "/api/v1"
COLUMNS = ("method", "path", "what", "token", "example")


@dataclass(frozen=True)
class Asked:
    """One thing that a question may or must tell."""

    name: str
    is_needed: bool
    what: str
    choices: tuple[str, ...]


@dataclass(frozen=True)
class Operation:
    """One question, or one change."""

    method: str
    path: str
    what: str
    needs_token: bool
    asked: tuple[Asked, ...]
    example: str
    """For a shell."""


@router.get("/api")
def interface(visit: Annotated[Visit, Depends(visit_of)], request: Request) -> Response:
    """Tell programmers what there is."""
    described = request.app.state.interface.openapi()
    here = f"{request.url.scheme}://{request.url.netloc}{ROOT}"
    groups = [(tag, list(_operations(described, tag["name"], here))) for tag in described["tags"]]
    every = [each for _, group in groups for each in group]
    if visit.wants("json"):
        return as_json(described)
    if visit.wants("csv"):
        return as_csv(COLUMNS, [(each.method, each.path, each.what, each.needs_token, each.example) for each in every])
    return visit.page("interface.html", groups=groups, here=here, described=f"{ROOT}/openapi.json")


def _operations(described: dict[str, Any], tag: str, here: str) -> Iterator[Operation]:
    for path, methods in described["paths"].items():
        for method, told in methods.items():
            if tag in told["tags"]:
                parameters = told.get("parameters", [])
                yield Operation(
                    method=method.upper(),
                    path=ROOT + path,
                    what=told["description"],
                    needs_token="security" in told,
                    asked=tuple(_asked(each) for each in parameters if each["in"] != "header"),
                    example=_example(method, here + _filled(path, parameters), told, described),
                )


def _asked(parameter: dict[str, Any]) -> Asked:
    schema = parameter["schema"]
    return Asked(
        parameter["name"],
        is_needed=parameter.get("required", False),
        what=parameter.get("description") or schema.get("description", ""),
        choices=tuple(schema.get("enum", ())),
    )


def _filled(path: str, parameters: list[dict[str, Any]]) -> str:
    """An address with examples in the places of what it needs."""
    questions = {}
    for each in parameters:
        example = str(next(iter(each["schema"].get("examples", ())), "…"))
        if each["in"] == "path":
            path = path.replace(f"{{{each['name']}}}", quote(example, safe=":"))
        elif each.get("required"):
            questions[each["name"]] = example
    return f"{path}?{urlencode(questions)}" if questions else path


def _example(method: str, address: str, told: dict[str, Any], described: dict[str, Any]) -> str:
    words = ["curl"] if method == "get" else ["curl", "-X", method.upper()]
    line = shlex.join([*words, address])
    if "security" in told:
        line += ' -H "Authorization: Bearer $DRAGOMAN_TOKEN"'
    if "requestBody" in told:
        reference = told["requestBody"]["content"]["application/json"]["schema"]["$ref"]
        fields = described["components"]["schemas"][reference.rpartition("/")[2]]["properties"]
        sent = {name: each["examples"][0] for name, each in fields.items() if each.get("examples")}
        sent |= {name: each["enum"][0] for name, each in fields.items() if each.get("enum")}
        line += f" -H 'Content-Type: application/json' -d {shlex.quote(json.dumps(sent))}"
    return line
