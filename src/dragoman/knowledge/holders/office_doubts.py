"""Why nobody surely held an office on some days, and who is doubted: the lexicon and the reports beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dragoman.knowledge.answers import Held
from dragoman.knowledge.holders.spells import Sureness
from dragoman.lexicon.people import persons
from dragoman.lexicon.seats import tenures
from dragoman.model.tenure import Capacity

DIFFERING = "the sources differ"
ONLY_TOLD = "only reports tell of it, and none of them surely of these days"
Found = Sequence[tuple[Sureness, Held]]


def beside(known: tenures.Holders, told: Iterable[tuple[Sureness, Held]]) -> Iterator[tuple[Sureness, Held]]:
    """Doubt whom reports show in an office that somebody else surely held: a title is easily read for a greater one."""
    for sureness, held in told:
        yield max(sureness, Sureness.POSSIBLE) if _is_disputed(known, held) else sureness, held


def _is_disputed(known: tenures.Holders, held: Held) -> bool:
    sure = {each.person for each in known.certain if each.capacity == Capacity.FULL}
    return (
        bool(sure) and held.person not in sure and held.capacity == Capacity.FULL and not tenures.is_shared(held.office)
    )


def reason(certain: tuple[Held, ...], known: tenures.Holders, found: Found) -> str:
    """Say why nobody is certain, or who else is told; empty where one is certain and nothing stands against it."""
    told = [held for sureness, held in found if held.records and sureness is not Sureness.STALE]
    disputed = [held for held in told if _is_disputed(known, held)]
    acting = ", ".join(held.person_name for held in certain if held.capacity == Capacity.ACTING)
    full = ", ".join(held.person_name for held in certain if held.capacity == Capacity.FULL)
    if acting and full and not disputed:
        return f"{acting} acted in the place of {full}"
    if certain and not disputed and tenures.is_shared(certain[0].office):
        return ""
    if certain and (len(certain) > 1 or disputed):
        return "; ".join((DIFFERING, *_sides(certain, disputed)))
    if certain:
        return ""
    return _why_open(known, found)


def _why_open(known: tenures.Holders, found: Found) -> str:
    if any(held.sources for _, held in found) or known.vacant:
        return known.reason
    if not found:
        left = ", ".join(dict.fromkeys(_name(held.person) for held in known.stale))
        return f"reports say that {left} held it no longer" if left else known.reason
    if all(sureness is Sureness.STALE for sureness, _ in found):
        return f"reports last tell of it on {max(held.last_attested or held.start for _, held in found)}"
    return ONLY_TOLD


def _name(ident: str) -> str:
    person = persons.by_id(ident)
    return person.name if person else ident


def _sides(certain: tuple[Held, ...], disputed: list[Held]) -> Iterator[str]:
    """Say who has whom, and by which words."""
    for held in certain:
        yield f"{', '.join(held.sources or held.reports)} has {held.person_name}"
    for held in disputed:
        if held.person not in {each.person for each in certain}:
            yield f"{', '.join(held.reports)} has {held.person_name} («{held.quotes[0] if held.quotes else ''}»)"
