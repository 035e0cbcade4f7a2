"""Registers: who and what the base tells of, most told first."""

from __future__ import annotations

from dataclasses import replace

from dragoman.errors import NotFound
from dragoman.knowledge.browsing.remembered import Remembered
from dragoman.lexicon import countries
from dragoman.lexicon.entities import listed
from dragoman.lexicon.seats import offices as known_offices
from dragoman.lexicon.seats import tenures
from dragoman.lexicon.seats.kinds import is_country
from dragoman.lexicon.tables import key_of
from dragoman.model.entity import Entity, EntityId
from dragoman.model.identity import is_listed
from dragoman.model.mention import EntityKind
from dragoman.model.report import Report
from dragoman.store.base import View
from dragoman.store.browsed import ListedEntity

_OFFICE = "office:"


def entity_of(view: View, ident: EntityId) -> Entity:
    """Give whom an id means: as the base tells of him, else as the lexicon does.

    Raises:
        NotFound: neither knows such an id.
    """
    found = view.canonical_entity(ident) or listed(ident)
    if found is None:
        raise NotFound(f"nothing in the base or the lexicon has the id {ident!r}")
    return found


def _most_told(view: View, kind: EntityKind) -> tuple[ListedEntity, ...]:
    return tuple(sorted(view.listed_entities((kind.value,)), key=_order))


def _order(each: ListedEntity) -> tuple[int, str, str]:
    return -each.records, each.name.casefold(), each.id


def _offices(view: View, _: EntityKind) -> tuple[ListedEntity, ...]:
    """Offices that reports tell of, then those of which the lexicon alone knows a holder."""
    told = {each.id: each for each in view.listed_entities((EntityKind.OFFICE.value,))}
    alone = [_listed_office(ident) for ident in tenures.held_offices() if ident not in told]
    return tuple(sorted((*map(_owned, told.values()), *filter(None, alone)), key=_order))


def _listed_office(ident: EntityId) -> ListedEntity | None:
    office = known_offices.known(ident)
    return ListedEntity(ident, EntityKind.OFFICE.value, office.name, owner_of(ident), 0) if office else None


def _owned(each: ListedEntity) -> ListedEntity:
    return replace(each, country=each.country or owner_of(each.id))


def owner_of(office: EntityId) -> str:
    """Give the code of the country whose office it is; empty for one of an organization, and where unknown."""
    owner = office.removeprefix(_OFFICE).partition(":")[0]
    return owner if is_listed(office) and is_country(owner) else ""


def kind_of(office: EntityId) -> str:
    """Give the kind of an office, such as `foreign_minister`; empty for one that only reports know."""
    parts = office.removeprefix(_OFFICE).split(":")
    return parts[1] if is_listed(office) and len(parts) > 1 else ""


_MOST_TOLD = Remembered(_most_told)
_OFFICES = Remembered(_offices)


def register(
    view: View, kind: EntityKind, words: str = "", country: str = "", office_kind: str = ""
) -> list[ListedEntity]:
    """Give the entities of a kind, most told first.

    Args:
        view: the base.
        kind: of entities; of offices, those that the lexicon alone knows follow.
        words: each of them begins a word of the name.
        country: code.
        office_kind: of offices, such as `foreign_minister`.
    """
    every = (_OFFICES if kind is EntityKind.OFFICE else _MOST_TOLD)(view, kind)
    wanted = key_of(words).split()
    return [
        each
        for each in every
        if (not country or each.country == country)
        and (not office_kind or kind_of(each.id) == office_kind)
        and (not wanted or _begins(wanted, key_of(each.name).replace("-", " ").split()))
    ]


def _begins(wanted: list[str], name: list[str]) -> bool:
    return all(any(word.startswith(begun) for word in name) for begun in wanted)


def called(view: View, words: str, kind: EntityKind) -> list[ListedEntity]:
    """Give those of a kind of whom some words are the name in the base."""
    key = key_of(words)
    every = (_OFFICES if kind is EntityKind.OFFICE else _MOST_TOLD)(view, kind)
    return [each for each in every if key_of(each.name) == key]


def country_named(code: str) -> str:
    """Give the name of a country by its code; the code itself where there is no such country."""
    found = next((each.name for each in countries.countries() if each.code == code), "")
    return found or code


def reports_telling(view: View, entity: EntityId, after: str, limit: int) -> list[Report]:
    """Give the reports that tell what somebody has a part in, by key."""
    keys = view.reports_telling(entity, after, limit)
    found = view.reports_by_key(keys)
    return [found[key] for key in keys if key in found]
