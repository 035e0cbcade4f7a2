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


def test_who_speaks_next_without_a_word_on_who_he_is_holds_the_office_just_spoken_of() -> None:
    text = "The Peruvian foreign minister called for calm. Amos Kiptoo said the talks go on."
    assert people_of(text) == {"Amos Kiptoo": ["Minister of Foreign Affairs of Peru"]}


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan foreign minister called for calm. Amos Kiptoo, a farmer, said prices rose.",
        "The Kenyan foreign minister called for calm. Analyst Amos Kiptoo said prices rose.",
        "The Kenyan foreign minister called for calm. Amos Kiptoo of the traders said prices rose.",
        "The Kenyan foreign minister called for calm. Prices fell. Rain fell. Amos Kiptoo said prices rose.",
        "The Kenyan foreign minister met Amos Kiptoo. Kiptoo said prices rose.",
    ],
)
def test_a_name_with_another_description_or_far_off_does_not_hold_it(text: str) -> None:
    assert people_of(text).get("Amos Kiptoo", []) == []


def test_an_office_means_whom_of_the_report_the_lexicon_knows_in_it_that_day() -> None:
    text = "Sergei Shoigu landed in Tehran. The secretary of the Russian Security Council spoke."
    assert list(people_of(text)) == ["Sergei Shoigu"]


def test_an_office_does_not_mean_who_held_it_before() -> None:
    text = "Nikolai Patrushev landed in Tehran. The secretary of the Russian Security Council spoke."
    assert people_of(text)["Nikolai Patrushev"] == []


def test_a_middle_initial_is_no_other_name() -> None:
    assert people_of("Secretary Antony J. Blinken spoke.") == {
        "Antony J. Blinken": ["Secretary of State of the United States"]
    }


def test_the_family_name_of_a_chinese_name_stands_first() -> None:
    assert list(people_of("Wang Yi landed in Riga. Wang said that talks go on.")) == ["Wang Yi"]


def test_a_title_before_two_words_makes_them_a_name() -> None:
    assert people_of("Turkish presidential adviser Mesut Tandir spoke.")["Mesut Tandir"] == [
        "Adviser to the President of Turkey"
    ]
