"""Comparing the spellings of names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.lexicon.people import names, persons, picking

BENCH = Path(__file__).resolve().parents[3] / ".." / "shared" / "bench" / "names.json"
words = st.text(alphabet="abcdefghiklmnoprstuvyz -", min_size=1, max_size=24)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Aliakbar Ahmadian", "Ali-Akbar Ahmadian"),
        ("Nikolai Platonovich PATRUSHEV", "Nikolay Patrushev"),
        ("Nikolaï Patrouchev", "Nikolai Patrushev"),
        ("Сергей Шойгу", "Sergei Shoigu"),
        ("Sergei Schoigu", "Sergey Shoygu"),
        ("Ayatollah Ali Khamenei", "Ali Chamenei"),
        ("Mohammed bin Salman", "Mohammad bin Salman Al Saud"),
        ("Michael Waltz", "Mike Waltz"),
        ("WANG Yi", "Wang Yi"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("H.E. Dr. Mohammad Javad Zarif", "Mohammad-Javad Zarif"),
    ],
)
def test_two_spellings_of_one_name_agree(left: str, right: str) -> None:
    assert names.compare(left, right).score >= names.SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Sadeq Larijani", "Ali Larijani"),
        ("Dmitry Patrushev", "Nikolai Patrushev"),
        ("Mohammad Ahmadian", "Ali Akbar Ahmadian"),
        ("Ali Khomeini", "Ali Khamenei"),
        ("Ali Bagheri Kani", "Mohammad Bagheri"),
        ("Li Qiang", "Li Keqiang"),
        ("Wang Wenbin", "Wang Yi"),
        ("Kim Jong Il", "Kim Jong Un"),
        ("Robert Gibbs", "Robert G. Salesses"),
        ("Mohammed V", "Mohammed VI"),
    ],
)
def test_two_persons_stay_apart(left: str, right: str) -> None:
    assert names.compare(left, right).score < names.SAME


def test_a_score_keeps_its_reasons() -> None:
    match = names.compare("Patrouchev", "Nikolai Patrushev")
    assert match.score < names.SAME
    assert "surname only" in match.reasons


def test_honorifics_go_and_the_last_word_stays() -> None:
    assert names.strip_honorifics("Sardar Ahmad-Reza Radan") == "Ahmad-Reza Radan"
    assert names.strip_honorifics("Ayatollah Khamenei") == "Khamenei"
    assert names.strip_honorifics("General") == "General"


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Ali Larijani", "Larijani"),
        ("Xi Jinping", "Xi"),
        ("Nikolai Platonovich PATRUSHEV", "Patrushev"),
        ("WANG Wenbin", "Wang"),
        ("Ursula von der Leyen", "von der Leyen"),
        ("M. Bagheri", "Bagheri"),
    ],
)
def test_the_surname_is_found_in_both_orders(name: str, family: str) -> None:
    assert names.surname(name) == family


def the(name: str) -> persons.Person:
    (found,) = persons.named(name)
    return found


def test_a_mangled_name_means_the_one_whom_title_and_date_leave() -> None:
    picked = picking.pick("Pezhashyan", [the("Masoud Pezeshkian"), the("Ebrahim Raisi")])
    assert picked is not None
    assert picked[0].name == "Masoud Pezeshkian"
    assert persons.named("Pezhashyan") == ()


def test_a_bare_surname_does_not_choose_between_two_of_that_name() -> None:
    assert picking.pick("Larijani", [the("Ali Larijani"), the("Sadeq Larijani")]) is None
    assert picking.pick("Sara Netanyahu", [the("Benjamin Netanyahu")]) is None


@given(words, words)
def test_comparing_is_symmetric_and_stays_between_nothing_and_one(left: str, right: str) -> None:
    there, back = names.compare(left, right).score, names.compare(right, left).score
    assert there == pytest.approx(back)
    assert 0 <= there <= 1


@given(words.filter(str.strip))
def test_a_name_agrees_with_itself(name: str) -> None:
    assert names.compare(name, name).score == 1 or not names.words_of(name)


@pytest.mark.shared
def test_every_spelling_of_the_bench_is_picked_in_its_pool_and_no_look_alike_is_the_same() -> None:
    if not BENCH.exists():
        pytest.skip("the bench of names does not lie beside the checkout")
    bench = json.loads(BENCH.read_text(encoding="utf-8"))
    missed = [
        variant
        for person in bench["persons"]
        for variant in person["variants"]
        if not picking.pick(variant, [the(person["name"])])
    ]
    confused = [
        (other, person["name"])
        for other in bench["distractors"]
        for person in bench["persons"]
        if picking.best_match(other, the(person["name"])).score >= names.SAME
    ]
    assert missed == []
    assert confused == []
