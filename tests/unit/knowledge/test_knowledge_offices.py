from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest

from dragoman.errors import AmbiguousName, NotFound
from dragoman.knowledge.answers import OfficeAnswer
from dragoman.knowledge.directory import Directory
from dragoman.knowledge.holders.conflicts import conflicts
from dragoman.knowledge.holders.offices import Offices
from dragoman.knowledge.holders.spells import Spell, Sureness
from dragoman.lexicon.seats import offices, tenures
from dragoman.model.attestation import Attestation, Attested, ContentKind, Status
from dragoman.model.entity import Entity
from dragoman.model.mention import EntityKind, Evidence
from dragoman.model.reading import Reading
from dragoman.model.record import Member, Record
from dragoman.model.report import Capture, Report
from dragoman.model.tenure import Capacity, Tenure
from dragoman.model.when import Period, When
from dragoman.store.base import Derived, Filing
from dragoman.store.sqlite import SqliteStore

CHAIR = Entity("office:~1", EntityKind.OFFICE, "Chair of the Lighthouse Board", provisional=True)
ADA = Entity("person:~1", EntityKind.PERSON, "Ada Bergen", provisional=True)
EVE = Entity("person:~2", EntityKind.PERSON, "Eve Dahl", provisional=True)


def told(person: Entity = ADA, office: str = CHAIR.id, **dates: str) -> Attestation:
    slots = {
        slot: When(Period.parse(date), "given") for slot, date in dates.items() if slot not in ("capacity", "status")
    }
    tenure = Tenure(person.id, office, Capacity(dates.get("capacity", "full")), **slots)
    attested = Attested("t1", tenure, (Evidence(0, 3, "Ada"),), "toy", Status(dates.get("status", "occurred")))
    return Attestation("r1~00000000", "toy@1", attested)


def record_of(attestation: Attestation) -> Record:
    tenure = attestation.attested.content
    dates = {"from": tenure.start, "to": tenure.end}
    dates |= {"first_attested": tenure.held_on, "last_attested": tenure.held_on}
    headline = {slot: when.edtf for slot, when in dates.items()} | {"capacity": tenure.capacity.value}
    parts = {"person": (tenure.person,), "office": (tenure.office,)}
    members = (Member("r1", "t1", attestation.id),)
    return Record(f"tenure:{attestation.id}", ContentKind.TENURE, headline, parts, members)


def keep(store: SqliteStore, attestations: tuple[Attestation, ...]) -> None:
    capture = Capture(b"Ada", "r1.txt", "0" * 64, "text/plain", "r1")
    report = Report("r1", "Ada", (), "en", When.unknown())
    reading = Reading("r1~00000000", "toy@1", When.unknown())
    store.keep(Filing(capture, report, reading, attestations))


@pytest.fixture
def store() -> Iterator[SqliteStore]:
    with SqliteStore.open(":memory:") as store:
        yield store


def ask(store: SqliteStore, on: str, *attestations: Attestation, words: str = CHAIR.name) -> OfficeAnswer:
    keep(store, attestations)
    store.derive(Derived(tuple(map(record_of, attestations)), entities=(CHAIR, ADA, EVE)), "test", store.state())
    return Offices(store, Directory(store.canonical_entities())).who(words, on)


def names(held) -> list[str]:
    return [each.person_name for each in held]


