"""Statements: at whom they are aimed, who carries them, when they were made, what they are about."""

from __future__ import annotations

import pytest
from reading_of import read_text
from told_statements import statement, statements

from dragoman.model.statement import Statement

AALTO = "Finnish Foreign Minister Henrik Aalto"
MORALES = "Mexican President Carlos Morales"


@pytest.mark.parametrize(
    ("words", "whom"),
    [
        ("accused Gabon of arming rebels", "Gabon"),
        ("urged Gabon to free the crew", "Gabon"),
        ("called on Gabon to free the crew", "Gabon"),
        ("said that Gabon must free the crew", "Gabon"),
        ("condemned Gabon's strikes on the port", "Gabon"),
        ("welcomed Gabon's stand on the matter", "Gabon"),
        (f"congratulated {MORALES} on his election", "Carlos Morales"),
        ("dismissed Gabon's remarks", "Gabon"),
        ("threatened to bomb Gabon", "Gabon"),
        ("said that prices were rising", ""),
        ("condemned the strikes", ""),
    ],
)
def test_a_stance_is_aimed_at_whom_its_words_name(words: str, whom: str) -> None:
    assert statement(f"{AALTO} {words}.").addressee == whom


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"{AALTO} told Reuters that the talks were going well.", "Reuters"),
        (f"{AALTO} said in an interview with Reuters that the talks were going well.", "Reuters"),
        (f"The talks are going well, {AALTO} said, according to Reuters.", "Reuters"),
        (f"{AALTO} said on X that the talks were going well.", "X"),
        (f"{AALTO} told reporters that the talks were going well.", ""),
    ],
)
def test_the_channel_is_named_where_the_report_names_it(text: str, outlet: str) -> None:
    assert statements(text)[0].via == outlet


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"{AALTO} said on Friday that the talks had failed.", "2024-08-02"),
        (f"{AALTO} said Friday the country would stay firm.", "2024-08-02"),
        (f"On Friday, {AALTO} told reporters that the talks had failed.", "2024-08-02"),
        (f"The talks had failed, {AALTO} said on Friday.", "2024-08-02"),
        (f"Speaking in Lima on Friday, {AALTO} said the talks had failed.", "2024-08-02"),
        (f"{AALTO} condemned the strikes of May 3.", None),
        (f"{AALTO} said the talks had failed on Friday.", None),
    ],
)
def test_a_date_belongs_to_the_saying_or_to_what_is_said(text: str, date: str | None) -> None:
    assert statement(text).date == date


def test_whoever_goes_on_speaks_on_the_same_day() -> None:
    told = statements(f"{AALTO} said on Friday that the talks had failed. He added that there was no hope.")
    assert [t.date for t in told] == ["2024-08-02", "2024-08-02"]


def test_what_is_said_at_talks_has_their_date() -> None:
    told = statements(f"{AALTO} met {MORALES} in Lima on Friday. Aalto praised the treaty.")
    assert [(t.speaker, t.date) for t in told] == [("Henrik Aalto", "2024-08-02")]


def test_what_is_said_of_other_talks_has_no_date() -> None:
    told = statements(f"{AALTO} met {MORALES} in Lima on Friday. Rosa Delgado of the opposition praised the treaty.")
    assert [(t.speaker, t.date) for t in told] == [("Rosa Delgado", None)]


def test_a_denial_of_what_was_just_told_is_about_it() -> None:
    text = f"{AALTO} secretly met {MORALES} in Lima on Friday. Mexico denied the claim."
    keys = {a.key for a in read_text(text) if not isinstance(a.content, Statement)}
    (denial,) = [t for t in statements(text) if t.act == "deny"]
    assert denial.about in keys


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Fu Cong blamed the Trump administration for the collapse.", "United States"),
        ("The United States warned on Wednesday that it will keep up the pressure on Cuba.", "Cuba"),
        ("Kuleba warned that Tehran must stop now.", "Iran"),
        ("Minsk warned that Kyiv could attack.", ""),
        ('"[We] call on the Latvian side to keep its promises," the Estonian foreign ministry said.', "Latvia"),
        ("The judges added that Britain is under an obligation to leave the islands.", "United Kingdom"),
    ],
)
def test_a_statement_is_aimed_at_whom_its_words_would_hit_or_bind(text: str, addressee: str) -> None:
    assert statement(text).addressee == addressee


def test_a_colleague_from_another_country_is_his_counterpart() -> None:
    text = "Peruvian Foreign Minister Ana Soto met Chilean Foreign Minister Luis Rojas. Soto assured her Chilean colleague that the report was false."
    assert statements(text)[-1].addressee == "Luis Rojas"
