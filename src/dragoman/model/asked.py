"""Questions who is meant by some words of a text, and the answers."""

from __future__ import annotations

import json
from dataclasses import dataclass

from dragoman.model.entity import EntityId
from dragoman.model.mention import Mention, Span
from dragoman.model.report import Report
from dragoman.model.when import Period


@dataclass(frozen=True)
class Asked:
    """Some words of a report of which it is asked whom they mean."""

    report: Report
    span: Span


@dataclass(frozen=True)
class Meant:
    """What a reader makes of words that it was asked about."""

    mention: Mention
    """Whom they name or describe, as the report has it."""
    capacity: str = "full"
    """Of a description: in which capacity the office is held, such as `former`."""
    opposite: Mention | None = None
    """Of a counterpart: whose."""
    others: tuple[Mention, ...] = ()
    """Everybody else whom the report names."""
    happened: Period | None = None
    """When that happens of which the clause tells; `None` where it gives no date."""
    published: Period | None = None


@dataclass(frozen=True)
class Identified:
    """Who is meant, or why that is not known."""

    id: EntityId = ""
    """Empty where nobody in particular is meant, as far as known."""
    name: str = ""
    office: EntityId = ""
    """The office by which he is meant."""
    office_name: str = ""
    on: Period | None = None
    """The days for which the office was looked up."""
    reasons: tuple[str, ...] = ()
    """Why he, a piece of evidence each."""
    reason: str = ""
    """Why nobody; empty where somebody is known."""
    candidates: tuple[str, ...] = ()
    """Names of those who may be meant, where nobody is known for sure."""
    refused: bool = False
    """Whether it was no question that can be answered at all."""


@dataclass(frozen=True)
class Question:
    """Who is meant by a mention in a text, or why that is no question."""

    mention: str = ""
    text: str = ""
    published: str = ""
    """A date as it was given; empty where unknown."""
    fault: str = ""
    """One plain sentence; empty where it is a question."""

    @classmethod
    def of(cls, line: str) -> Question:
        """Take a question from a JSON object with `mention`, and if known `text` and `published`."""
        try:
            given = json.loads(line)
        except (ValueError, RecursionError):
            return cls(fault="the line is not well-formed JSON")
        if not isinstance(given, dict):
            return cls(fault="the line is no JSON object")
        values = [given.get(name) or "" for name in ("mention", "text", "published")]
        if not all(isinstance(value, str) for value in values):
            return cls(str(values[0]), fault="mention, text and published must be texts")
        mention, text, published = values
        if not mention.strip():
            return cls(mention, text, published, "the line names no mention")
        return cls(mention, text, published)
