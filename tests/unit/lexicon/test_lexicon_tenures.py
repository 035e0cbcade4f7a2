"""Who held which office on a day."""

from __future__ import annotations

import datetime as dt
import importlib.util
import itertools
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from dragoman.lexicon.people import persons
from dragoman.lexicon.seats import offices, tenures
from dragoman.lexicon.tables import rows
from dragoman.model.when import Period

ROOT = Path(__file__).resolve().parents[3]
UNVERIFIED = "general knowledge, unverified"
TO_THE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
SNSC = "office:IR:security_council_secretary"


def on(edtf: str) -> Period:
    return Period.parse(edtf)


def who(held: tuple[tenures.KnownTenure, ...]) -> set[str]:
    return {tenure.person for tenure in held}


def test_in_the_middle_of_a_term_the_holder_is_certain() -> None:
    found = tenures.holders(SNSC, on("2024-01-24"))
    assert who(found.certain) == {"person:ali-akbar-ahmadian"}
    assert not found.possible
    assert found.reason == ""


def test_a_hand_over_day_leaves_both_possible() -> None:
    found = tenures.holders(SNSC, on("2023-05-22"))
    assert not found.certain
    assert who(found.possible) == {"person:ali-shamkhani", "person:ali-akbar-ahmadian"}
    assert found.reason


def test_one_person_may_hold_an_office_twice() -> None:
    assert who(tenures.holders(SNSC, on("2006-06-01")).certain) == {"person:ali-larijani"}
    assert who(tenures.holders(SNSC, on("2025-10-16")).certain) == {"person:ali-larijani"}


def test_an_open_line_asked_past_its_day_is_stale() -> None:
    found = tenures.holders(SNSC, on("2031-01-01"))
    assert not found.certain
    assert who(found.stale) == {"person:mohsen-rezaei"}
    assert "last checked on" in found.reason


def test_an_acting_holder_is_told_as_such() -> None:
    (held,) = tenures.holders("office:IR:foreign_minister", on("2024-07-01")).certain
    assert (held.person, held.capacity) == ("person:ali-bagheri-kani", "acting")


def test_a_gap_between_holders_is_a_vacancy() -> None:
    found = tenures.holders("office:LB:head_of_state", on("2023-06-01"))
    assert found.vacant
    assert found.certain == found.possible == found.stale == ()


def test_a_derived_line_that_reaches_into_its_successors_gives_way_to_him() -> None:
    found = tenures.holders("office:IL:head_of_state", on("2014-07-26"))
    assert who(found.certain) == {"person:reuven-rivlin"}


def test_whoever_acts_for_a_suspended_holder_stands_beside_him() -> None:
    found = tenures.holders("office:KR:head_of_state", on("2025-01-15"))
    assert {(held.person, held.capacity) for held in found.certain} == {
        ("person:yoon-suk-yeol", "full"),
        ("person:choi-sang-mok", "acting"),
    }


def test_an_office_without_lines_says_so() -> None:
    found = tenures.holders("office:~chief-of-nothing", on("2024-01-01"))
    assert (found.certain, found.vacant) == ((), False)
    assert found.reason == "no holder of this office is known"


def test_days_that_reach_over_a_hand_over_are_not_certain() -> None:
    found = tenures.holders("office:RU:defence_minister", on("2024"))
    assert not found.certain
    assert who(found.possible) == {"person:sergei-shoigu", "person:andrey-belousov"}


def test_a_person_has_all_his_offices_in_order() -> None:
    held = [tenure.office for tenure in tenures.of_person("person:sergei-shoigu")]
    assert held == ["office:RU:defence_minister", "office:RU:security_council_secretary"]


