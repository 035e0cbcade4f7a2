"""Runs of capitalised words that may be names."""

from __future__ import annotations

import pytest
from ground_of import people_of, sentences_of

from dragoman.read.mentions import names


def _runs(text: str) -> list[str]:
    (sentence,) = sentences_of(text)
    return [sentence.span.doc[first:last].text for first, last in names.runs(sentence, ())]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Then Ahmed bin Salman al-Thani spoke.", "Ahmed bin Salman al-Thani"),
        ("Yesterday Jean-Yves Dubois spoke.", "Jean-Yves Dubois"),
        ("Yesterday Ursula von der Leyen spoke.", "Ursula von der Leyen"),
    ],
)
def test_a_name_runs_over_particles_and_hyphens(text: str, name: str) -> None:
    assert list(people_of(text)) == [name]


def test_days_months_and_titles_are_no_names() -> None:
    assert not {"Monday", "March", "President"} & set(_runs("On Monday, President Ruto spoke in March."))


def test_tokens_that_are_taken_end_a_run() -> None:
    (sentence,) = sentences_of("Kenya Ruto spoke.")
    assert names.runs(sentence, {0}) == [(1, 2)]


def test_a_name_of_the_lexicon_is_a_persons_without_any_title() -> None:
    assert list(people_of("Sauli Niinistö left.")) == ["Sauli Niinistö"]


@pytest.mark.parametrize("text", ["The Blue Line opened.", "Heavy Rain fell.", "Kenya Airways grew."])
def test_other_capitals_name_nobody(text: str) -> None:
    assert people_of(text) == {}
