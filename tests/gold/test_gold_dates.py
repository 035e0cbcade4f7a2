"""How the bench tells apart what is wrong with a date."""

from __future__ import annotations

import pytest

from bench.dates import Judged, figures, verdict


@pytest.mark.parametrize(
    ("read", "wanted", "expected"),
    [
        ("2024-05-03", ["2024-05-03"], "right"),
        ("2024-05", ["2024-05-03", "2024-05"], "right"),
        (None, ["2024-05-03"], "refused"),
        ("2024-05", ["2024-05-03"], "wider"),
        ("2023-05-03/..", ["2024-05-03"], "wider"),
        ("2024-05-03", ["2024-05"], "narrower"),
        ("2024-06-03", ["2024-05"], "wrong day"),
        ("2023-12-31", ["2024-01-01"], "wrong year"),
        ("2023-12-25/2024-01-02", ["2024-01-03"], "wrong day"),
    ],
)
def test_a_date_is_judged_by_how_it_misses(read: str | None, wanted: list[str], expected: str) -> None:
    assert verdict(read, wanted) == expected


def test_one_wrong_year_of_any_fact_brings_the_figure_down() -> None:
    right, wrong = Judged("event.date", "right", "a"), Judged("statement.date", "wrong year", "b")
    assert figures([right]) == {"event_dates": 1.0, "no_wrong_year": 1.0}
    assert figures([right, wrong]) == {"event_dates": 1.0, "no_wrong_year": 0.0}
