from __future__ import annotations

import pytest

from dragoman.knowledge.holders.asked_days import parse_days


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2023-05-22", "2023-05-22"),
        ("2023-05", "2023-05"),
        ("2023", "2023"),
        ("2023-05-01/2023-05-07", "2023-05-01/2023-05-07"),
        ("2023/5/22", "2023-05-22"),
        ("2023.05.22", "2023-05-22"),
        ("20230522", "2023-05-22"),
        ("2023-05-22T10:30:00Z", "2023-05-22"),
        ("22 May 2023", "2023-05-22"),
        ("22nd of May, 2023", "2023-05-22"),
        ("May 22, 2023", "2023-05-22"),
        ("Sept. 3 2021", "2021-09-03"),
        ("May 2023", "2023-05"),
    ],
)
def test_a_day_is_read_in_any_manner_that_means_one(text: str, edtf: str) -> None:
    assert parse_days(text).edtf == edtf


@pytest.mark.parametrize(
    "text", ["", "soon", "03/05/2024", "2024-02-30", "30 February 2024", "2024-13", "May 2023 or so"]
)
def test_what_is_no_day_or_could_be_two_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="write 2024"):
        parse_days(text)
