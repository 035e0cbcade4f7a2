"""Lanes choose years, months or days, and draw no more than fits."""

from __future__ import annotations

import pytest

from dragoman.knowledge.browsing import Bucket, Course, Lane
from dragoman.serve.web.charts import lanes
from dragoman.serve.web.charts.lanes import DAY, MONTH, YEAR, Leading

LEADING = Leading(str.upper, lambda lane: f"/{lane}", lambda lane, bucket: f"/{lane}/{bucket.start}")


@pytest.mark.parametrize(
    ("first", "last", "digits"),
    [
        ("2024-05-01", "2024-05-31", DAY),
        ("2024-01-01", "2026-12-31", MONTH),
        ("2010-01-01", "2026-12-31", YEAR),
        ("", "", YEAR),
    ],
)
def test_the_longer_the_time_the_coarser_the_buckets(first, last, digits):
    assert lanes.digits_for(first, last) == digits


@pytest.mark.parametrize(
    ("start", "bounds"),
    [
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2024-02-03", ("2024-02-03", "2024-02-03")),
    ],
)
def test_a_bucket_has_a_first_and_a_last_day(start, bounds):
    assert lanes.bounds(start) == bounds


def _course(*buckets: Bucket) -> Course:
    return Course((Lane("ada", sum(each.number for each in buckets), buckets),))


def test_dots_grow_with_what_they_stand_for_and_say_it():
    course = _course(
        Bucket("ada", "2024-01", 1, 1, 0, 2, "event:a"),
        Bucket("ada", "2024-03", 9, 4, 2, 3, "event:b"),
        Bucket("ada", "2024-04", 2, 0, 0, 1, "event:c"),
    )
    small, large, planned = lanes.draw(course, MONTH, ("2024-01-05", "2024-04-20"), LEADING).dots
    assert small.x < large.x < planned.x
    assert small.radius < large.radius
    assert (large.dissent, small.dissent, planned.planned, large.planned) == (True, False, True, False)
    assert (
        large.words
        == "ADA, March 2024: 9 events; 5 of them planned, denied or called off; reports differ on 2; up to 3 origins"
    )
    assert large.address == "/ada/2024-03"


def test_of_a_very_long_time_the_last_part_is_drawn_and_that_is_said():
    drawn = lanes.draw(
        _course(Bucket("ada", "1700", 1, 1, 0, 1, "event:a")), YEAR, ("1700-01-01", "2024-12-31"), LEADING
    )
    assert drawn.dots == ()
    assert drawn.cut == "1895"


def test_without_a_date_nothing_is_drawn():
    assert lanes.draw(Course(()), YEAR, ("", ""), LEADING).ticks == ()
