"""Who does what to whom, in which tense, denied or not, as the parse has it."""

from __future__ import annotations

import pytest
from ground_of import word_of

from dragoman.read import syntax


def _text(token: object) -> str:
    return getattr(token, "text", "")


def test_a_coordination_gives_all_that_it_joins() -> None:
    word = word_of("Kenya, Uganda and Norway signed.", "Kenya")
    assert [token.text for token in syntax.conjuncts(word)] == ["Kenya", "Uganda", "Norway"]


@pytest.mark.parametrize(
    ("text", "verb", "whose"),
    [
        ("Ruto met Stubb.", "met", "Ruto"),
        ("Ruto arrived and met Stubb.", "met", "Ruto"),
        ("Ruto wants to meet Stubb.", "meet", "Ruto"),
        ("Ruto, who visited Oslo, spoke.", "visited", "Ruto"),
        ("The talks held in Oslo ended.", "held", "talks"),
    ],
)
def test_a_verb_has_its_own_subject_or_that_of_the_verb_above(text: str, verb: str, whose: str) -> None:
    assert _text(syntax.subject(word_of(text, verb))) == whose


def test_in_the_passive_the_agent_does_it() -> None:
    verb = word_of("Stubb was received by Ruto in Nairobi.", "received")
    assert syntax.is_passive(verb)
    assert _text(syntax.agent(verb)) == "Ruto"


def test_the_active_is_not_passive() -> None:
    assert not syntax.is_passive(word_of("Ruto received Stubb.", "received"))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ruto did not meet Stubb.", "meet"),
        ("Ruto never met Stubb.", "met"),
        ("There was no meeting.", "meeting"),
        ("Ruto did not want to meet Stubb.", "meet"),
    ],
)
def test_denied_words_are_negated(text: str, word: str) -> None:
    assert syntax.is_negated(word_of(text, word))


def test_a_plain_clause_is_not_negated() -> None:
    assert not syntax.is_negated(word_of("Ruto met Stubb.", "met"))


@pytest.mark.parametrize(
    ("text", "verb", "tense"),
    [
        ("Ruto met Stubb.", "met", "past"),
        ("Ruto has met Stubb.", "met", "past"),
        ("Ruto meets Stubb.", "meets", "present"),
        ("Ruto will meet Stubb.", "meet", "future"),
        ("Ruto would meet Stubb.", "meet", "conditional"),
        ("Ruto came, carrying a letter.", "carrying", "past"),
    ],
)
def test_a_clause_has_the_tense_of_its_words(text: str, verb: str, tense: str) -> None:
    assert syntax.tense(word_of(text, verb)) == tense


def test_objects_are_found_behind_their_prepositions() -> None:
    verb = word_of("Ruto spoke with Stubb in Oslo.", "spoke")
    assert [t.text for t in syntax.prepositional(verb, "with")] == ["Stubb"]
    assert [t.text for t in syntax.prepositional(verb, "with", "in")] == ["Stubb", "Oslo"]
    assert syntax.prepositional(verb, "near") == []


def test_climbing_ends_at_the_verb_of_the_clause_or_at_the_top() -> None:
    assert syntax.clause_head(word_of("Ruto met the president of Finland.", "Finland")).text == "met"
    assert syntax.clause_head(word_of("Talks in Oslo", "Oslo")).text == "Talks"


def test_climbing_from_a_word_gives_all_below_the_one_above() -> None:
    finland = word_of("Ruto met the president of Finland.", "Finland")
    assert [t.text for t in syntax.ancestors_until(finland, finland.sent.root)] == ["Finland", "of", "president"]
