"""Dates and numbers are written for people."""

from __future__ import annotations

import pytest

from dragoman.serve.web.wording import day, plural


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-05-14", "14 May 2024"),
        ("2024-05", "May 2024"),
        ("2024", "2024"),
        ("2025-04-12/2025-04-13", "12–13 April 2025"),
        ("2025-04-30/2025-05-01", "30 April – 1 May 2025"),
        ("2024-12-31/2025-01-01", "31 December 2024 – 1 January 2025"),
        ("2013-07-04/..", "from 4 July 2013"),
        ("../2013-07-04", "until 4 July 2013"),
        ("../..", "../.."),
        ("", "date unknown"),
        ("some day", "some day"),
    ],
)
def test_a_date_is_written_in_words(edtf, words):
    assert day(edtf) == words


def test_things_are_counted():
    assert [plural(1, "copy", "copies"), plural(2, "copy", "copies"), plural(1204, "report")] == [
        "1 copy",
        "2 copies",
        "1,204 reports",
    ]
