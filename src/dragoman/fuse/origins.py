"""Origins: how many independent sources at most stand behind some attestations, and who copied whom.

An upper bound: reports count as one origin where one is a copy of the other or where both cite the same voice for what
they say; nothing shows that the rest did not talk to each other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import combinations, pairwise

from dragoman.fuse.base import Background, ReportFacts
from dragoman.fuse.clusters import UnionFind
from dragoman.fuse.seats import government_of
from dragoman.fuse.shingles import containment
from dragoman.lexicon import outlets
from dragoman.lexicon.scripts import fold
from dragoman.model.attestation import Attestation
from dragoman.model.record import COPIES, Copy, Relation, Tie

COPY = 0.5
"""Share of the shorter text's runs of four words that the other holds: trimmed copies have 0.6 and more, independent
reports of one event 0.15 and less (measured on 74 reports in seven languages)."""
SAME_LENGTH = 0.8
"""Of the longer text, that the copy must have to count as verbatim."""
SHORTEST = 12
"""Runs of words; with fewer, sameness may be chance."""
_FAMILY, _VOICE = "family", "voice"
COMMONPLACE = 60
"""A run of words in more reports than that is compared along a chain only: a formula, or one text printed everywhere."""


def find_copies(reports: Mapping[str, ReportFacts]) -> tuple[Copy, ...]:
    """Link each copy to the earliest report whose words it holds; of undated ones, to the longer."""
    links: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for left, right in _candidates(reports):
        share = containment(reports[left].shingles, reports[right].shingles)
        if share >= COPY:
            copy, original = _direction(left, right, reports)
            links[copy].append((share, original))
    return tuple(_link(copy, links[copy], reports) for copy in sorted(links))


def _candidates(reports: Mapping[str, ReportFacts]) -> list[tuple[str, str]]:
    holders: dict[int, list[str]] = defaultdict(list)
    for name in sorted(reports):
        if len(reports[name].shingles) >= SHORTEST:
            for shingle in reports[name].shingles:
                holders[shingle].append(name)
    shared = Counter(
        pair
        for names in holders.values()
        for pair in (combinations(names, 2) if len(names) <= COMMONPLACE else pairwise(names))
    )
    sizes = {name: len(told.shingles) for name, told in reports.items()}
    return sorted(pair for pair, count in shared.items() if count >= COPY * min(map(sizes.__getitem__, pair)))


def _direction(left: str, right: str, reports: Mapping[str, ReportFacts]) -> tuple[str, str]:
    first, second = (reports[name].published for name in (left, right))
    if first and second and first.surely_before(second):
        return right, left
    if first and second and second.surely_before(first):
        return left, right
    shorter, longer = sorted((left, right), key=lambda name: (len(reports[name].shingles), name))
    return shorter, longer


def _link(copy: str, originals: list[tuple[float, str]], reports: Mapping[str, ReportFacts]) -> Copy:
    def rank(candidate: tuple[float, str]) -> tuple[str, float, str]:
        published = reports[candidate[1]].published
        day = published.first.isoformat() if published and published.first else "~"
        return (day, -candidate[0], candidate[1])

    share, original = min(originals, key=rank)
    sizes = sorted(len(reports[name].shingles) for name in (copy, original))
    relation = Relation.VERBATIM if sizes[0] >= SAME_LENGTH * sizes[1] else Relation.TRIMMED
    return Copy(copy, original, relation, (f"{share:.0%} of the shorter text's runs of four words stand in the other",))


def families(copies: Iterable[Copy]) -> dict[str, str]:
    """Map every report that has a part in copying to the smallest report of its family."""
    forest = UnionFind()
    for link in copies:
        forest.join(link.copy, link.of)
    return {report: forest.root(report) for report in forest.items()}


def origin_groups(attestations: Iterable[Attestation], background: Background) -> tuple[frozenset[str], ...]:
    """Group the reports behind some attestations by what they may have in common; as many groups as origins.

    One publisher is one origin, however often it prints; so are all who cite one voice, its own publications included.
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


@cache
def publisher_id(outlet: str) -> str:
    """Give the id of an outlet by its name or domain, the lexicon's if it has it; empty for an empty name."""
    known = (outlets.of_address(outlet) if "." in outlet else None) or outlets.named(outlet) if outlet else None
    return known.id if known else f"outlet:~{fold(outlet)}" if outlet else ""