@pytest.mark.parametrize(
    ("office", "day", "person"),
    [
        ("RU:security_council_secretary", "2024-01-24", "nikolai-patrushev"),
        ("RU:security_council_secretary", "2024-08-05", "sergei-shoigu"),
        ("RU:defence_minister", "2022-02-24", "sergei-shoigu"),
        ("IR:head_of_government", "2023-06-01", "ebrahim-raisi"),
        ("IR:head_of_government", "2024-08-05", "masoud-pezeshkian"),
        ("IR:chief_of_general_staff", "2024-08-05", "mohammad-bagheri"),
        ("IR:foreign_minister", "2023-03-10", "hossein-amir-abdollahian"),
        ("US:foreign_minister", "2024-08-28", "antony-blinken"),
        ("US:national_security_adviser", "2024-08-28", "jake-sullivan"),
        ("US:national_security_adviser", "2025-03-10", "mike-waltz"),
        ("CN:foreign_minister", "2023-03-10", "qin-gang"),
        ("CN:foreign_minister", "2024-08-28", "wang-yi"),
        ("GB:foreign_minister", "2025-03-10", "david-lammy"),
        ("DE:head_of_government", "2023-01-01", "olaf-scholz"),
        ("IL:head_of_government", "2022-01-01", "naftali-bennett"),
        ("SA:foreign_minister", "2023-03-10", "faisal-bin-farhan"),
        ("TR:foreign_minister", "2023-06-10", "hakan-fidan"),
        ("JP:head_of_government", "2024-10-04", "shigeru-ishiba"),
        ("hamas:movement_leader", "2024-07-30", "ismail-haniyeh"),
        ("eu:foreign_policy_chief", "2023-01-01", "josep-borrell"),
        ("nato:io_head", "2012-01-01", "anders-fogh-rasmussen"),
        ("iaea:io_head", "2024-11-14", "rafael-grossi"),
        ("IR:ambassador:RU", "2024-01-24", "kazem-jalali"),
    ],
)
def test_the_holder_on_a_day_is_known(office: str, day: str, person: str) -> None:
    found = tenures.holders(f"office:{office}", on(day))
    assert who(found.certain) == {f"person:{person}"}


def test_every_line_is_sourced_dated_and_about_a_known_person() -> None:
    for row in tenures._rows():
        held = tenures.read(row)
        assert held.source, row
        assert persons.by_id(held.person), row
        assert held.capacity in {"full", "acting", "designate"}, row
        assert held.as_of <= dt.date(2026, 11, 21), row
        if held.start and held.end and held.start.first and held.end.last:
            assert held.start.first <= held.end.last, row


def test_every_office_is_known_and_its_days_can_be_read() -> None:
    for row in tenures._rows():
        assert offices.known(f"office:{row['office']}"), row
        for cell in (row["start"], row["end"]):
            assert not cell or Period.parse(cell).first or Period.parse(cell).last, row


def test_a_day_that_nothing_vouches_for_is_not_given_to_the_day() -> None:
    for row in rows("tenures_by_hand"):
        assert "public record" not in row["source"], row
        start, _, end = row["source"].partition("; end: ")
        for day, source in ((row["start"], start), (row["end"], end or start)):
            assert not (TO_THE_DAY.fullmatch(day) and source.startswith(UNVERIFIED)), row


def test_no_two_hand_made_lines_give_one_office_in_full_to_two_persons() -> None:
    held: dict[str, list[tenures.KnownTenure]] = {}
    for row in rows("tenures_by_hand"):
        if row["office"].split(":")[1] not in tenures.SHARED_KINDS and row["capacity"] == "full":
            held.setdefault(row["office"], []).append(tenures.read(row))
    for left, right in ((left, right) for one in held.values() for left, right in itertools.combinations(one, 2)):
        begun = max((each.start and each.start.last) or dt.date.min for each in (left, right))
        ended = min((each.end and each.end.first) or each.as_of for each in (left, right))
        assert left.person == right.person or begun >= ended, (left, right)


def test_nobody_holds_an_office_after_his_death() -> None:
    for row in tenures._rows():
        held, person = tenures.read(row), persons.by_id(f"person:{row['person']}")
        if person and person.died:
            died = Period.parse(person.died)
            assert held.end is not None, row
            assert not died.surely_before(Period(held.end.first, held.end.first)), row


def lines(monkeypatch: pytest.MonkeyPatch, *told: tuple[str, str, str, str]) -> None:
    made = [
        tenures.KnownTenure(
            f"person:{person}",
            "office:XX:harbour_master",
            Period.parse(start) if start else None,
            Period.parse(end) if end else None,
            capacity,
            "the harbour's book",
            dt.date(2024, 6, 1),
        )
        for person, start, end, capacity in told
    ]
    monkeypatch.setattr(tenures, "of_office", lambda _: tuple(made))


def asked(day: str) -> tuple[set[str], set[str], set[str], bool]:
    found = tenures.holders("office:XX:harbour_master", on(day))
    people = (who(found.certain), who(found.possible), who(found.stale))
    certain, possible, stale = ({person.removeprefix("person:") for person in each} for each in people)
    return certain, possible, stale, found.vacant


