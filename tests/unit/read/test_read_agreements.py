"""Agreements: which texts a report names, how far they have got, whose they are."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from reading_of import read_text

from dragoman.model.agreement import AgreementStep


@dataclass(frozen=True)
class Told:
    """A step as a test speaks of it."""

    name: str
    stage: str
    date: str | None
    parties: set[str]
    signatories: set[str]
    quotes: tuple[str, ...]
    voices: tuple[str, ...]


def steps(text: str, published: str | None = "2024-08-05") -> list[Told]:
    return [
        Told(
            step.name,
            str(step.stage),
            step.when.edtf,
            {p.name for p in step.parties},
            {s.name for s in step.signatories},
            tuple(e.quote for e in attested.evidence),
            tuple(v.who.name for v in attested.voices),
        )
        for attested in read_text(text, published)
        if isinstance(step := attested.content, AgreementStep)
    ]


def step(text: str, published: str | None = "2024-08-05") -> Told:
    (told,) = steps(text, published)
    return told


def test_a_signing_has_its_name_parties_and_day() -> None:
    told = step("India and Japan signed a defence cooperation agreement in New Delhi on Tuesday.")
    assert (told.name, told.stage, told.date) == ("defence cooperation agreement", "signed", "2024-07-30")
    assert told.parties == {"India", "Japan"}


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Egypt and Qatar are negotiating a maritime border treaty.", "negotiating"),
        ("The ministers initialled a protocol on visa-free travel between Georgia and Turkey.", "initialled"),
        ("Chile's parliament ratified the trade agreement between Chile and Peru.", "ratified"),
        ("The customs treaty between Chile and Peru entered into force in May.", "in_force"),
        ("Kenya withdrew from the tax treaty with Mauritius last year.", "terminated"),
        ("Kenya suspended the tax treaty with Mauritius last year.", "suspended"),
        ("Hungary rejected a gas agreement with Norway.", "rejected"),
        ("Ghana proposed a fisheries agreement with Togo.", "proposed"),
        ("Ghana and Togo reached an agreement on fisheries.", "agreed"),
        ("Ghana will sign a fisheries agreement with Togo next week.", "agreed"),
        ("Ghana and Togo discussed a fisheries agreement.", "discussed"),
        ("Ghana urged the implementation of the fisheries agreement with Togo.", "implementing"),
    ],
)
def test_the_wording_tells_the_stage(text: str, stage: str) -> None:
    assert step(text).stage == stage


@pytest.mark.parametrize(
    "text",
    [
        "The two sides agreed to meet again next month and were in agreement on most points.",
        "No agreement was reached at the talks between Ghana and Togo in Geneva.",
        "Ghana did not sign the fisheries agreement with Togo.",
        "The club signed a contract with a striker, and a company struck a deal with a bank.",
        "The police will deal with the protests; he has a great deal of respect for treaty obligations.",
        "A merger agreement is the contract for joining companies.",
        "Wars do not end with the signing of a ceasefire.",
    ],
)
def test_what_is_no_agreement_of_states_is_left_alone(text: str) -> None:
    assert steps(text) == []


def test_a_clause_of_its_own_tells_a_stage_of_its_own() -> None:
    told = steps("The treaty on transit that Ghana and Togo signed in May 2020 entered into force on Monday.")
    assert {(t.stage, t.date) for t in told} == {("signed", "2020-05"), ("in_force", "2024-08-05")}


def test_the_same_step_told_twice_is_one_with_two_pieces_of_evidence() -> None:
    told = step("Ghana and Togo signed a fisheries agreement on Monday. The agreement was signed in Accra.")
    assert len(told.quotes) == 2


def test_it_means_the_agreement_spoken_of_last() -> None:
    told = steps("Ghana and Togo negotiated a fisheries agreement for years. Ghana's parliament ratified it in May.")
    assert ("fisheries agreement", "ratified") in {(t.name, t.stage) for t in told}


def test_persons_sign_and_their_countries_are_the_parties() -> None:
    told = step(
        "Ghanaian Foreign Minister Kojo Mensah and Togolese Foreign Minister Ama Lawson signed a visa agreement."
    )
    assert told.signatories == {"Kojo Mensah", "Ama Lawson"}
    assert told.parties == {"Ghana", "Togo"}


def test_the_date_in_a_name_is_the_date_of_the_signing() -> None:
    told = step("Ghana and Togo spoke of the fisheries agreement of 12 May 2003.")
    assert (told.stage, told.date) == ("signed", "2003-05-12")


def test_the_date_of_another_clause_is_not_the_date_of_the_stage() -> None:
    told = step("Ghana, which held elections in June 2023, proposed a fisheries agreement with Togo.")
    assert told.date is None


def test_who_is_urged_to_sign_is_the_party() -> None:
    told = step("Kenya urged Ghana to sign a fisheries agreement with Togo.")
    assert (told.stage, told.parties) == ("proposed", {"Ghana", "Togo"})


def test_who_proposed_a_truce_is_no_party_of_it() -> None:
    told = step("Kenya supports a U.S.-proposed ceasefire in the Russia-Ukraine war and discussed it on Monday.")
    assert "United States" not in told.parties


def test_states_that_agree_to_restore_ties_have_an_agreement() -> None:
    told = step("Qatar and Bahrain agreed on Thursday to restore relations.")
    assert (told.stage, told.parties, told.date) == ("agreed", {"Qatar", "Bahrain"}, "2024-08-01")


def test_whoever_is_cited_is_named() -> None:
    told = step("Ghana and Togo signed a fisheries agreement, Reuters reported.")
    assert told.voices == ("Reuters",)


def test_a_list_that_sums_up_others_is_no_agreement_beside_them() -> None:
    told = steps(
        "They urged the implementation of bilateral agreements between Ghana and Togo, including the treaty on transit."
    )
    assert [t.name for t in told] == ["treaty on transit"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Peru praised the agreement that Iran and the IAEA reached in Cairo on Tuesday.",
            {"Iran", "International Atomic Energy Agency"},
        ),
        ("Peru and Chile agreed to meet; with Bolivia they signed a treaty on Friday.", {"Peru", "Chile", "Bolivia"}),
        (
            "Britain finalized a deal on handing sovereignty of the islands to Mauritius.",
            {"United Kingdom", "Mauritius"},
        ),
        (
            "A group that Peru and Chile established as part of the Lima Declaration in April 2023 met.",
            {"Peru", "Chile"},
        ),
    ],
)
def test_parties_are_told_by_who_reached_it_who_gets_something_and_who_acts_under_it(
    text: str, parties: set[str]
) -> None:
    assert set(steps(text)[-1].parties) == parties


def test_who_ratifies_an_agreement_one_after_the_other_is_a_party_to_it() -> None:
    text = "Putin ratified the partnership pact on April 21; Iran's parliament approved it a month later."
    assert [set(told.parties) for told in steps(text)] == [{"Russia", "Iran"}] * 2


def test_what_was_signed_long_ago_is_signed_even_where_it_will_be_revived_and_is_no_other_agreement() -> None:
    text = (
        "Peru and Chile agreed to restore ties. The statement says that both will revive "
        "the security agreement signed on 17 April 2001 and the general agreement signed on 27 May 1998."
    )
    told = {(one.name, one.stage, one.date) for one in steps(text)}
    assert ("restore ties", "agreed", None) in told
    assert not any(name == "restore ties" and stage == "signed" for name, stage, _ in told)


def test_a_newspaper_is_no_agreement() -> None:
    assert (
        steps("Peru had proposed it in December, according to the Chilean paper Al Sur, which cited an official.") == []
    )


def test_whoever_once_chaired_a_body_of_states_agrees_for_his_own() -> None:
    text = (
        "Abdel Fattah El-Sisi received Abiy Ahmed. They agreed to complete an accord with Sudan on sharing the water."
    )
    assert "African Union" not in step(text, "2024-03-05").parties
