"""Persons by id, by full name in any script, by surname."""

from __future__ import annotations

import pytest

from dragoman.lexicon import countries
from dragoman.lexicon.people import persons
from dragoman.lexicon.people.persons import _rows
from dragoman.model.when import Period


@pytest.mark.parametrize(
    "name", ["Masoud Pezeshkian", "Massoud PEZESHKIAN", "مسعود پزشکیان", "Масуд Пезешкиан", "马苏德·佩泽什基安"]
)
def test_a_person_is_found_in_any_script(name: str) -> None:
    assert [person.name for person in persons.named(name)] == ["Masoud Pezeshkian"]


def test_honorifics_do_not_hide_a_person() -> None:
    assert [person.name for person in persons.named("Ayatollah Ali Khamenei")] == ["Ali Khamenei"]
    assert [person.name for person in persons.named("Sardar Ahmadreza Radan")] == ["Ahmad-Reza Radan"]


def test_a_stranger_is_nobody() -> None:
    assert persons.named("Pezhman Pezeshki-Nobody") == ()
    assert persons.by_id("person:no-such-person") is None


def test_all_of_one_surname_are_given() -> None:
    found = {person.name for person in persons.sharing_surname("Larijani")}
    assert {"Ali Larijani", "Sadeq Larijani", "Mohammad Javad Larijani"} <= found


def test_a_surname_is_found_in_its_other_spellings() -> None:
    assert "Volodymyr Zelenskyy" in {person.name for person in persons.sharing_surname("Zelensky")}
    assert "Abdel Fattah el-Sisi" in {person.name for person in persons.sharing_surname("Sisi")}


def test_an_id_gives_all_that_is_known() -> None:
    person = persons.by_id("person:hossein-amir-abdollahian")
    assert person is not None
    assert (person.countries, person.died) == (("IR",), "2024-05-19")


def test_every_row_is_well_formed() -> None:
    codes = {country.code for country in countries.countries()}
    for row in _rows().values():
        assert row["name"].strip(), row
        assert set(row["countries"].split(";")) <= codes, row
        for date in (row["born"], row["died"]):
            assert not date or Period.parse(date), row
