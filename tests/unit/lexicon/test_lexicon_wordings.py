from __future__ import annotations

import pytest

from dragoman.lexicon.seats.wordings import compare, telling_words


def test_a_country_counts_by_what_it_is_however_it_is_spelled() -> None:
    assert telling_words("Foreign Ministry of the United Kingdom") == telling_words("the British Foreign Ministry")
    assert telling_words("Norway's Port Director") == telling_words("Port Director of Norway")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Centre for Arctic Research", "Arctic Research Center"),
        ("Chairman of the Fishery Board", "Chairperson of the Fishery Board"),
        ("Ministry of Fisheries of Norway", "Norwegian Fisheries Ministry"),
        ("Institute for Arctic Affairs", "IAA"),
    ],
)
def test_two_wordings_of_one_thing_are_alike(left: str, right: str) -> None:
    assert compare(left, right).score >= 0.9
    assert compare(right, left).score >= 0.9


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Institute for Arctic Affairs", "Institute for Antarctic Affairs"),
        ("Ministry of Fisheries of Norway", "Ministry of Fisheries of Iceland"),
        ("Institute for Arctic Affairs", "IEA"),
        ("the", "of"),
        ("Deputy Port Director", "Port Inspector"),
    ],
)
def test_other_things_are_not(left: str, right: str) -> None:
    assert compare(left, right).score < 0.7


def test_each_word_more_on_one_side_costs_and_is_named() -> None:
    one = compare("Port Director", "Deputy Port Director")
    two = compare("Port Director", "First Deputy Port Director")
    assert 1 > one.score > two.score > 0
    assert "deputy" in one.reasons[-1]