@pytest.mark.parametrize(
    ("attestation", "on", "sureness"),
    [
        (told(start="2020-03-01", end="2022-05-31"), "2021", "certain"),
        (told(start="2020-03-01", held_on="2021-06-01"), "2021-05", "certain"),
        (told(start="2020-03-01", held_on="2021-06"), "2021-05", "certain"),
        (told(held_on="2021-06"), "2021-06-15", "possible"),
        (told(held_on="1999/2021"), "2010", "possible"),
        (told(held_on="2021-06-01", status="denied"), "2021-06-01", ""),
        (told(held_on="2021-06-01", status="hypothetical"), "2021-06-01", ""),
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
    ids=lambda each: each if isinstance(each, str) else str(record_of(each).headline),
)
def test_a_told_tenure_is_as_sure_as_its_dates(
    store: SqliteStore, attestation: Attestation, on: str, sureness: str
) -> None:
    answer = ask(store, on, attestation)
    found = {kind: names(getattr(answer, kind)) for kind in ("certain", "possible", "stale")}
    assert found == {kind: [ADA.name] if kind == sureness else [] for kind in found}
    assert bool(answer.reason) != bool(answer.certain)


def test_two_reports_show_the_days_between_them() -> None:
    attestations = [told(held_on="2021-01-10"), told(held_on="2021-06-01/2021-06-30")]
    seen = {"first_attested": "2021-01-10", "last_attested": "2021-06-01/2021-06-30"}
    spell = Spell.of(replace(record_of(attestations[0]), headline=seen), attestations)
    assert spell.on(Period.parse("2021-05")) is Sureness.CERTAIN
    assert spell.on(Period.parse("2021-06-02")) is Sureness.POSSIBLE


def test_two_reports_years_apart_do_not_show_the_years_between() -> None:
    attestations = [told(start="2005-01-01", held_on="2006-03-01"), told(held_on="2025-09-01")]
    seen = {"from": "2005-01-01", "first_attested": "2006-03-01", "last_attested": "2025-09-01"}
    spell = Spell.of(replace(record_of(attestations[0]), headline=seen), attestations)
    assert [spell.on(Period.parse(day)) for day in ("2005-06", "2015", "2025-09-01")] == [
        Sureness.CERTAIN,
        Sureness.POSSIBLE,
        Sureness.CERTAIN,
    ]


def test_what_reports_tell_without_a_date_adds_nothing_to_the_lexicon(store: SqliteStore) -> None:
    (office,) = offices.find("Minister of Foreign Affairs of Norway")
    (known,) = tenures.holders(office.id, Period.parse("2024-06-01")).certain
    minister = Entity(known.person, EntityKind.PERSON, "The Minister")
    answer = ask(store, "2019-06-01", told(minister, office.id), words="Norwegian foreign minister")
    assert known.person not in [held.person for held in answer.possible]


def test_somebody_certain_puts_aside_who_was_last_heard_of_before(store: SqliteStore) -> None:
    answer = ask(store, "2021-07-01", told(held_on="2021-06-01"), told(EVE, start="2021-06-20", end="2022"))
    assert names(answer.certain) == [EVE.name]
    assert answer.stale == ()


def test_two_who_are_certain_are_both_shown_with_the_reason(store: SqliteStore) -> None:
    answer = ask(store, "2021-06-01", told(held_on="2021-06-01"), told(EVE, held_on="2021-06-01"))
    assert names(answer.certain) == [ADA.name, EVE.name]
    assert answer.reason.startswith("the sources differ; ")


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


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("Foreign Minister of Atlantis", "name its country"),
        ("Foreign Minister", "name its country"),
        ("Foreign Minister of Norwey", "is Norway meant"),
    ],
)
def test_an_office_that_there_is_not_is_not_found_and_what_to_ask_is_said(
    store: SqliteStore, words: str, hint: str
) -> None:
    with pytest.raises(NotFound, match=hint):
        Offices(store, Directory([])).who(words, "2024")


def test_whom_a_report_shows_in_the_office_of_another_is_not_certain(store: SqliteStore) -> None:
    (office,) = offices.find("Minister of Foreign Affairs of Norway")
    (known,) = tenures.holders(office.id, Period.parse("2024-06-01")).certain
    answer = ask(store, "2024-06-01", told(EVE, office.id, held_on="2024-06-01"), words="Norwegian foreign minister")
    assert [held.person for held in answer.certain] == [known.person]
    assert names(answer.possible) == [EVE.name]
    assert answer.reason.startswith("the sources differ; ")
    assert "r1 has Eve Dahl («Ada»)" in answer.reason


def test_an_office_that_several_hold_at_once_is_in_no_dispute(store: SqliteStore) -> None:
    office = "office:NO:deputy_foreign_minister"
    answer = ask(
        store, "2024-06-01", told(EVE, office, held_on="2024-06-01"), words="Deputy Foreign Minister of Norway"
    )
    assert names(answer.certain) == [EVE.name]


