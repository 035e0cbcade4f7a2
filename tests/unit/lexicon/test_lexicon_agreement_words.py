"""Words of agreements' names in several languages."""

from __future__ import annotations

import pytest

from dragoman.lexicon.agreement_words import english_words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("peace treaty", ("peace", "treaty")),
        ("мирный договор", ("peace", "treaty")),
        ("мирного договора", ("peace", "treaty")),
        ("tratado de paz", ("treaty", "de", "peace")),
        ("Sicherheitsabkommen", ("security", "agreement")),
        ("اتفاقية التعاون الأمني", ("agreement", "cooperation", "security")),
        ("安全合作协议", ("security", "cooperation", "agreement")),
    ],
)
def test_a_name_says_the_same_in_every_language(name: str, words: tuple[str, ...]) -> None:
    assert english_words(name) == words
