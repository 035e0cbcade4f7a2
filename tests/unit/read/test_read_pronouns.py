"""Pronouns: `he` goes on to be who is spoken of, and nobody where a stranger is meant."""

from __future__ import annotations

import pytest
from ground_of import meant_by


@pytest.mark.parametrize(
    ("text", "word", "nth", "who"),
    [
        ("Penny Wong landed in Suva. Sitiveni Rabuka met her at the airport. She will stay two days.", "She", 0, ["Penny Wong"]),
        ("Penny Wong spoke first. Richard Marles, she said, had been invited to Tokyo.", "she", 0, ["Penny Wong"]),
        ("Penny Wong spoke first. She praised the hosts.", "She", 0, ["Penny Wong"]),
    ],
)  # fmt: skip
def test_he_goes_on_to_be_who_is_spoken_of(text: str, word: str, nth: int, who: list[str]) -> None:
    assert meant_by(text, word, nth) == who


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The minister rang Foreign Minister Winston Peters. He thanked the staff.", "He"),
        ("Winston Peters saw Penny Wong in Suva. He declined to say whether Richard Marles would receive him.", "him"),
    ],
)  # fmt: skip
def test_where_a_stranger_may_be_meant_he_is_nobody(text: str, word: str) -> None:
    assert meant_by(text, word) == []
