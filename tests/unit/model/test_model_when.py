"""What a period and a dated answer promise."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.when import ALWAYS, Period, When

days = st.dates(min_value=dt.date(1, 1, 1), max_value=dt.date(9999, 12, 31))
ends = st.one_of(st.none(), days)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first, last = draw(ends), draw(ends)
    if first and last and last < first:
        first, last = last, first
    return Period(first, last)


@given(periods())
def test_edtf_text_reads_back_as_the_same_period(period: Period):
    assert Period.parse(period.edtf) == period


@given(periods(), periods())
def test_what_two_periods_share_is_covered_by_both(one: Period, other: Period):
    shared = one.intersect(other)
    assert shared == other.intersect(one)
    if shared is None:
        assert one.surely_before(other) or other.surely_before(one)
    else:
        assert one.covers(shared)
        assert other.covers(shared)


@given(periods(), periods())
def test_a_period_shares_all_of_what_it_covers(one: Period, other: Period):
    assert one.covers(other) == (one.intersect(other) == other)


@given(periods())
def test_every_period_covers_itself_and_lies_in_all_time(period: Period):
    assert period.covers(period)
    assert ALWAYS.covers(period)
    assert period.intersect(ALWAYS) == period


@given(periods(), periods())
def test_what_is_surely_before_is_possibly_before(one: Period, other: Period):
    if one.surely_before(other):
        assert one.possibly_before(other)
        assert not other.possibly_before(one)
        assert one.intersect(other) is None


@given(periods(), periods(), periods())
def test_surely_before_is_passed_on(one: Period, other: Period, third: Period):
    if one.surely_before(other) and other.surely_before(third):
        assert one.surely_before(third)


@pytest.mark.parametrize(
    "edtf",
    [
        "2024", "2024-05", "2024-02-29", "2024-05-03", "2024-05-03/2024-06-01", "2024-05/2024-07", "2012/2024",
        "1990/1999", "2024-05-03/..", "../2024-05-03", "0033-04",
    ],
)  # fmt: skip
def test_the_shortest_text_of_a_period_is_kept(edtf: str):
    assert Period.parse(edtf).edtf == edtf


@pytest.mark.parametrize(
    ("edtf", "shortest"),
    [
        ("2024-05-01/2024-05-31", "2024-05"),
        ("2024-01-01/2024-12-31", "2024"),
        ("2012-01/2024-12", "2012/2024"),
        ("2024-05-03/2024-05-03", "2024-05-03"),
        ("2024-02-01/2024-03-31", "2024-02/2024-03"),
        ("2024-02/..", "2024-02-01/.."),
    ],
)
def test_one_interval_has_one_text(edtf: str, shortest: str):
    assert Period.parse(edtf).edtf == shortest


@pytest.mark.parametrize("text", ["", "24", "2024-13", "2024-02-30", "2024-5", "May 2024", "2024-05-03T10:00", "a/b"])
def test_what_is_no_edtf_is_refused(text: str):
    with pytest.raises(ValueError):  # noqa: PT011 - the calendar words some of them
        Period.parse(text)


def test_a_period_cannot_end_before_it_begins():
    with pytest.raises(ValueError, match="cannot end"):
        Period(dt.date(2024, 5, 3), dt.date(2024, 5, 2))


def test_days_are_counted_with_both_ends_and_not_at_all_where_one_is_open():
    assert Period.parse("2024-02").days == 29
    assert Period.parse("2024-02-01/..").days is None


def test_a_refused_date_has_a_reason_and_no_text():
    when = When.unknown("no-anchor", "on Tuesday")
    assert (when.edtf, when.rule, when.phrase) == (None, "no-anchor", "on Tuesday")


def test_all_time_is_no_date():
    assert When(ALWAYS, "not-said").edtf is None
