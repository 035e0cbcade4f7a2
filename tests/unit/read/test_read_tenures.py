"""Tenures: who holds, held or is to hold which office."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from reading_of import read_text

from dragoman.model.tenure import Tenure


@dataclass(frozen=True)
class Told:
    """A tenure as a test speaks of it."""

    person: str
    office: str
    capacity: str
    held_on: str | None
    start: str | None
    end: str | None
    before: str
    after: str
    quotes: tuple[str, ...]


def tenures(text: str, published: str | None = "2024-08-05") -> list[Told]:
    return [
        Told(
            held.person.name,
            held.office.name,
            str(held.capacity),
            held.held_on.edtf,
            held.start.edtf,
            held.end.edtf,
            held.before.name if held.before else "",
            held.after.name if held.after else "",
            tuple(e.quote for e in attested.evidence),
        )
        for attested in read_text(text, published)
        if isinstance(held := attested.content, Tenure)
    ]


def offices(text: str) -> set[tuple[str, str]]:
    return {(t.person, t.office) for t in tenures(text)}


def tenure_of(text: str, person: str, published: str | None = "2024-08-05") -> Told:
    (told,) = [t for t in tenures(text, published) if t.person == person]
    return told


def test_a_title_is_held_on_the_day_of_publication() -> None:
    told = tenure_of("Ghanaian Foreign Minister Kojo Mensah spoke in Accra.", "Kojo Mensah")
    assert (told.office, told.capacity, told.held_on) == ("Minister of Foreign Affairs of Ghana", "full", "2024-08-05")
    assert told.quotes == ("Ghanaian Foreign Minister Kojo Mensah",)


def test_a_title_in_the_background_is_held_on_its_day() -> None:
    told = tenure_of("In May 2019 Ghanaian Foreign Minister Kojo Mensah visited Togo.", "Kojo Mensah")
    assert told.held_on == "2019-05"


def test_a_former_holder_has_no_day() -> None:
    told = tenure_of("Former Ghanaian Foreign Minister Kojo Mensah spoke.", "Kojo Mensah")
    assert (told.capacity, told.held_on) == ("former", None)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Kojo Mensah was appointed foreign minister of Ghana in May 2021.", "2021-05", None),
        ("Kojo Mensah, who assumed the role of Ghana's foreign minister in May 2021, spoke.", "2021-05", None),
        ("Kojo Mensah became foreign minister of Ghana in May 2021.", "2021-05", None),
        ("Kojo Mensah, foreign minister of Ghana since 2021, spoke.", "2021", None),
        ("Kojo Mensah has served as foreign minister of Ghana since 2021.", "2021", None),
        ("Kojo Mensah was foreign minister of Ghana from 2012 to 2016.", "2012", "2016"),
        ("Kojo Mensah resigned as foreign minister of Ghana in May 2021.", None, "2021-05"),
        ("Kojo Mensah was dismissed as foreign minister of Ghana in May 2021.", None, "2021-05"),
    ],
)
def test_words_of_taking_holding_and_leaving_give_the_period(text: str, start: str | None, end: str | None) -> None:
    told = tenure_of(text, "Kojo Mensah")
    assert (told.office, told.start, told.end) == ("Minister of Foreign Affairs of Ghana", start, end)


def test_who_follows_another_comes_after_him() -> None:
    text = "Linda Boateng replaced Kojo Mensah as foreign minister of Ghana in May 2021."
    new, old = tenure_of(text, "Linda Boateng"), tenure_of(text, "Kojo Mensah")
    assert (new.office, new.start, new.before) == ("Minister of Foreign Affairs of Ghana", "2021-05", "Kojo Mensah")
    assert (old.office, old.end, old.after) == ("Minister of Foreign Affairs of Ghana", "2021-05", "Linda Boateng")


def test_two_titles_are_two_offices() -> None:
    text = "Kojo Mensah, foreign minister and deputy prime minister of Ghana, spoke."
    assert len(offices(text)) == 2


def test_a_title_shared_by_two_is_held_by_each_in_his_country() -> None:
    text = "The foreign ministers of Ghana and Togo, Kojo Mensah and Ama Lawson, met."
    assert offices(text) == {
        ("Kojo Mensah", "Minister of Foreign Affairs of Ghana"),
        ("Ama Lawson", "Minister of Foreign Affairs of Togo"),
    }


def test_a_counterpart_holds_the_like_office_at_home() -> None:
    text = "Ghanaian Foreign Minister Kojo Mensah met his Togolese counterpart, Ama Lawson."
    assert ("Ama Lawson", "Minister of Foreign Affairs of Togo") in offices(text)


def test_words_that_only_stand_before_a_title_are_no_part_of_it() -> None:
    text = "On Wednesday Ghanaian Foreign Minister Kojo Mensah met Togolese Defence Minister Ama Lawson."
    assert offices(text) == {
        ("Kojo Mensah", "Minister of Foreign Affairs of Ghana"),
        ("Ama Lawson", "Minister of Defence of Togo"),
    }


def test_the_spokesman_for_a_president_is_not_the_president() -> None:
    text = "A spokesman for Ghanaian President Kojo Mensah rejected it."
    assert offices(text) == {("Kojo Mensah", "President of Ghana")}


@pytest.mark.parametrize(
    "text",
    [
        "The director of the Peace Rights Foundation spoke in Accra.",
        "The commander of Pacific Air Forces spoke in Accra.",
        "The foreign minister of Ghana spoke in Accra.",
    ],
)
def test_a_body_is_no_person_and_the_unnamed_have_no_tenure(text: str) -> None:
    assert tenures(text) == []


def test_the_end_of_a_title_is_no_first_name() -> None:
    assert offices("US Secretary of State Anne Miller spoke.") == {
        ("Anne Miller", "Secretary of State of the United States")
    }


def test_a_nominee_is_designate() -> None:
    told = tenure_of("Ghana's president nominated Kojo Mensah as foreign minister of Ghana.", "Kojo Mensah")
    assert (told.capacity, told.start) == ("designate", None)


def test_who_replaces_somebody_is_the_one_who_is_given_the_office() -> None:
    text = "President Kojo Mensah of Ghana appointed Ama Lawson as foreign minister, replacing Yaw Darko."
    assert ("Ama Lawson", "Minister of Foreign Affairs of Ghana") in offices(text)
    assert ("Yaw Darko", "Minister of Foreign Affairs of Ghana") in offices(text)
    assert ("Kojo Mensah", "Minister of Foreign Affairs of Ghana") not in offices(text)


def test_an_office_that_a_head_of_state_gives_is_of_his_country() -> None:
    text = "Ghanaian President Kojo Mensah picked Ama Lawson as defence minister on Tuesday."
    assert ("Ama Lawson", "Minister of Defence of Ghana") in offices(text)


def test_an_office_that_an_international_chief_gives_is_not_of_his_country() -> None:
    text = "UN Secretary-General Antonio Guterres named Ama Lawson foreign minister."
    assert ("Ama Lawson", "Minister of Foreign Affairs of Portugal") not in offices(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Ama Lawson, a senior fellow at the Pacific Council on Foreign Relations, spoke.",
            "Senior Fellow at the Pacific Council on Foreign Relations",
        ),
        ("Volta State Governor Ama Lawson spoke.", "Governor of Volta State"),
    ],
)
def test_an_office_has_the_whole_name_of_its_body(text: str, office: str) -> None:
    assert offices(text) == {("Ama Lawson", office)}
