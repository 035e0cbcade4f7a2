from __future__ import annotations

import datetime as dt

from dragoman.knowledge import Held
from dragoman.model.when import Period
from dragoman.serve.web.drawings.succession import chart_of, row_of, vacant_row
from dragoman.serve.web.drawings.timescale import Timescale
from dragoman.serve.web.drawings.years import years_of


def _held(**told: object) -> Held:
    return Held("person:x", "X", "office:y", "Y", **told)  # type: ignore[arg-type]


def test_an_exact_spell_is_sure_from_end_to_end() -> None:
    row = row_of(_held(start="2020-01-05", end="2021-03-01", sources=("a",)), "/x", "")
    assert row.sure == row.possible == (dt.date(2020, 1, 5), dt.date(2021, 3, 1))


def test_of_a_month_all_days_but_the_last_are_only_possible() -> None:
    row = row_of(_held(start="2020-01", end="2021", sources=("a",)), "/x", "")
    assert row.sure == (dt.date(2020, 1, 31), dt.date(2021, 1, 1))
    assert row.possible == (dt.date(2020, 1, 1), dt.date(2021, 12, 31))


def test_somebody_seen_in_office_surely_held_it_between_the_days_on_which_he_was_seen() -> None:
    row = row_of(_held(first_attested="2020-05-05", last_attested="2020-08-01"), "/x", "")
    assert row.is_told
    assert row.sure == (dt.date(2020, 5, 5), dt.date(2020, 8, 1))
    assert row.possible[0]
    assert row.possible[0] < dt.date(2020, 5, 5)


def test_a_holder_without_any_date_has_no_bar() -> None:
    assert chart_of([row_of(_held(), "/x", "")]) is None
    chart = chart_of([row_of(_held(), "/x", ""), row_of(_held(start="2020", end="2022"), "/x", "")])
    assert chart
    assert [(bar.solid is None, bar.faded == ()) for bar in chart.bars] == [(False, False), (True, True)]


def test_acting_holders_are_thinner_and_days_that_are_asked_for_are_marked() -> None:
    full, acting = (_held(start="2020-01-01", end="2021-01-01", capacity=each) for each in ("full", "acting"))
    empty = vacant_row(Period(dt.date(2021, 1, 1), dt.date(2021, 6, 1)), "vacant")
    chart = chart_of([row_of(full, "", ""), row_of(acting, "", ""), empty], Period.parse("2020-06-01"))
    assert chart
    assert chart.asked
    assert chart.bars[1].height < chart.bars[0].height
    assert chart.bars[2].form == "vacant"


def test_a_scale_marks_no_more_years_than_there_is_room_for() -> None:
    scale = Timescale(dt.date(1900, 5, 1), dt.date(2025, 1, 1), 0, 300)
    assert [mark.year for mark in scale.marks] == [1950, 2000]
    assert scale.x(dt.date(1800, 1, 1)) == 0
    assert scale.x(dt.date(2100, 1, 1)) == 300


def test_years_of_which_nothing_is_told_have_no_bar_but_their_room() -> None:
    drawn = years_of([("2020", 4), ("2023", 1), ("", 9)])
    assert drawn
    assert [(bar.year, bar.number) for bar in drawn.bars] == [("2020", 4), ("2023", 1)]
    assert drawn.bars[1].x - drawn.bars[0].x == 90
    assert years_of([]) is None
