"""Origins: how many independent sources at most stand behind some attestations.

An upper bound: reports count as one origin where one is a copy of the other or where both cite the same voice for what
they say; nothing shows that the rest did not talk to each other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from dragoman.fuse.base import Background
from dragoman.fuse.clusters import UnionFind
from dragoman.fuse.seats import government_of
from dragoman.lexicon import outlets
from dragoman.lexicon.scripts import fold
from dragoman.model.attestation import Attestation, Status
from dragoman.model.event import Event
from dragoman.model.record import COPIES, Tie

_FAMILY, _VOICE = "family", "voice"
_FROM_DAY_TO_DAY = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")
LASTING = 10
"""Days that a meeting or a visit may last; a longer interval is a term."""


def origin_groups(attestations: Iterable[Attestation], background: Background) -> tuple[frozenset[str], ...]:
    """Group the reports behind some attestations by what they may have in common; as many groups as origins.

    One publisher is one origin, however often it prints; so are all who cite one voice, its own publications included, and
    all who tell one term set for something planned.
    """
    forest = UnionFind()
    for report, tie in _ties(attestations, background):
        forest.join(f"report\x1f{report}", tie)
    groups: dict[str, set[str]] = defaultdict(set)
    for item in forest.items():
        kind, name = item.split("\x1f", 1)
        if kind == "report":
            groups[forest.root(item)].add(name)
    return tuple(sorted((frozenset(group) for group in groups.values()), key=sorted))


def ties_of(attestations: Iterable[Attestation], background: Background) -> tuple[Tie, ...]:
    """Say which of the reports behind some attestations copy, or cite, or are one voice."""
    tied: dict[str, set[str]] = defaultdict(set)
    for report, tie in _ties(attestations, background):
        tied[tie].add(report)
    kinds = ((tie.split("\x1f", 1), reports) for tie, reports in tied.items() if len(reports) > 1)
    named = (Tie(tuple(sorted(reports)), COPIES if kind == _FAMILY else name) for (kind, name), reports in kinds)
    return tuple(sorted(named))


def _ties(attestations: Iterable[Attestation], background: Background) -> Iterator[tuple[str, str]]:
    """Each report with its family of copies, its publisher, and every voice that it cites."""
    for attestation in attestations:
        report = attestation.report
        yield report, f"{_FAMILY}\x1f{background.family.get(report, report)}"
        publisher = publisher_id(background.of(report).outlet)
        if publisher:
            yield report, f"{_VOICE}\x1f{publisher}"
        for voice in attestation.attested.voices:
            # A government is one source of what it says of one thing, whoever prints it and however often.
            who = background.canonical(voice.who)
            yield report, f"{_VOICE}\x1f{government_of(who) or who}"
        if term := _term_of(attestation):
            yield report, f"{_VOICE}\x1f{term}"


def _term_of(attestation: Attestation) -> str:
    """Give the term that is set for something planned, told from day to day: whoever set it is the source of all who tell it."""
    content = attestation.attested.content
    if not isinstance(content, Event) or attestation.attested.status is not Status.PLANNED:
        return ""
    edtf, period = content.when.edtf or "", content.when.period
    is_long = period is not None and (period.days or 0) > LASTING
    return f"the term {edtf}" if is_long and _FROM_DAY_TO_DAY.fullmatch(edtf) else ""


@cache
def publisher_id(outlet: str) -> str:
    """Give the id of an outlet by its name or domain, the lexicon's if it has it; empty for an empty name."""
    known = (outlets.of_address(outlet) if "." in outlet else None) or outlets.named(outlet) if outlet else None
    return known.id if known else f"outlet:~{fold(outlet)}" if outlet else ""
