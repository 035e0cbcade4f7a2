"""Wars and blows that everybody remembers."""

from __future__ import annotations

from dragoman.lexicon.happenings import happenings, recalled
from dragoman.model.when import Period


def test_every_happening_has_words_and_days() -> None:
    for known in happenings():
        assert known.words
        assert all(known.words)
        assert Period.parse(known.period).days


def test_a_war_is_meant_where_its_words_and_its_sides_are_named() -> None:
    (known,) = recalled("the 12-day war between Israel and Iran", {"IL", "IR"})
    assert known.id == "happening:twelve-day-war-2025"


def test_a_war_of_other_sides_is_not_meant() -> None:
    assert recalled("a twelve-day war of words between Rome and Paris", {"IT", "FR"}) == ()