def test_a_first_or_last_day_on_which_nobody_handed_over_is_certain(monkeypatch: pytest.MonkeyPatch) -> None:
    lines(monkeypatch, ("ada", "2020-01-01", "2021-05-31", "full"), ("bo", "2021-06-01", "", "full"))
    assert asked("2021-05-31") == ({"ada"}, set(), set(), False)
    assert asked("2021-06-01") == ({"bo"}, set(), set(), False)
    assert asked("2020-01-01") == (set(), {"ada"}, set(), False)


def test_one_who_acts_and_is_then_appointed_holds_it_through_that_day(monkeypatch: pytest.MonkeyPatch) -> None:
    lines(monkeypatch, ("ada", "2020-01-01", "2020-03-05", "acting"), ("ada", "2020-03-05", "2021", "full"))
    assert asked("2020-03-05") == ({"ada"}, set(), set(), False)
    assert asked("2020-03") == ({"ada"}, set(), set(), False)
    assert asked("2021-06") == (set(), {"ada"}, set(), False)


def test_two_terms_with_another_between_are_two(monkeypatch: pytest.MonkeyPatch) -> None:
    lines(
        monkeypatch,
        ("ada", "2020-01-01", "2020-12", "full"),
        ("bo", "2020-12", "2021-02", "full"),
        ("ada", "2021-02", "", "full"),
    )
    assert asked("2021-01-15") == ({"bo"}, set(), set(), False)
    assert asked("2020-12-20") == (set(), {"ada", "bo"}, set(), False)
    assert asked("2021-03-01") == ({"ada"}, set(), set(), False)


def test_a_designate_does_not_hold_the_office_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    lines(monkeypatch, ("ada", "2020-01-01", "2021-01-20", "full"), ("bo", "2020-11-07", "2021-01-20", "designate"))
    assert asked("2020-12-01") == ({"ada"}, set(), set(), False)


def test_a_short_gap_is_a_vacancy_and_a_long_one_is_what_we_do_not_know(monkeypatch: pytest.MonkeyPatch) -> None:
    lines(
        monkeypatch,
        ("ada", "2020-01-01", "2020-05-01", "full"),
        ("bo", "2020-05-09", "2021-01-01", "full"),
        ("cy", "2023-01-01", "", "full"),
    )
    assert asked("2020-05-05") == (set(), set(), set(), True)
    assert asked("2022-01-01") == (set(), set(), set(), False)


def test_whoever_was_succeeded_since_is_not_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    lines(monkeypatch, ("ada", "2020-01-01", "", "full"), ("bo", "2024-06-10", "", "full"))
    assert asked("2024-12-01") == (set(), set(), {"bo"}, False)


def test_two_who_are_said_to_hold_what_one_holds_are_both_possible(monkeypatch: pytest.MonkeyPatch) -> None:
    lines(monkeypatch, ("ada", "2020-01-01", "2022", "full"), ("bo", "2020-06-01", "2023", "full"))
    assert asked("2021-01-01") == (set(), {"ada", "bo"}, set(), False)


@pytest.fixture(scope="module")
def generators() -> Iterator[None]:
    """Let the scripts find each other; what they read of the sources is read once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "generate"))
        for module in ("holders", "spells"):
            sys.modules.pop(module, None)
        yield


def generator(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"generate_{name}", ROOT / "generate" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.shared
@pytest.mark.usefixtures("generators")
@pytest.mark.parametrize("name", ["persons", "tenures", "checked"])
def test_the_derived_tables_are_what_the_sources_give(name: str) -> None:
    if not (ROOT / ".." / "shared" / "sources").exists():
        pytest.skip("the sources do not lie beside the checkout")
    made = generator(name)
    assert made.TARGET.read_text(encoding="utf-8") == made.table()


def test_days_that_end_after_the_last_check_say_so() -> None:
    (held,) = (one for one in tenures.of_office("office:UA:foreign_minister") if one.end is None)
    found = tenures.holders("office:UA:foreign_minister", on(f"{held.as_of.isoformat()}/{held.as_of.year + 1}-12-31"))
    assert (who(found.possible), found.certain) == ({held.person}, ())
    assert found.reason.startswith(f"last checked on {held.as_of}")
