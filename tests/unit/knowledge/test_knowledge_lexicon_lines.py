"""What the lexicon says of one thing, line by line, as the command shows it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dragoman.errors import AmbiguousName, NotFound
from dragoman.knowledge.care.lexicon_lines import Standing, shown
from dragoman.lexicon import tables
from dragoman.serve.cli import app
from dragoman.settings import Settings


@pytest.fixture(autouse=True)
def _plain() -> Iterator[None]:
    yield
    tables.use("")


def run(*arguments: object):
    return CliRunner().invoke(app, ["lexicon", "show", *map(str, arguments)])


@pytest.mark.parametrize(
    ("words", "ident", "table"),
    [
        ("person:espen-barth-eide", "person:espen-barth-eide", "persons"),
        ("espen-barth-eide", "person:espen-barth-eide", "persons"),
        ("Espen Barth Eide", "person:espen-barth-eide", "persons"),
        ("office:NO:foreign_minister", "office:NO:foreign_minister", "tenures_by_hand"),
        ("the Norwegian foreign minister", "office:NO:foreign_minister", "tenures_by_hand"),
        ("SCO", "org:sco", "memberships"),
        ("org:NO:foreign_ministry", "org:NO:foreign_ministry", "bodies"),
        ("agreement:jcpoa", "agreement:jcpoa", "agreement_steps"),
        ("outlet:irna", "outlet:irna", "outlets"),
        ("place:geneva", "place:geneva", "places"),
        ("country:NO", "country:NO", "countries"),
    ],
)
def test_a_thing_is_found_by_its_id_or_name_with_the_tables_that_tell_of_it(words: str, ident: str, table: str) -> None:
    found = shown(Settings(), words)
    assert found.id == ident
    assert found.name
    assert table in {line.table for line in found.lines}
    line = found.lines[0]
    assert dict(tables.own_lines(line.table))[line.number].items() >= line.cells.items()
    assert {line.standing for line in found.lines} <= {Standing.STANDS, Standing.GIVES_WAY}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("person:espen-barth-eid", "near: person:espen-barth-eide"),
        ("Espen Bart Eide", "near: person:espen-barth-eide"),
        ("NO:foreign_ministre", "office:NO:foreign_minister"),
        ("qqqq", "ids begin with person:, office:"),
        (" ", "ids begin with person:"),
        ("person:", "ids begin with person:"),
        ("Адa" * 2000, "ids begin with"),
    ],
)
def test_an_id_that_nothing_has_is_told_with_the_nearest(words: str, told: str) -> None:
    with pytest.raises(NotFound, match=told) as caught:
        shown(Settings(), words)
    assert len(str(caught.value)) < 400


def test_a_surname_of_several_is_to_be_chosen_from() -> None:
    with pytest.raises(AmbiguousName, match="person:nikolai-patrushev"):
        shown(Settings(), "Patrushev")


def test_a_line_that_counts_no_longer_says_which_took_its_place(tmp_path: Path) -> None:
    (tmp_path / "persons.csv").write_text("id,name,retract\nespen-barth-eide,Espen E.,\n")
    header = "person,office,start,end,capacity,source,as_of,retract"
    (tmp_path / "tenures_by_hand.csv").write_text(
        f"{header}\nada-bergen,NO:foreign_minister,2031-02-03,,full,my notes,2031-05-01,\n"
        "espen-barth-eide,NO:foreign_minister,,,,,,yes\n"
    )
    result = run("person:espen-barth-eide", "--lexicon", tmp_path)
    assert result.exit_code == 0
    own = tmp_path / "persons.csv"
    assert f"replaced by {own}, line 2" in " ".join(result.stdout.split())
    told = json.loads(run("person:espen-barth-eide", "--lexicon", tmp_path, "--json").stdout)
    assert told["name"] == "Espen E."
    ours = next(line for line in told["lines"] if line["table"] == "tenures_by_hand" and not line["file"])
    assert (ours["standing"], ours["by"]) == ("retracted", f"{tmp_path / 'tenures_by_hand.csv'}, line 3")
    (mine,) = (line for line in told["lines"] if line["file"] == str(own))
    assert mine["by"].startswith("persons, line ")
    assert mine["cells"] == {"id": "espen-barth-eide", "name": "Espen E."}
    office = shown(Settings(lexicon=str(tmp_path)), "office:NO:foreign_minister")
    assert Standing.RETRACTS in {line.standing for line in office.lines}


def test_somebody_taken_away_altogether_is_shown_as_such(tmp_path: Path) -> None:
    (tmp_path / "persons.csv").write_text("id,retract\nespen-barth-eide,yes\n")
    result = run("person:espen-barth-eide", "--lexicon", tmp_path)
    assert "retracted by" in result.stdout
    assert result.exit_code == 0


def test_a_body_made_after_a_pattern_shows_the_pattern() -> None:
    (line,) = shown(Settings(), "org:FJ:foreign_ministry").lines
    assert line.table == "bodies"


def test_what_has_no_line_says_so() -> None:
    result = run("org:IR:embassy:NO")
    assert result.exit_code == 0
    assert "no line of its own" in result.stdout
