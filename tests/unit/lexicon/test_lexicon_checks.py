"""How far the dates of tenures were checked."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.lexicon.seats import checks, tenures
from dragoman.lexicon.tables import Row, rows
from dragoman.model.when import Period


def held(start: str = "2024-05-03", end: str = "") -> tenures.KnownTenure:
    begun, ended = (Period.parse(date) if date else None for date in (start, end))
    book = "the harbour's book"
    return tenures.KnownTenure(
        "person:ada", "office:XX:harbour_master", begun, ended, "full", book, dt.date(2025, 1, 1)
    )


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[Row]:
    told: list[Row] = []
    monkeypatch.setattr(checks, "_told", lambda: {("person:ada", "office:XX:harbour_master"): told})
    return told


def says(which: str, date: str, source: str = "The Harbour News, 2024-05-04") -> Row:
    return {"person": "ada", "office": "XX:harbour_master", "which": which, "told": date, "source": source}


def test_a_date_that_a_page_gives_too_is_checked(told: list[Row]) -> None:
    told += [says("start", "2024-05-03"), says("end", "2024-09-01")]
    assert checks.of(held(end="2024-10-01")) == checks.Checks(start=("The Harbour News, 2024-05-04",))


def test_a_month_vouches_for_a_month_but_for_no_day(told: list[Row]) -> None:
    told.append(says("start", "2024-05"))
    assert checks.of(held("2024-05-03")) == checks.Checks()
    assert checks.of(held("2024-05")).start


def test_a_day_vouches_for_its_month(told: list[Row]) -> None:
    told.append(says("start", "2024-05-03"))
    assert checks.of(held("2024-05")).start


def test_another_day_vouches_for_nothing(told: list[Row]) -> None:
    told.append(says("start", "2024-05-04"))
    assert checks.of(held("2024-05-03")) == checks.Checks()


def test_a_line_that_was_derived_from_a_data_set_is_vouched_for_by_it() -> None:
    row = next(row for row in rows("tenures") if row["start"] and not row["end"])
    assert checks.of(tenures.read(row)) == checks.Checks(start=(row["source"],))


def test_every_check_is_of_a_line_that_was_made_by_hand() -> None:
    ours = {(row["person"], row["office"]) for row in rows("tenures_by_hand")}
    for row in (row for table in checks.TABLES for row in rows(table)):
        assert (row["person"], row["office"]) in ours, row
        assert row["which"] in {"start", "end"}, row
        assert Period.parse(row["told"]).first, row
        assert row["source"], row


def test_lines_made_by_hand_are_counted_by_how_far_they_were_checked() -> None:
    found = checks.counts()
    assert set(found) == {"checked", "partly", "unchecked"}
    assert found.total() == len(rows("tenures_by_hand"))
