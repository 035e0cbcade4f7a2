"""How an answer about an office says which of its dates were checked."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge import Held
from dragoman.serve.cli.offices import checked, held_document

LEXICON = Held("person:ada", "Ada", "office:queen", "Queen", start="2024-05-03", sources=("the court's calendar",))
ENDED = replace(LEXICON, end="2025-01-01")
PAGE = ("The Court Gazette, 2024-05-04",)


def test_a_line_that_nobody_compared_says_so() -> None:
    assert checked(LEXICON) == "no"
    assert held_document(LEXICON)["checked"] == {"from": None, "to": None}


def test_a_line_whose_start_alone_was_compared_says_which() -> None:
    assert checked(replace(ENDED, start_checked=PAGE)) == "from"
    assert checked(replace(ENDED, end_checked=PAGE)) == "to"


def test_a_line_compared_in_both_dates_names_what_vouches_for_each() -> None:
    held = replace(ENDED, start_checked=PAGE, end_checked=("World Register, 2025-02", "The Court Gazette, 2025-01-02"))
    assert checked(held) == "both"
    assert held_document(held)["checked"] == {
        "from": "The Court Gazette, 2024-05-04",
        "to": "World Register, 2025-02; The Court Gazette, 2025-01-02",
    }


def test_what_only_reports_tell_is_not_said_to_be_unchecked() -> None:
    assert checked(replace(LEXICON, sources=())) == ""
