"""Review: who may be one, what contradicts each other, who is only provisionally known; deciding, and undoing it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form
from pydantic import BaseModel, StringConstraints
from starlette.responses import RedirectResponse, Response

from dragoman.errors import AmbiguousName, NotFound, RefusedJudgement
from dragoman.knowledge import KnowledgeBase, Logged
from dragoman.knowledge.browsing.reviews import Points
from dragoman.knowledge.review.points import Candidate, Conflict
from dragoman.model.judgement import Decision, Judgement
from dragoman.model.mention import EntityKind
from dragoman.serve.guard.forms import admit
from dragoman.serve.web import addresses
from dragoman.serve.web.forms import as_csv, as_json
from dragoman.serve.web.listing import Part, asked, part
from dragoman.serve.web.pages.people import is_provisional
from dragoman.serve.web.rendering import Visit, visit_of

router = APIRouter()
PATIENCE = 3.0
"""Seconds that a page waits for the review to be worked out."""
PATIENCE_OF_PROGRAMS = 60.0
EACH = 20
TABS = {"": "Likely duplicates", "conflicts": "Conflicts", "provisional": "Provisional persons", "log": "Decisions"}
DECIDABLE = (Decision.SAME, Decision.DIFFERENT, Decision.UNSURE)
LONGEST = 1000
"""Characters of a reason."""
PAIRS = ("kind", "left", "left_name", "right", "right_name", "weight", "reasons")
CONFLICTS = ("kind", "what", "reasons", "records")
PROVISIONAL = ("id", "name", "country", "records")
LOG = (
    *("id", "made", "author", "left", "left_name", "decision", "right", "right_name"),
    *("reasons", "withdraws", "withdrawn_by", "refused"),
)
Here = Annotated[Visit, Depends(visit_of)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST)]


@router.get("/review")
def review(visit: Here) -> Response:
    """Show what a person should look at."""
    return _page(visit)


class Decided(BaseModel):
    """A form that decides about two ids."""

    left: Text
    right: Text
    decision: Text
    why: Text = ""
    author: Text = ""
    csrf: Text = ""


class Undone(BaseModel):
    """A form that takes a decision back."""

    judgement: Text
    why: Text = ""
    author: Text = ""
    csrf: Text = ""


@router.post("/review")
def decide(visit: Here, form: Annotated[Decided, Form()]) -> Response:
    """Take a decision about two ids."""
    admit(visit.request, form.csrf)
    if form.decision not in DECIDABLE:
        return _page(visit, f"{form.decision!r} is no decision", 422)
    decision = Decision(form.decision)
    return _written(visit, lambda base: base.judgements.judge(form.left, decision, form.right, form.why, form.author))


@router.post("/review/undo")
def undo(visit: Here, form: Annotated[Undone, Form()]) -> Response:
    """Withdraw a decision; what held before it holds again."""
    admit(visit.request, form.csrf)
    return _written(visit, lambda base: base.judgements.withdraw(form.judgement, form.why, form.author))


def _written(visit: Visit, write: Callable[[KnowledgeBase], Judgement]) -> Response:
    try:
        with visit.desk.writing() as base:
            made = write(base)
    except (RefusedJudgement, NotFound, AmbiguousName) as error:
        return _page(visit, f"Nothing was decided: {error}", 409)
    return RedirectResponse(addresses.changed("/review", {"show": asked(visit, "show"), "made": made.id}), 303)


def _page(visit: Visit, trouble: str = "", status: int = 200) -> Response:
    show = asked(visit, "show")
    patience = PATIENCE_OF_PROGRAMS if visit.wants("json") or visit.wants("csv") else PATIENCE
    points = visit.base.subjects.points(patience) if show in ("", "conflicts") else None
    is_late = points is None and show in ("", "conflicts")
    shown = _shown(visit, show, points)
    if not trouble and (answer := _exported(visit, show, shown.items)):
        return answer
    log = {each.judgement.id: each for each in visit.base.judgements.log()} if asked(visit, "made") else {}
    return visit.page(
        "review.html",
        status,
        tabs=[(name, label, visit.here(show=name, after=None, made=None)) for name, label in TABS.items()],
        show=show,
        shown=shown,
        is_late=is_late,
        names=_names(visit, shown.items) if show == "conflicts" else {},
        counts={"": len(points.candidates), "conflicts": len(points.conflicts)} if points else {},
        made=log.get(asked(visit, "made")),
        trouble=trouble,
        action=addresses.changed("/review", {"show": show}),
        undoing=addresses.changed("/review/undo", {"show": show}),
    )


def _shown(visit: Visit, show: str, points: Points | None) -> Part[Any]:
    if show == "provisional":
        people = visit.base.subjects.register(EntityKind.PERSON)
        return part(visit, [each for each in people if is_provisional(each.id)], EACH)
    if show == "log":
        return part(visit, visit.base.judgements.log()[::-1], EACH)
    if points is None:
        return part(visit, [], EACH)
    return part(visit, points.conflicts if show == "conflicts" else points.candidates, EACH)


def _names(visit: Visit, items: Sequence[Conflict]) -> dict[str, str]:
    return visit.base.browsing.names(ident for each in items for ident in each.entities)


def _exported(visit: Visit, show: str, items: Sequence[Any]) -> Response | None:
    if visit.wants("json"):
        return as_json([_plain(asdict(each)) for each in items])
    if not visit.wants("csv"):
        return None
    if show == "log":
        return as_csv(LOG, [_logged(each) for each in items])
    if show == "conflicts":
        return as_csv(
            CONFLICTS, [(each.kind, each.what, "; ".join(each.reasons), " ".join(each.records)) for each in items]
        )
    if show == "provisional":
        return as_csv(PROVISIONAL, [(each.id, each.name, each.country, each.records) for each in items])
    return as_csv(PAIRS, [_paired(each) for each in items])


def _paired(each: Candidate) -> tuple[object, ...]:
    reasons = "; ".join(f"{reason.text} ({reason.weight:+g})" for reason in each.reasons)
    return each.kind, each.left.id, each.left.name, each.right.id, each.right.name, each.weight, reasons


def _logged(each: Logged) -> tuple[object, ...]:
    made = each.judgement
    when = made.made.isoformat() if made.made else ""
    return (
        *(made.id, when, made.author, made.left, each.left_name, made.decision, made.right, each.right_name),
        *("; ".join(made.reasons), made.withdraws, each.withdrawn_by, each.is_refused),
    )


def _plain(told: object) -> object:
    """Write moments as text."""
    if isinstance(told, dict):
        return {name: _plain(value) for name, value in told.items()}
    if isinstance(told, list | tuple):
        return [_plain(each) for each in told]
    return told.isoformat() if isinstance(told, dt.datetime) else told
