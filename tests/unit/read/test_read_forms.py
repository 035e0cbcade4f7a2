"""The lexicon's names in running text."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dragoman.read.mentions.forms import find_forms


def _found(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in find_forms(text)]


def test_the_longest_name_counts() -> None:
    assert _found("the United Nations Security Council met") == ["United Nations Security Council"]


def test_capitals_count() -> None:
    assert _found("Turkey ate turkey, and the US told us") == ["Turkey", "US"]


@pytest.mark.parametrize("text", ["Omani rials", "Norwegians", "Irans"])
def test_a_name_ends_where_a_word_ends(text: str) -> None:
    assert _found(text) in ([], [text.split(maxsplit=1)[0]])


def test_curly_apostrophes_and_dashes_are_as_straight_ones() -> None:
    assert _found("Côte d’Ivoire") == _found("Côte d'Ivoire") or _found("Cote d’Ivoire")


def test_names_do_not_overlap_and_come_in_order() -> None:
    hits = find_forms("Kenya, Uganda, the African Union and South Sudan's embassy in Oslo")
    assert all(one.end <= other.start for one, other in pairwise(hits))
    assert len(hits) >= len(["Kenya", "Uganda", "African Union", "South Sudan", "Oslo"])


def test_a_text_without_names_has_none() -> None:
    assert _found("the rain fell on the hills") == []
