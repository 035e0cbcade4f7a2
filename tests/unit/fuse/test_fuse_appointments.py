"""Taking an office and leaving one are two things, also where no office is named."""

from __future__ import annotations

import pytest
from tellings import add_up, attest, when

from dragoman.model.attestation import Attestation
from dragoman.model.event import Event, EventType, Participant

ATTAL = "person:gabriel-attal"


def told(report: str, words: str, date: str = "2031-05-22") -> Attestation:
    return attest(report, Event(EventType.APPOINTMENT, when(date), (Participant(ATTAL),)), words=words)


LEAVING = [
    "Gabriel Attal has resigned",
    "a new minister takes the place of Gabriel Attal",
    "She succeeds Gabriel Attal",
    "Gabriel Attal was sacked on Monday",
    "the dismissal of Gabriel Attal",
    "Gabriel Attal is replaced by his deputy",
    "Gabriel Attal stepped down",
    "Gabriel Attal was stripped of his office",
    "the envoy took over from Gabriel Attal",
    "Gabriel Attal quit",
]
TAKING = [
    "Gabriel Attal has been put into the council",
    "Gabriel Attal was appointed to the council",
    "Gabriel Attal succeeds his teacher",
    "Gabriel Attal was sworn in",
    "the council elected Gabriel Attal",
    "Gabriel Attal becomes chairman",
    "Gabriel Attal took office",
    "the nomination of Gabriel Attal",
    "Gabriel Attal takes over from his teacher",
    "Gabriel Attal was named to the board",
]


@pytest.mark.parametrize(("left", "taken"), list(zip(LEAVING, TAKING, strict=True)))
def test_leaving_an_office_is_not_taking_another(left: str, taken: str) -> None:
    assert len(add_up(told("a", left), told("b", taken, "2031-05"))) == 2


@pytest.mark.parametrize("words", ["a change at the top of the council", "Gabriel Attal was sacked and named envoy"])
def test_words_that_do_not_say_which_keep_nothing_apart(words: str) -> None:
    assert len(add_up(told("a", LEAVING[0]), told("b", words, "2031-05"))) == 1


def test_one_resignation_told_in_other_words_is_one() -> None:
    assert len(add_up(*(told(f"r{number}", words) for number, words in enumerate(LEAVING)))) == 1
