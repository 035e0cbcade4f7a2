from __future__ import annotations

from collections.abc import Iterator

import pytest

from dragoman.errors import AmbiguousName
from dragoman.knowledge.answers import OfficeAnswer
from dragoman.knowledge.directory import Directory
from dragoman.knowledge.offices import Offices
from dragoman.lexicon import offices, tenures
from dragoman.model.attestation import ContentKind
from dragoman.model.entity import Entity
from dragoman.model.mention import EntityKind
from dragoman.model.record import Member, Record
from dragoman.model.when import Period
from dragoman.store.base import Derived
from dragoman.store.sqlite import SqliteStore

CHAIR = Entity("office:~1", EntityKind.OFFICE, "Chair of the Lighthouse Board", provisional=True)
ADA = Entity("person:~1", EntityKind.PERSON, "Ada Bergen", provisional=True)
EVE = Entity("person:~2", EntityKind.PERSON, "Eve Dahl", provisional=True)


def told(person: Entity = ADA, office: str = CHAIR.id, **headline: str) -> Record:
    slots = {{"start": "from", "end": "to"}.get(slot, slot): value for slot, value in headline.items()}
    ident = f"tenure:{person.id}:{office}:{sorted(slots.items())}"
    parts = {"person": (person.id,), "office": (office,)}
    return Record(ident, ContentKind.TENURE, slots, parts, (Member("r1", "t1", "no attestation"),))


@pytest.fixture
def store() -> Iterator[SqliteStore]:
    with SqliteStore.open(":memory:") as store:
        yield store


def ask(store: SqliteStore, on: str, *records: Record, words: str = CHAIR.name) -> OfficeAnswer:
    store.derive(Derived(records, entities=(CHAIR, ADA, EVE)), "test", store.state())
    return Offices(store, Directory(store.canonical_entities())).who(words, on)


def names(held) -> list[str]:
    return [each.person_name for each in held]


@pytest.mark.parametrize(
    ("record", "on", "sureness"),
    [
        (told(start="2020-03-01", end="2022-05-31"), "2021", "certain"),
        (told(start="2020-03-01", held_on="2021-06-01"), "2021-05", "certain"),
        (told(held_on="2021-01-10/2021-06-01"), "2021-05", "certain"),
        (told(held_on="2021-06-01"), "2021-06-01", "certain"),
        (told(start="2020-03-01", end="2022-05-31"), "2020-03-01", "possible"),
        (told(start="2020-03-01", end="2022-05-31"), "2022-05", "possible"),
        (told(start="2020-03-01", end="2022-05-31"), "2022-06", ""),
        (told(start="2020-03-01"), "2019", ""),
        (told(start="2020-03-01"), "2021", "stale"),
        (told(held_on="2021-06-01"), "2021-07", "stale"),
        (told(held_on="2021-06-01"), "2021-05", ""),
        (told(end="2022"), "2020", "possible"),
        (told(held_on="2021-06-01", capacity="former"), "2021-06-01", ""),
        (told(held_on="2021-06-01", capacity="designate"), "2021-06-01", ""),
        (told(held_on="2021-06-01", capacity="acting"), "2021-06-01", "certain"),
    ],
    ids=lambda each: each if isinstance(each, str) else str(each.headline),
)
def test_a_told_tenure_is_as_sure_as_its_dates(store: SqliteStore, record: Record, on: str, sureness: str) -> None:
    answer = ask(store, on, record)
    found = {kind: names(getattr(answer, kind)) for kind in ("certain", "possible", "stale")}
    assert found == {kind: [ADA.name] if kind == sureness else [] for kind in found}
    assert bool(answer.reason) != bool(answer.certain)


def test_somebody_certain_puts_aside_who_was_last_heard_of_before(store: SqliteStore) -> None:
    answer = ask(store, "2021-07-01", told(held_on="2021-06-01"), told(EVE, start="2021-06-20", end="2022"))
    assert names(answer.certain) == [EVE.name]
    assert answer.stale == ()


def test_two_who_are_certain_are_both_shown_with_the_reason(store: SqliteStore) -> None:
    answer = ask(store, "2021-06-01", told(held_on="2021-06-01"), told(EVE, held_on="2021-06-01"))
    assert names(answer.certain) == [ADA.name, EVE.name]
    assert answer.reason == "the sources differ"


def test_two_spells_of_one_person_are_one_holder(store: SqliteStore) -> None:
    answer = ask(store, "2021-06-01", told(held_on="2021-06-01"), told(start="2020", end="2023"))
    (held,) = answer.certain
    assert len(held.records) == 2


def test_what_reports_tell_joins_what_the_lexicon_knows(store: SqliteStore) -> None:
    (office,) = offices.find("Minister of Foreign Affairs of Norway")
    days = Period.parse("2024-06-01")
    (known,) = tenures.holders(office.id, days).certain
    minister = Entity(known.person, EntityKind.PERSON, "The Minister")
    answer = ask(
        store, "2024-06-01", told(minister, office.id, held_on="2024-05-30"), words="Norwegian foreign minister"
    )
    (held,) = answer.certain
    assert held.person == known.person
    assert held.start
    assert held.reports == ("r1",)
    assert "as of" in held.sources[0]


def test_an_office_that_two_bear_the_name_of_must_be_chosen(store: SqliteStore) -> None:
    twin = Entity("office:~2", EntityKind.OFFICE, CHAIR.name, provisional=True)
    directory = Directory([CHAIR, twin])
    with pytest.raises(AmbiguousName):
        Offices(store, directory).who(CHAIR.name, "2021")
