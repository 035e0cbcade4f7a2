"""A user's own folder of tables: it adds, replaces and retracts lines, and says what is wrong in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.errors import ConfigError
from dragoman.lexicon import tables
from dragoman.lexicon.people import persons
from dragoman.lexicon.seats import tenures
from dragoman.model.when import Period

OFFICE = "office:NO:foreign_minister"
DAY = Period.parse("2024-06-01")


@pytest.fixture(autouse=True)
def _plain() -> Iterator[None]:
    yield
    tables.use("")


def lay(folder: Path, name: str, *lines: str) -> None:
    (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    tables.use(str(folder))


def holders() -> set[str]:
    found = tenures.holders(OFFICE, DAY)
    return {held.person for held in (*found.certain, *found.possible, *found.stale)}


def test_a_line_of_ones_own_is_added_and_leaving_the_folder_takes_it_away(tmp_path: Path) -> None:
    assert not persons.named("Ada Bergen")
    lay(tmp_path, "persons", "id,name,countries", "ada-bergen,Ada Bergen,NO")
    assert [person.id for person in persons.named("Ada Bergen")] == ["person:ada-bergen"]
    tables.use("")
    assert not persons.named("Ada Bergen")


def test_a_line_with_the_key_of_ours_replaces_it(tmp_path: Path) -> None:
    lay(tmp_path, "persons", "id,name", "espen-barth-eide,Espen the Tall")
    assert persons.by_id("person:espen-barth-eide").name == "Espen the Tall"


def test_a_retraction_takes_every_line_that_agrees_with_it(tmp_path: Path) -> None:
    assert holders() == {"person:espen-barth-eide"}
    header = "person,office,start,end,capacity,source,as_of,retract"
    for name in ("tenures", "tenures_by_hand"):
        lay(tmp_path, name, header, ",NO:foreign_minister,,,,,,yes")
    assert holders() == set()


def test_a_tenure_made_by_hand_stands_over_what_was_derived_for_the_same_days(tmp_path: Path) -> None:
    header = "person,office,start,end,capacity,source,as_of"
    by_hand = {row["office"] for row in tables.own_rows("tenures_by_hand")}
    derived = next(
        row
        for row in tables.own_rows("tenures")
        if row["office"].endswith(":foreign_minister") and row["office"] not in by_hand
    )
    line = f"espen-barth-eide,{derived['office']},1990,,full,my own notes,2026-01-01"
    lay(tmp_path, "tenures_by_hand", header, line)
    assert {held.person for held in tenures.of_office(f"office:{derived['office']}")} == {"person:espen-barth-eide"}


def test_the_digest_tells_when_the_tables_say_something_else(tmp_path: Path) -> None:
    before = tables.digest()
    lay(tmp_path, "persons", "id,name", "ada-bergen,Ada Bergen")
    changed = tables.digest()
    lay(tmp_path, "persons", "id,name", "ada-bergen,Ada B. Bergen")
    assert len({before, changed, tables.digest()}) == 3
    tables.use("")
    assert tables.digest() == before


TENURE = "person,office,start,end,capacity,source,as_of"


@pytest.mark.parametrize(
    ("name", "lines", "told"),
    [
        ("people", ["id", "ada"], "no table is called 'people'"),
        ("persons", ["id,nome", "ada,Ada"], "line 1, column 'nome': no such column"),
        ("persons", ["name", "Ada"], "line 1: the column 'id' is missing"),
        ("persons", ["id,name", "ada,Ada", ",Bo"], "line 3, column 'id': it is empty"),
        ("persons", ["id,name", "ada,Bergen, Ada"], "line 2: 3 cells for 2 columns"),
        ("persons", ["id,born", "ada,soon"], "line 2, column 'born': 'soon' is no date"),
        ("persons", ["id,retract", "ada,perhaps"], "line 2, column 'retract': write 'yes' or nothing"),
        ("tenures_by_hand", [TENURE, "ada,NO:x,2024,,,me,2024"], "line 2, column 'as_of': '2024' is no date"),
        ("tenures_by_hand", [TENURE, "ada,NO:x,2024,,,,2024-01-01"], "line 2, column 'source': it is empty"),
        ("tenures_by_hand", [TENURE, "ada,NO:x,2024,,boss,me,2024-01-01"], "line 2, column 'capacity': write full"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_what_is_wrong_is_told_with_file_line_and_column(
    tmp_path: Path, name: str, lines: list[str], told: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        lay(tmp_path, name, *lines)
    assert str(tmp_path / f"{name}.csv") in str(caught.value)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there is no folder"):
        tables.use(str(tmp_path / "nowhere"))