def test_a_title_that_disagrees_with_the_lexicon_is_a_conflict_that_names_both() -> None:
    office = "office:NO:foreign_minister"
    eve = Record(
        "tenure:1", ContentKind.TENURE, {"first_attested": "2024-06-01"}, {"person": (EVE.id,), "office": (office,)}, ()
    )
    (told_so,) = conflicts(eve)
    assert "the lexicon has Espen Barth Eide as Minister of Foreign Affairs of Norway" in told_so
    assert told_so.endswith("on 2024-06-01")
    before = replace(eve, headline={"first_attested": "2024-06-01", "capacity": "former"})
    assert conflicts(before) == ()


def test_dates_that_the_lexicon_does_not_bear_out_are_a_conflict() -> None:
    parts = {"person": ("person:espen-barth-eide",), "office": ("office:NO:foreign_minister",)}
    late = Record("tenure:1", ContentKind.TENURE, {"from": "2024-05"}, parts, ())
    (told_so,) = conflicts(late)
    assert told_so.startswith("reports say from 2024-05, the lexicon from ")
    assert conflicts(replace(late, headline={"from": "2023"})) == ()


NORWAY = "office:NO:foreign_minister"
NORWAYS = "Norwegian foreign minister"


def listed(on: str) -> Entity:
    """The minister whom the lexicon surely has on a day."""
    (known,) = tenures.holders(NORWAY, Period.parse(on)).certain
    return Entity(known.person, EntityKind.PERSON, "The Minister")


def days_after_checking(days: int) -> str:
    checked = max(held.as_of for held in tenures.of_office(NORWAY) if held.end is None)
    return (checked + dt.timedelta(days)).isoformat()


def test_a_month_that_a_report_gives_leaves_the_day_that_the_lexicon_has(store: SqliteStore) -> None:
    new, old = listed("2024-06-01"), listed("2023-06-01")
    days = (told(new, NORWAY, start="2023-10"), told(old, NORWAY, end="2023-10"))
    before = ask(store, "2023-10-10", *days, words=NORWAYS)
    assert ([held.person for held in before.certain], before.possible, before.reason) == ([old.id], (), "")
    after = Offices(store, Directory([])).who(NORWAYS, "2023-10-20")
    assert ([held.person for held in after.certain], after.possible, after.reason) == ([new.id], (), "")


def test_whom_the_lexicon_knows_to_have_left_is_not_stale_by_what_reports_told_of_his_time(store: SqliteStore) -> None:
    answer = ask(store, "2024-06-01", told(listed("2023-06-01"), NORWAY, start="2021-10"), words=NORWAYS)
    assert [held.person for held in answer.certain] == [listed("2024-06-01").id]
    assert answer.possible == answer.stale == ()


def test_whom_reports_tell_to_have_left_is_no_longer_last_heard_of(store: SqliteStore) -> None:
    end = told(listed("2024-06-01"), NORWAY, end=days_after_checking(50))
    answer = ask(store, days_after_checking(100), end, words=NORWAYS)
    assert answer.certain == answer.possible == answer.stale == ()
    assert not answer.vacant
    assert answer.reason == "reports say that Espen Barth Eide held it no longer"


def test_a_successor_of_whom_only_reports_tell_takes_the_place_of_the_open_line(store: SqliteStore) -> None:
    start = days_after_checking(50)
    answer = ask(store, days_after_checking(100), told(EVE, NORWAY, start=start), words=NORWAYS)
    assert names(answer.stale) == [EVE.name]
    assert answer.reason == f"reports last tell of it on {start}"


def test_who_assumed_an_office_in_some_month_is_stale_years_later_with_the_reason(store: SqliteStore) -> None:
    answer = ask(store, "2030-01-01", told(start="2023-05"))
    assert names(answer.stale) == [ADA.name]
    assert answer.certain == answer.possible == ()
    assert answer.reason == "reports last tell of it on 2023-05"


def test_a_day_of_hand_over_that_reports_tell_gives_both(store: SqliteStore) -> None:
    answer = ask(store, "2022-05-31", told(start="2020", end="2022-05-31"), told(EVE, start="2022-05-31"))
    assert names(answer.possible) == [ADA.name, EVE.name]
    assert answer.certain == answer.stale == ()
    assert answer.reason


def test_a_vacancy_stands_beside_whom_reports_told_of_before_it(store: SqliteStore) -> None:
    office = "office:LB:head_of_state"
    answer = ask(store, "2023-06-01", told(EVE, office, held_on="2021-01-01"), words="President of Lebanon")
    assert answer.vacant
    assert answer.stale == ()
