"""Offices by id and by phrase."""

from __future__ import annotations

import pytest

from dragoman.lexicon import countries, organizations
from dragoman.lexicon.seats import kinds, offices, tenures


def test_an_office_id_gives_its_name_and_kind() -> None:
    office = offices.known("office:IR:foreign_minister")
    assert office is not None
    assert (office.name, office.kind, office.of) == ("Minister of Foreign Affairs of Iran", "foreign_minister", "IR")
    assert "Iranian foreign minister" in office.aliases


def test_a_country_may_call_a_kind_by_its_own_name() -> None:
    office = offices.known("office:DE:head_of_government")
    assert office is not None
    assert office.name == "Chancellor of Germany"


def test_an_ambassadors_office_names_both_countries() -> None:
    office = offices.known("office:RU:ambassador:IR")
    assert office is not None
    assert office.name == "Ambassador of Russia to Iran"


@pytest.mark.parametrize(
    "identity", ["office:~duke-of-nowhere", "office:ZZ:foreign_minister", "office:IR:no_such_kind", "office:IR"]
)
def test_an_unknown_id_gives_nothing(identity: str) -> None:
    assert offices.known(identity) is None


def test_a_phrase_finds_the_office() -> None:
    assert [office.id for office in offices.find("SNSC secretary")] == ["office:IR:security_council_secretary"]
    assert offices.find("breakfast") == ()


def test_two_phrases_for_one_office_are_the_same() -> None:
    assert offices.same("Russian foreign minister", "Foreign Minister of the Russian Federation")
    assert not offices.same("Russian foreign minister", "Russian defense minister")


def test_every_office_with_a_known_holder_is_known() -> None:
    listed = {row["office"] for row in tenures._rows()}
    assert {office for office in listed if offices.known(f"office:{office}") is None} == set()


def test_every_kind_belongs_to_a_known_country_or_organization() -> None:
    codes = {country.code for country in countries.countries()}
    owners = {seat.of for seat in kinds.seats() if seat.of}
    assert {of for of in owners if of not in codes and organizations.by_id(of) is None} == set()


def test_a_phrase_that_tells_its_country_means_one_office_only() -> None:
    told: dict[str, set[tuple[str, str]]] = {}
    for seat in kinds.seats():
        for form in seat.telling:
            told.setdefault(kinds.key(form), set()).add((seat.kind, seat.of))
    assert {form: meant for form, meant in told.items() if len(meant) > 1} == {}
