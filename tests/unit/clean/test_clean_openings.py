"""Datelines that open a paragraph."""

import pytest

from dragoman.clean.openings import dateline_of


@pytest.mark.parametrize(
    "opening",
    [
        "OSLO, May 3 (Example Agency) —",
        "OSLO, May 3. /EXA/.",
        "OSLO –",
        "Oslo —",
        "OSLO, Norway —",
        "Oslo [Norway], May 3:",
        "Oslo / Moscow, May 3 —",
        "NORTH HAVEN (EXA) -",
        "(Oslo, 3 May)",
        "ОСЛО, 3 мая. /ТАСС/.",
        "ОСЛО, 3 мая - РИА Новости.",
        "Oslo, 3 mai 2021 –",
        "奥斯陆网5月3日电",
    ],
)
def test_a_dateline_is_told_from_the_sentence(opening):
    assert dateline_of(f"{opening} The ministers met on Monday.") == opening


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister — a former judge — left.",
        "Norway — a member since 1949 — agreed.",
        "US - China talks begin.",
        "Lindqvist – The minister's aide – stayed.",
        "In Oslo, 3 May was a holiday.",
        "Lindqvist, May 3. He said so.",
        "Oslo — the capital — slept.",
        "OSLO —",
    ],
)
def test_a_sentence_keeps_its_beginning(sentence):
    assert dateline_of(sentence) == ""
