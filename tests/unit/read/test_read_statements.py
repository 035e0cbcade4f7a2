"""Statements: who says something, by which words, with which stance."""

from __future__ import annotations

import pytest
from told_statements import acts, statement, statements

from dragoman.model.attestation import ContentKind

AALTO = "Finnish Foreign Minister Henrik Aalto"
MORALES = "Mexican President Carlos Morales"


@pytest.mark.parametrize(
    "text",
    [
        f"{AALTO} said that the talks were going well.",
        f"{AALTO} told reporters that the talks were going well.",
        f'"The talks are going well," {AALTO} said.',
        f'"The talks are going well," said {AALTO}.',
        f'{AALTO} said: "The talks are going well."',
        f"The talks are going well, {AALTO} said.",
        f"The talks, {AALTO} said, are going well.",
        "Henrik Aalto, Finland's foreign minister, insists that the talks are going well.",
        "According to Finnish officials, the talks are going well.",
    ],
)
def test_many_wordings_tell_one_statement(text: str) -> None:
    told = statement(text)
    assert (told.speaker in {"Henrik Aalto", "Finland"}, told.act, told.quote) == (True, "state", text)


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("condemned the coup", "condemn"),
        ("accused Gabon of arming rebels", "accuse"),
        ("warned that sanctions would follow", "warn"),
        ("threatened to expel the ambassador", "threaten"),
        ("called on Gabon to free the crew", "urge"),
        ("called for an inquiry", "urge"),
        ("demanded an apology", "urge"),
        ("stressed the need for a ceasefire", "urge"),
        ("welcomed the ceasefire", "praise"),
        ("thanked Norway for its mediation", "praise"),
        ("voiced support for the plan", "praise"),
        ("congratulated Rosa Delgado on her election", "congratulate"),
        ("offered his condolences to the families", "condole"),
        ("apologised for the delay", "apologise"),
        ("pledged two million euros for the refugees", "pledge"),
        ("reaffirmed his commitment to the treaty", "pledge"),
        ("offered to mediate", "pledge"),
        ("admitted that mistakes had been made", "admit"),
        ("announced that the base would close", "announce"),
        ("denies arming the rebels", "deny"),
        ("denied the request", "reject"),
        ("rejected claims that he had met the rebels", "deny"),
        ("rejected the proposal", "reject"),
        ("dismissed the remarks", "deny"),
        ("refused to attend the conference", "reject"),
        ("ruled out a withdrawal", "reject"),
        ("did not rule out a withdrawal", "state"),
        ("voiced concern about the arrests", "state"),
        ("described the raid as a crime", "condemn"),
        ("called the claim baseless", "deny"),
        ("called the talks constructive", "state"),
        ("spoke out against the embargo", "condemn"),
    ],
)
def test_the_verb_and_its_object_give_the_act(words: str, act: str) -> None:
    assert acts(f"{AALTO} {words}.") == [("Henrik Aalto", act)]


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("Gabon must withdraw its troops", "urge"),
        ("it was time to end the war", "urge"),
        ("more aid is needed", "urge"),
        ("his government was ready to mediate", "pledge"),
        ("he would not resign", "pledge"),
        ("he would meet the rebels on Friday", "announce"),
        ("the raid was unacceptable", "condemn"),
        ("the allegations are groundless", "deny"),
        ("Gabon had violated the treaty", "accuse"),
        ("Finland supports the plan", "praise"),
        ("prices were rising", "state"),
    ],
)
def test_after_a_plain_verb_what_is_said_gives_the_act(said: str, act: str) -> None:
    assert acts(f"{AALTO} said that {said}.") == [("Henrik Aalto", act)]


@pytest.mark.parametrize(("words", "act"), [("condemn", "condemn"), ("urge", "urge"), ("reject", "reject")])
def test_a_first_person_does_what_he_says(words: str, act: str) -> None:
    assert acts(f'"We {words} such steps," {AALTO} said.') == [("Henrik Aalto", act)]


