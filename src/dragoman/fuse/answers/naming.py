"""What a note is about: the names in it, the sort of thing that it tells of, and what an attestation is of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from dragoman.fuse.base import Canonical
from dragoman.fuse.copying.shingles import words
from dragoman.lexicon.calendar import MONTHS, WEEKDAYS
from dragoman.model.agreement import AgreementStep
from dragoman.model.attestation import Attestation
from dragoman.model.entity import EntityId
from dragoman.model.event import Event, EventType
from dragoman.model.pointed import entities_in

_NAME = re.compile(r"\b[A-Z][\w’'-]{2,}")
_ORDINARY = frozenset(
    {
        *MONTHS,
        *WEEKDAYS,
        *[
            "correction",
            "corrections",
            "clarification",
            "editor",
            "note",
            "kill",
            "please",
            "our",
            "the",
            "this",
            "that",
            "these",
            "those",
            "and",
            "but",
            "not",
            "his",
            "her",
            "its",
            "their",
            "was",
            "were",
            "when",
            "where",
            "with",
            "from",
            "for",
            "they",
            "she",
            "who",
            "which",
            "what",
            "news",
            "agency",
            "story",
            "report",
            "article",
            "version",
            "earlier",
            "previous",
            "original",
            "minister",
            "president",
            "foreign",
            "prime",
            "secretary",
            "ambassador",
            "ministry",
            "government",
            "mrs",
        ],
    }
)
_KINDS = (
    (EventType.MEETING.value, re.compile(r"\b(?:meet\w*|met|talks|sat down|received)\b", re.IGNORECASE)),
    (EventType.VISIT.value, re.compile(r"\b(?:visit\w*|trip|travell?ed|flew|arrived)\b", re.IGNORECASE)),
    (EventType.CALL.value, re.compile(r"\b(?:calls?|called|phone\w*|telephone\w*)\b", re.IGNORECASE)),
    (
        "agreement",
        re.compile(
            r"\b(?:sign(?:ed|ing|ature)|agreement|treaty|memorandum|pact|deal|ratif\w+|initiall?ed|protocol|accord)\b",
            re.IGNORECASE,
        ),
    ),
)
_ENOUGH = 2
_QUOTED = re.compile(r"[“\"„«‘]([^”\"“»’]{8,200})[”\"“»’]")
_OWN = re.compile(r"\b(our|we|us)\b", re.IGNORECASE)
TELLING = 3
"""Words of a headline without which a report is not known by it."""


@dataclass(frozen=True)
class Things:
    """What an attestation is of."""

    kind: str
    """An event's type, else the kind of content."""
    everybody: frozenset[EntityId]
    """Canonical ids of all that it points to."""

    def akin(self, other: Things) -> bool:
        """Whether two attestations of one outlet may well be of one thing."""
        return self.kind == other.kind and bool(self.everybody & other.everybody)

    def is_one(self, other: Things) -> bool:
        """Whether two attestations surely are of one thing, but for the value that differs."""
        people = [{each for each in one.everybody if not each.startswith("place:")} for one in (self, other)]
        return self.kind == other.kind and len(people[0] & people[1]) >= _ENOUGH


def things_of(told: Attestation, canonical: Canonical) -> Things:
    """Say what an attestation is of."""
    content = told.attested.content
    kind = content.type.value if isinstance(content, Event) else told.attested.kind.value
    if isinstance(content, AgreementStep):
        kind = "agreement"
    return Things(kind, frozenset(map(canonical, entities_in(told.attested))))


def names_in(text: str) -> frozenset[str]:
    """Give the words that may be names, folded."""
    words = (match.group().casefold().removesuffix("'s").removesuffix("’s") for match in _NAME.finditer(text))
    return frozenset(word for word in words if word not in _ORDINARY)


def kind_told(note: str) -> str:
    """Say of what sort of thing a note tells first; empty where its words do not say."""
    found = [(match.start(), kind) for kind, pattern in _KINDS if (match := pattern.search(note))]
    return min(found)[1] if found else ""


def headlines_in(note: str) -> frozenset[tuple[str, ...]]:
    """Give the words of what a note of an outlet about itself quotes that may be a headline, or the beginning of one."""
    quoted = (tuple(words(each)) for each in _QUOTED.findall(note)) if _OWN.search(note) else ()
    return frozenset(each for each in quoted if len(each) >= TELLING)


def is_headline(quoted: tuple[str, ...], title: str) -> bool:
    """Whether a report's headline begins with what is quoted."""
    return tuple(words(title)[: len(quoted)]) == quoted


def headline_key(title: Iterable[str]) -> str:
    """Give the first words of a headline, by which it is looked up."""
    return " ".join(islice(title, TELLING))
