"""Which names of a report are one person's."""

from __future__ import annotations

import time

from ground_of import ground_of, people_of

from dragoman.read.mentions.likeness import NameIndex, alike, fits, parts


def test_a_hyphen_counts_as_a_space_and_marks_are_folded() -> None:
    assert parts("Ayşe Özdemir-Kaya") == parts("ayse ozdemir kaya")


def test_a_surname_a_first_name_and_the_end_of_a_name_fit_it() -> None:
    full = parts("Elina Maria Valtonen")
    assert all(fits(parts(name), full) for name in ("Valtonen", "Elina", "Maria Valtonen", "Elina Valtonen"))
    assert not any(fits(parts(name), full) for name in ("Stubb", "Anna Valtonen", "Elina Maria Valtonen Stubb", ""))


def test_one_letter_may_differ_in_a_surname() -> None:
    assert alike("valtonnen", parts("Elina Valtonen"))
    assert not alike("halonen", parts("Elina Valtonen"))
    assert not alike("valtonen", [])


def test_the_index_finds_what_fits_as_a_look_at_every_name_would() -> None:
    names = [parts(n) for n in ("Elina Valtonen", "Al-Thani", "Espen Barth Eide", "Xi", "Ali Reza H", "Elina", "Eide")]
    index = NameIndex()
    for name in names:
        index.add(name)
    for text in (
        "Elina",
        "Eide",
        "Barth Eide",
        "Espen Eide",
        "Valtonen",
        "althani",
        "Thani",
        "Ali H",
        "Xi",
        "Ruto",
        "",
    ):
        words = parts(text)
        assert index.fitting(words) == [number for number, name in enumerate(names) if fits(words, name)]


def test_two_of_one_surname_stay_two_and_the_surname_means_the_one_named_last() -> None:
    text = "Kari Nordheim spoke. Ola Nordheim answered. Then Nordheim left."
    persons = {mention.name: len(person.founds) for mention, person in ground_of(text).persons}
    assert persons == {"Kari Nordheim": 1, "Ola Nordheim": 2}


def test_persons_of_two_countries_are_two() -> None:
    text = "Kenyan Defence Minister Jane Moi met Ugandan Defence Minister Peter Moi."
    assert set(people_of(text)) == {"Jane Moi", "Peter Moi"}


def test_everybody_comes_in_order_of_appearance() -> None:
    text = "Alexander Stubb called. Then William Ruto and Elina Valtonen spoke."
    assert list(people_of(text)) == ["Alexander Stubb", "William Ruto", "Elina Valtonen"]


def test_thousands_of_names_are_put_together_in_time() -> None:
    index = NameIndex()
    syllables = ["ba", "den", "ka", "lu", "mor", "ni", "ran", "so", "ta", "vi"]
    names = [[a + b, c + d] for a in syllables for b in syllables for c in syllables[:6] for d in syllables[:6]]
    start = time.process_time()
    for name in names:
        index.fitting(name)
        index.add(name)
    assert time.process_time() - start < 20  # seconds; comparing all with all takes minutes
