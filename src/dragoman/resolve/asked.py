"""Who is meant by words that somebody asked about: a name among the report's persons, an office's holder on the day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.lexicon import countries, organizations, places
from dragoman.lexicon.people import persons
from dragoman.lexicon.seats import kinds, offices, tenures
from dragoman.model.asked import Identified, Meant
from dragoman.model.entity import EntityId
from dragoman.model.mention import EntityKind, Mention
from dragoman.model.when import Period, When
from dragoman.resolve.ids import is_provisional
from dragoman.resolve.people import FAMOUS
from dragoman.resolve.resolver import decide_all

COUNTERPARTS = (
    "head_of_state",
    "head_of_government",
    "foreign_minister",
    "defence_minister",
    "security_council_secretary",
    "national_security_adviser",
    "interior_minister",
    "finance_minister",
    "deputy_foreign_minister",
)
"""Kinds of office whose holders have counterparts, the one that counts first of one who holds several."""
AMBIGUOUS = {"head_of_government", "foreign_minister"}
"""Kinds of which nobody can tell, where one person holds both, of which one his counterpart is meant."""
LEADER = "office:KP:head_of_state"
"""The one who stands for his state as presidents do and is called otherwise."""
SECURITY = ("security_council_secretary", "national_security_adviser")
"""The two kinds of one task: a country has the one or the other."""


def identify(meant: Meant) -> Identified:
    """Say who is meant, by the lexicon and by what the report tells; or why nobody in particular is."""
    on = meant.happened or meant.published
    mention = meant.mention
    if mention.name == "counterpart" and mention.unnamed:
        return _counterpart(meant, on)
    if mention.unnamed:
        return _holder(meant, mention.offices, on)
    return _named(meant, on)


def _named(meant: Meant, on: Period | None) -> Identified:
    mention = meant.mention
    decision = decide_all((mention, *meant.others), When(on, "asked"))[mention]
    if decision is None:
        return Identified(on=on, reason=_why_nobody(mention.name))
    entity = decision.entity
    office = mention.offices[0] if mention.offices else None
    if entity.kind is EntityKind.OFFICE:
        return _holder(meant, mention.offices, on)
    if is_provisional(entity.id):
        told = f"the lexicon has nobody who is surely meant by {mention.name}"
        return Identified(on=on, reason=told, candidates=())
    held = office.known if office else _held(entity.id, on)
    return _found(entity.id, entity.name, held, on, decision.reasons)


def _why_nobody(name: str) -> str:
    bare = name.removeprefix("the ").removeprefix("The ")
    if countries.named(bare) or places.named(bare):
        return f"{name} names a place, no person"
    if organizations.named(bare):
        return f"{name} names an organization, no person"
    return f"nobody known is surely meant by {name}"


def _found(person: EntityId, name: str, office: EntityId, on: Period | None, reasons: tuple[str, ...]) -> Identified:
    known = offices.known(office) if office else None
    return Identified(person, name, office, known.name if known else "", on, reasons)


def _held(person: EntityId, on: Period | None) -> EntityId:
    """Give the office that somebody surely held on the days; the first of those that make him known."""
    if on is None:
        return ""
    now = [held.office for held in tenures.of_person(person) if held in tenures.holders(held.office, on).certain]
    return min(now, key=lambda office: office.rpartition(":")[2] not in FAMOUS, default="")


def _holder(meant: Meant, seats: tuple[Mention, ...], on: Period | None) -> Identified:
    """Give who held the office that stands for its holder."""
    seat = seats[0] if seats else None
    known = [office for office in (_led(seat), seat.known if seat else "") if office and not is_provisional(office)]
    if not seat or not known:
        return Identified(on=on, reason=f"no office that the lexicon lists is called {meant.mention.name}")
    if meant.capacity in {"former", "designate"}:
        return Identified(
            office=known[0], office_name=seat.name, on=on, reason=f"no date tells which {meant.capacity} holder"
        )
    return holder_on(known[0], on)


def _led(seat: Mention | None) -> EntityId:
    """Read "leader" of a country as the office of him who leads it."""
    if seat is None or not seat.country or not seat.name.startswith("Leader of ") or seat.known:
        return ""
    kind = kinds.leading(seat.country)
    return f"office:{seat.country}:{kind}" if kind else ""


def holder_on(office: EntityId, on: Period | None) -> Identified:
    """Give the one person who surely held an office on some days; else why none, and who may have."""
    listed = offices.known(office)
    name = listed.name if listed else office
    if on is None:
        return Identified(office=office, office_name=name, reason="neither the report nor the sentence has a date")
    now = tenures.holders(office, on)
    certain = list(dict.fromkeys(held.person for held in now.certain))
    if len(certain) == 1 and not _is_shared(office, now):
        person = persons.by_id(certain[0])
        reasons = (f"on {on.edtf} surely {name}", *(held.source for held in now.certain[:1]))
        return _found(certain[0], person.name if person else certain[0], office, on, reasons)
    able = tuple(dict.fromkeys(_names((*now.certain, *now.possible, *now.stale))))
    reason = now.reason or "several hold this office at once"
    return Identified(office=office, office_name=name, on=on, reason=reason, candidates=able)


def _is_shared(office: EntityId, now: tenures.Holders) -> bool:
    """Whether others may hold it beside the one who is known."""
    kind = office.split(":")[2] if office.count(":") > 1 else ""
    alone = kind == "foreign_ministry_spokesperson" and not now.possible
    return kind in tenures.SHARED_KINDS and not alone


def _names(found: tuple[tenures.KnownTenure, ...]) -> Iterator[str]:
    for held in found:
        person = persons.by_id(held.person)
        if person:
            yield person.name


def _counterpart(meant: Meant, on: Period | None) -> Identified:
    country, owner = meant.mention.country, meant.opposite
    if not country or owner is None:
        missing = "of which country" if not country else "whose counterpart"
        return Identified(on=on, reason=f"the sentence does not tell {missing}")
    known = _kinds_of(meant, owner, on)
    found = [holder_on(office, on) for kind in known for office in _opposite(kind, country, on)]
    if len(known) > 1 and len({each.id for each in found}) > 1:
        able = tuple(each.name for each in found if each.id)
        return Identified(on=on, reason=f"{owner.name} held two offices, each with a counterpart", candidates=able)
    sure = next((each for each in found if each.id), None)
    if sure is not None:
        return replace(sure, reasons=(f"the counterpart of {owner.name}", *sure.reasons))
    reason = f"it is not known which office {owner.name} held" if not known else "no counterpart of this kind is known"
    return next(iter(found), Identified(on=on, reason=reason))


def _kinds_of(meant: Meant, owner: Mention, on: Period | None) -> list[str]:
    """Give the kind of office in which somebody acts: as the report says, else as the lexicon knows."""
    told = [_kind(office.known) for office in owner.offices]
    ranked = [kind for kind in COUNTERPARTS if kind in told]
    if ranked or on is None:
        return ranked[:1] or [kind for kind in told if kind][:1]
    if owner.unnamed:
        return []
    decision = decide_all((owner, *meant.others), When(on, "asked"))[owner]
    if decision is None or is_provisional(decision.entity.id):
        return [kind for kind in told if kind][:1]
    held = tenures.of_person(decision.entity.id)
    now = {_kind(each.office) for each in held if each in tenures.holders(each.office, on).certain}
    ranked = [kind for kind in COUNTERPARTS if kind in now]
    if ranked and ranked[0] in AMBIGUOUS:
        return [kind for kind in ranked if kind in AMBIGUOUS]
    return ranked[:1] or [kind for kind in told if kind][:1]


def _kind(office: EntityId) -> str:
    """Give the kind of a listed office; a president is the counterpart of presidents, whether or not he heads the state."""
    parts = office.split(":")
    if len(parts) <= 2 or is_provisional(office):  # noqa: PLR2004
        return ""
    is_president = parts[2] == "head_of_government" and _is_president(office)
    return "head_of_state" if is_president else parts[2]


def _is_president(office: EntityId) -> bool:
    known = offices.known(office)
    return known is not None and known.name.startswith("President of ")


def _opposite(kind: str, country: str, on: Period | None) -> list[EntityId]:
    """Give the offices of a country whose holder is called the counterpart of one of this kind, the likeliest first."""
    if kind in SECURITY:
        return [f"office:{country}:{each}" for each in (kind, *(other for other in SECURITY if other != kind))]
    if kind == "head_of_state":
        # Nobody is called the counterpart of Iran's Supreme Leader, nor a president's that of a king.
        leaders = (f"office:{country}:{each}" for each in ("head_of_state", "head_of_government"))
        return [office for office in leaders if _is_president(office) or office == LEADER][:1]
    if kind == "head_of_government" and kinds.leading(country) == "head_of_state":
        own = f"office:{country}:{kind}"
        now = tenures.holders(own, on) if on else None
        is_filled = bool(now and (now.certain or now.possible or now.stale))
        return [own] if is_filled or (on is None and tenures.of_office(own)) else [f"office:{country}:head_of_state"]
    return [f"office:{country}:{kind}"] if kinds.seat(kind, country) else []
