"""Statements in direct quotation: whose words they are, however many sentences and blocks they run over."""

from __future__ import annotations

from told_statements import acts, statements

AALTO = "Finnish Foreign Minister Henrik Aalto"


def test_the_first_sentence_of_a_quotation_counts() -> None:
    told = statements(f'{AALTO} said: "The road is open. The bridge is closed. Nobody was hurt."')
    assert [t.quote for t in told] == [f'{AALTO} said: "The road is open.']


def test_a_later_sentence_of_another_stance_counts_too() -> None:
    told = statements(f'{AALTO} said: "The road is open. Gabon must free the crew."')
    assert [(t.act, t.quote) for t in told][1:] == [("urge", 'Gabon must free the crew."')]


def test_a_quotation_before_its_cue_is_the_cue_s() -> None:
    told = statements(f'"The road is open. We condemn the attack," {AALTO} said on Friday.')
    assert [(t.speaker, t.act, t.date) for t in told] == [
        ("Henrik Aalto", "state", "2024-08-02"),
        ("Henrik Aalto", "condemn", "2024-08-02"),
    ]


def test_the_cue_stands_in_the_evidence_of_a_sentence_before_it() -> None:
    text = f'"We condemn the attack. The road is open," {AALTO} said.'
    assert statements(text)[0].evidence == ('"We condemn the attack.', f'The road is open," {AALTO} said.')


def test_a_quotation_without_a_cue_is_by_whoever_spoke_before() -> None:
    told = statements(f'{AALTO} said the talks had failed. "We must start again from nothing."')
    assert [(t.speaker, t.act) for t in told] == [("Henrik Aalto", "state"), ("Henrik Aalto", "urge")]


def test_a_quotation_after_a_sentence_without_a_speaker_is_nobody_s() -> None:
    assert statements('The harbour is empty. "The ships have left."') == []


def test_words_quoted_within_a_clause_are_part_of_it() -> None:
    assert acts(f"{AALTO} said that the talks had reached a “whole new level” on Friday.") == [
        ("Henrik Aalto", "state")
    ]


def test_straight_and_curly_marks_may_be_mixed() -> None:
    told = statements(f'"The road is open. Gabon must free the crew,” {AALTO} said.')
    assert [t.act for t in told] == ["state", "urge"]


def test_what_a_quotation_tells_of_others_is_not_their_statement() -> None:
    assert acts(f'"Gabon denied everything," {AALTO} said.') == [("Henrik Aalto", "state")]


def test_a_question_in_a_quotation_states_nothing() -> None:
    told = statements(f'"The road is open. Who would have thought it?" {AALTO} said.')
    assert [t.quote for t in told][:1] == ['"The road is open.']
