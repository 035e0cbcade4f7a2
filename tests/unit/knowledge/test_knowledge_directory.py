from __future__ import annotations

import pytest

from dragoman.errors import AmbiguousName, NotFound
from dragoman.knowledge.directory import Directory
from dragoman.model.entity import Entity
from dragoman.model.mention import EntityKind

PEOPLE = [
    Entity("person:~1", EntityKind.PERSON, "Tuomas Käpylinna", ("T. Kapylinna",), "FI", provisional=True),
    Entity("person:~2", EntityKind.PERSON, "Gregor Zaborovskij", (), "XX", provisional=True),
    Entity("person:~3", EntityKind.PERSON, "Zaborovskij", (), "", provisional=True),
    Entity("country:NO", EntityKind.COUNTRY, "Norway", (), "NO"),
    Entity("org:~1", EntityKind.ORGANIZATION, "Norway Fisheries Board", (), "NO", provisional=True),
]
DIRECTORY = Directory(PEOPLE)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("tuomas kapylinna", {"person:~1"}),
        ("Kapylinna", {"person:~1"}),
        ("T. Kapylinna", {"person:~1"}),
        ("Zaborovskij", {"person:~2", "person:~3"}),
        ("Zaborovsky", {"person:~2", "person:~3"}),
        ("norway", {"country:NO"}),
        ("Fisheries", {"org:~1"}),
        ("person:~2", {"person:~2"}),
    ],
)
def test_words_mean_all_whom_they_may_name(words: str, found: set[str]) -> None:
    assert DIRECTORY.meant(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("US", "country:US"),
        ("NO", "country:NO"),
        ("IAEA", "org:iaea"),
        ("TASS", "outlet:tass"),
        ("Sahel", "place:sahel"),
    ],
)
def test_names_of_known_things_are_theirs_and_no_surname(words: str, found: str) -> None:
    sahel = Entity("person:~4", EntityKind.PERSON, "Anna Sahel", (), "", provisional=True)
    directory = Directory([*PEOPLE, sahel])
    assert directory.one(words).id == found
    assert directory.meant(words) == {found}


def test_words_that_name_nobody_are_not_found() -> None:
    with pytest.raises(NotFound, match="Ostrobothnian Queen"):
        DIRECTORY.meant("Ostrobothnian Queen")
    with pytest.raises(NotFound, match="Ostrobothnian Queen"):
        DIRECTORY.one("Ostrobothnian Queen")


def test_a_whole_name_goes_before_a_part_of_one() -> None:
    assert DIRECTORY.one("Zaborovskij").id == "person:~3"
    assert DIRECTORY.one("norway").id == "country:NO"


def test_candidates_that_share_a_name_are_told_by_their_ids() -> None:
    twins = [Entity(f"person:~{number}", EntityKind.PERSON, "Ann Lee", provisional=True) for number in (1, 2)]
    with pytest.raises(AmbiguousName) as caught:
        Directory(twins).one("Ann Lee")
    assert caught.value.candidates == ("Ann Lee (person:~1)", "Ann Lee (person:~2)")
    assert Directory(twins).one("person:~2") == twins[1]


def test_many_candidates_are_counted_not_listed() -> None:
    crowd = [Entity(f"person:~{number}", EntityKind.PERSON, f"Kim Number{number}") for number in range(20)]
    with pytest.raises(AmbiguousName) as caught:
        Directory(crowd).one("Kim")
    assert len(caught.value.candidates) == 9
    assert caught.value.candidates[-1] == "12 more"


def test_the_country_of_a_country_is_itself() -> None:
    assert DIRECTORY.country_of("country:NO") == "NO"
    assert DIRECTORY.country_of("person:~1") == "FI"
    assert DIRECTORY.country_of("person:nobody") == ""
