"""Unseen characters go; what a language spells with stays."""

import pytest

from dragoman.clean.characters import plain_characters


@pytest.mark.parametrize(
    ("text", "plain", "reason"),
    [
        ("The \u202eministers\u202c met", "The ministers met", "direction mark"),
        ("Teh\u200bran", "Tehran", "zero-width character"),
        ("co\u00adoperation", "cooperation", "zero-width character"),
        ("The\x07 min\x00ister", "The minister", "control character"),
        ("La\u200dvrov", "Lavrov", "zero-width character"),
    ],
)
def test_unseen_characters_are_taken_out_and_named(text, plain, reason):
    cleaned, removed = plain_characters(text)
    assert cleaned == plain
    assert all(reason in item.reason and item.text.startswith("U+") for item in removed)
    assert removed


def test_many_of_a_kind_are_one_row():
    _, removed = plain_characters("\u200f" * 40 + "وصل الوزير")
    assert [(item.text, item.reason) for item in removed] == [("U+200F", "direction mark, 40 times")]


@pytest.mark.parametrize("text", ["می‌خواهد", "क्‍ष", "👨‍👩‍👧"])
def test_joiners_that_spell_a_word_stay(text):
    assert plain_characters(text) == (text, ())


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_line_ends_become_one_kind(end):
    assert plain_characters(f"one{end}two")[0] == "one\ntwo"


def test_odd_spaces_become_plain_and_accents_are_composed():
    assert plain_characters("1\u00a0204\u202fcafe\u0301")[0] == "1 204 café"


def test_other_characters_stay_as_they_are():
    text = "“Quotes” – dashes … № 5, ½, ﷼, ﬁ, 台灣"
    assert plain_characters(text) == (text, ())
