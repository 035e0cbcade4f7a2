"""The words that name an office, before and after a name."""

from __future__ import annotations

import pytest
from ground_of import people_of


@pytest.mark.parametrize(
    ("text", "name", "offices"),
    [
        ("Kenyan President William Ruto spoke.", "William Ruto", ["President of Kenya"]),
        ("Kenya's President William Ruto spoke.", "William Ruto", ["President of Kenya"]),
        ("The president of Kenya, William Ruto, spoke.", "William Ruto", ["President of Kenya"]),
        ("William Ruto, president of Kenya, spoke.", "William Ruto", ["President of Kenya"]),
        ("William Ruto, the Kenyan president, spoke.", "William Ruto", ["President of Kenya"]),
        ("US Secretary of State Antony Blinken spoke.", "Antony Blinken", ["Secretary of State of the United States"]),
        (
            "Deputy Foreign Minister of Norway Andreas Kravik spoke.",
            "Andreas Kravik",
            ["Deputy Minister of Foreign Affairs of Norway"],
        ),
        (
            "The secretary of the Council of Nordic Ministers, Karen Ellemann, spoke.",
            "Karen Ellemann",
            ["Secretary of the Council of Nordic Ministers"],
        ),
        (
            "William Ruto's special adviser Monica Juma spoke with Kenyan President William Ruto.",
            "Monica Juma",
            ["Special Adviser to the President of Kenya"],
        ),
    ],
)
def test_a_title_is_read_from_the_words_around_the_name(text: str, name: str, offices: list[str]) -> None:
    assert people_of(text)[name] == offices


def test_what_follows_a_name_and_opens_another_clause_is_no_title() -> None:
    people = people_of("With Elina Valtonen, President Stubb's aide congratulated the team.")
    assert people["Elina Valtonen"] == []


def test_any_heap_of_title_words_is_read_without_an_error() -> None:
    assert (
        people_of("Minister of of the Secretary and and of President's the deputy of the, of Council of.") is not None
    )
