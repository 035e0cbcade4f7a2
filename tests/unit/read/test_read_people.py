"""Persons of a report: by name with their titles, by a surname alone, by an office alone."""

from __future__ import annotations

import pytest
from ground_of import ground_of, people_of


def test_a_person_takes_the_titles_around_his_name() -> None:
    assert people_of("Finland's President Alexander Stubb spoke.") == {"Alexander Stubb": ["President of Finland"]}
    assert people_of("Alexander Stubb, the president of Finland, spoke.") == {
        "Alexander Stubb": ["President of Finland"]
    }


def test_a_title_goes_to_the_name_it_stands_before_and_not_to_the_one_after_which_it_stands() -> None:
    people = people_of("Elina Valtonen, President Alexander Stubb and Kenyan President William Ruto spoke.")
    assert people["Elina Valtonen"] == []
    assert people["Alexander Stubb"] == ["President of Finland"]
    assert people["William Ruto"] == ["President of Kenya"]


def test_a_surname_is_the_persons_whom_the_report_names_in_full() -> None:
    assert list(people_of("Musalia Mudavadi spoke. Mudavadi left. Mr. Mudavadi returned.")) == ["Musalia Mudavadi"]


def test_an_office_alone_stands_for_its_holder_in_the_report() -> None:
    text = "Kenyan Foreign Minister Musalia Mudavadi spoke. Then the Kenyan foreign minister left."
    assert list(people_of(text)) == ["Musalia Mudavadi"]


def test_an_office_whose_holder_is_not_named_is_a_person_without_a_name() -> None:
    ((mention, _),) = ground_of("Then the Kenyan foreign minister left.").persons
    assert mention.unnamed
    assert mention.country == "KE"


@pytest.mark.parametrize(
    "text", ["He was appointed ambassador to Kenya.", "The role of secretary is vacant.", "An adviser left."]
)
def test_a_seat_or_any_holder_is_nobody(text: str) -> None:
    assert people_of(text) == {}
