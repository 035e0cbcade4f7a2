"""Where reports and the lexicon disagree about an office: both are shown, neither is overwritten."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.lexicon.people import persons
from dragoman.lexicon.seats import offices, tenures
from dragoman.lexicon.seats.tenures import KnownTenure
from dragoman.model.identity import PROVISIONAL
from dragoman.model.record import Record
from dragoman.model.tenure import Capacity
from dragoman.model.when import Period

_IN_OFFICE = (None, "", Capacity.FULL, Capacity.ACTING)
_SHOWN = ("first_attested", "last_attested")


def conflicts(record: Record) -> tuple[str, ...]:
    """Say, a sentence each, what the lexicon has against a tenure that reports tell."""
    person, office = record.entities["person"][0], record.entities["office"][0]
    if PROVISIONAL in office or record.headline.get("capacity") not in _IN_OFFICE:
        return ()
    known = [held for held in tenures.of_person(person) if held.office == office and held.capacity != "designate"]
    found = [*_others(person, office, record), *_bounds(known, record)]
    return tuple(dict.fromkeys(found))


def _others(person: str, office: str, record: Record) -> Iterator[str]:
    """Whom the lexicon surely has in that office on the days on which reports show this person in it."""
    if tenures.is_shared(office) or record.headline.get("capacity") == Capacity.ACTING:
        return
    for day in dict.fromkeys(filter(None, map(record.headline.get, _SHOWN))):
        found = tenures.holders(office, Period.parse(day))
        ours = {held.person for held in (*found.certain, *found.possible, *found.stale)}
        for held in found.certain:
            if held.capacity == Capacity.FULL and person not in ours:
                yield f"{told(held)} on {day}"


def _bounds(known: list[KnownTenure], record: Record) -> Iterator[str]:
    """Bounds that reports give, and that none of the lexicon's lines for this person in this office could have."""
    for slot, word in (("from", "from"), ("to", "until")):
        edtf = record.headline.get(slot)
        bounds = [held.start if slot == "from" else held.end for held in known]
        if not edtf or not all(bounds):
            continue
        given = Period.parse(edtf)
        if known and all(each and each.intersect(given) is None for each in bounds):
            ours = " or ".join(each.edtf for each in bounds if each)
            yield f"reports say {word} {edtf}, the lexicon {word} {ours} ({known[0].source})"


def told(held: KnownTenure) -> str:
    """Say whom the lexicon has in an office, with its source."""
    person, office = persons.by_id(held.person), offices.known(held.office)
    return f"the lexicon has {person.name if person else held.person} as {office.name if office else held.office} ({held.source})"
