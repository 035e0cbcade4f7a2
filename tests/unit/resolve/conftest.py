"""A small lexicon of invented persons in real offices."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.lexicon.people import persons
from dragoman.lexicon.people.names import surname
from dragoman.lexicon.people.persons import Person
from dragoman.lexicon.people.sounds import frames
from dragoman.lexicon.seats import tenures
from dragoman.lexicon.seats.tenures import KnownTenure
from dragoman.model.when import Period

COMMON = frozenset({"bo", "halvorsen", "jens", "vale"})
MINISTER = "office:NO:foreign_minister"


def _person(ident: str, name: str, country: str, *aliases: str) -> Person:
    return Person(f"person:{ident}", name, aliases, (country,), "", "", "")


def _held(ident: str, start: str, end: str | None) -> KnownTenure:
    until = Period.parse(end) if end else None
    return KnownTenure(f"person:{ident}", MINISTER, Period.parse(start), until, "full", "test", dt.date(2031, 12, 31))


PEOPLE = (
    _person("astrid-norn", "Astrid Norn", "NO", "Астрид Норн"),
    _person("bo-halvorsen", "Bo Halvorsen", "NO"),
    _person("jens-vale", "Jens Vale", "DK"),
    _person("jens-vale-2", "Jens Vale", "IS"),
    _person("turid-ahmedsen", "Turid Ahmedsen", "NO"),
    _person("kari-lise-moe", "Kari Lise Moe", "NO"),
)
TENURES = (
    _held("bo-halvorsen", "2027-01-10", "2030-06-01"),
    _held("astrid-norn", "2030-06-01", None),
    _held("turid-ahmedsen", "2015-01-01", "2019-01-01"),
    _held("kari-lise-moe", "2029-06-01", "2030-06-01"),
)


@pytest.fixture(autouse=True)
def small_lexicon(monkeypatch: pytest.MonkeyPatch) -> None:
    def named(name: str) -> tuple[Person, ...]:
        return tuple(p for p in PEOPLE if name.casefold() in {one.casefold() for one in (p.name, *p.aliases)})

    def sharing(name: str) -> tuple[Person, ...]:
        return tuple(p for p in PEOPLE if surname(p.name).casefold() == name.casefold())

    def resembling(name: str) -> tuple[Person, ...]:
        return tuple(p for p in PEOPLE if frames(surname(p.name).lower()) & frames(name.rsplit(maxsplit=1)[-1].lower()))

    monkeypatch.setattr(persons, "resembling", resembling)
    monkeypatch.setattr(persons, "commonness", lambda word: 9 if word in COMMON else 1)
    monkeypatch.setattr(persons, "by_id", lambda ident: next((p for p in PEOPLE if p.id == ident), None))
    monkeypatch.setattr(persons, "named", named)
    monkeypatch.setattr(persons, "sharing_surname", sharing)
    monkeypatch.setattr(tenures, "of_office", lambda office: tuple(t for t in TENURES if t.office == office))
    monkeypatch.setattr(tenures, "of_person", lambda ident: tuple(t for t in TENURES if t.person == ident))