@pytest.mark.parametrize(
    "text",
    [
        f"{AALTO} declined to comment.",
        f"{AALTO} is expected to say more on Friday.",
        f"{AALTO} may announce a new plan.",
        f"{AALTO} has not confirmed the report.",
        f"{AALTO} seldom criticised Gabon.",
        f"{AALTO} plans to urge his colleagues to act.",
        f"If {AALTO} denies it, nobody will believe him.",
        f"Will {AALTO} say anything?",
        f"{AALTO} is said to be ill.",
        f"{AALTO} asked whether the border was open.",
        f"{AALTO} dismissed his deputy, Rosa Delgado.",
        f"{AALTO} welcomed the guests in Helsinki.",
        f"{AALTO} called on {MORALES} in Mexico City.",
        "Finland called a meeting of the council.",
        "Finland recalled its ambassador.",
        "Neither side confirmed the report.",
        "The hospital admitted forty patients.",
        "Prices rose in May.",
        "It was not clear whether anybody supports the plan.",
    ],
)
def test_what_nobody_said_is_no_statement(text: str) -> None:
    assert statements(text) == []


def test_each_cue_of_a_sentence_is_a_statement_of_its_own() -> None:
    told = statements(f"{AALTO} rejected these claims, criticised Gabon, and accused it of spreading fake news.")
    assert [(t.act, t.quote) for t in told] == [
        ("deny", f"{AALTO} rejected these claims"),
        ("condemn", "criticised Gabon"),
        ("accuse", "accused it of spreading fake news"),
    ]


def test_what_is_added_is_said_too() -> None:
    told = statements(f"{AALTO} said the report deserved no answer, adding that the talks would go on.")
    assert [t.quote for t in told] == [
        f"{AALTO} said the report deserved no answer",
        "adding that the talks would go on",
    ]


def test_a_participle_that_explains_a_stance_belongs_to_it() -> None:
    assert acts(f"{AALTO} rejected the budget, saying it would ruin the country.") == [("Henrik Aalto", "reject")]


def test_two_speakers_of_a_sentence_are_told_apart() -> None:
    told = statements(f"{AALTO} said the treaty was fair, but critics called it a disgrace.")
    assert [(t.speaker, t.act) for t in told] == [("Henrik Aalto", "state"), ("critics", "condemn")]


def test_a_second_stance_in_what_is_said_is_a_second_statement() -> None:
    told = statements(f"{AALTO} said that the allegations are false and that the blockade must end.")
    assert [(t.act, t.quote) for t in told] == [
        ("deny", f"{AALTO} said that the allegations are false"),
        ("urge", "that the blockade must end"),
    ]


def test_a_demand_right_after_a_reported_sentence_is_its_speaker_s() -> None:
    told = statements(f"{AALTO} said that the talks were going well. The two countries should sign soon.")
    assert [(t.speaker, t.act, t.quote) for t in told][1:] == [
        ("Henrik Aalto", "urge", "The two countries should sign soon.")
    ]


def test_what_is_quoted_within_another_s_words_is_the_other_s() -> None:
    assert acts(f"{AALTO} said that Gabon denied everything.") == [("Henrik Aalto", "state")]


def test_an_outlet_passes_on_what_somebody_says() -> None:
    told = statement("State media quoted Carlos Morales, the president of Mexico, as saying that the harvest was good.")
    assert (told.speaker, told.act) == ("Carlos Morales", "state")


def test_an_agency_is_no_speaker_of_what_it_reports() -> None:
    assert statements(f"{AALTO} met {MORALES} in Lima on Friday, Reuters reported.") == []


def test_headlines_are_not_read_twice() -> None:
    assert len(statements(f"{AALTO} condemned the coup.")) == 1


def test_the_evidence_quotes_the_text_and_has_a_key_of_its_own() -> None:
    text = f"{AALTO} condemned the coup. {MORALES} welcomed it."
    told = statements(text)
    assert all(quote in text for t in told for quote in t.evidence)
    assert ContentKind.STATEMENT == "statement"
