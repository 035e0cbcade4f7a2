"""The course of one text: chambers that ratify it in turn, vaguer reports of one station, and whose it is."""

from __future__ import annotations

from tellings import add_up, attest, step, together, when

from dragoman.model.agreement import AgreementStep, Stage
from dragoman.model.attestation import Attestation, Attested, Status
from dragoman.model.mention import Evidence
from dragoman.model.record import Record

TREATY = "fisheries treaty"


def course(record: Record) -> list[tuple[str | None, str | None]]:
    return [(each.headline["stage"], each.headline["date"]) for each in record.steps]


def signed(report: str, name: str, words: str, date: str = "2025-10-02") -> Attestation:
    return attest(report, AgreementStep(name, Stage.SIGNED, when(date)), words=words, key="a9")


def test_one_report_may_tell_of_one_text_ratified_by_one_after_the_other() -> None:
    (record,) = add_up(
        step("a", TREATY, Stage.SIGNED, "2031-01-10", "NO", "IS", key="a1"),
        step("a", "the treaty", Stage.RATIFIED, "2031-04-08", "NO", key="a2"),
        step("a", "ratification of the treaty", Stage.RATIFIED, "2031-05-21", "IS", key="a3"),
    )
    assert course(record) == [("signed", "2031-01-10"), ("ratified", "2031-04-08"), ("ratified", "2031-05-21")]


def test_two_signed_on_one_day_stay_two_though_one_has_no_name() -> None:
    told = (
        step("a", TREATY, Stage.SIGNED, "2031-01-10", "NO", "IS"),
        step("a", "a memorandum", Stage.SIGNED, "2031-01-10", "NO", "IS", key="a2"),
    )
    assert len(add_up(*told)) == 2


def test_a_month_and_a_day_of_it_are_one_signing() -> None:
    named = step("a", TREATY, Stage.SIGNED, "2031-01-10", "NO", "IS")
    (record,) = add_up(named, step("b", "the text", Stage.SIGNED, "2031-01", "NO", "IS"))
    assert course(record) == [("signed", "2031-01-10")]
    assert len(add_up(named, step("b", "the text", Stage.DISCUSSED, "2031-01", "NO", "IS"))) == 2
    assert len(add_up(named, step("b", "the text", Stage.SIGNED, "2031-02", "NO", "IS"))) == 2


def test_a_text_is_probably_of_the_states_whose_people_sign_it() -> None:
    words = "Vladimir Putin and Masoud Pezeshkian signed a joint declaration"
    (record,) = add_up(signed("a", "joint declaration", words))
    assert record.entities["likely_parties"] == ("country:IR", "country:RU")


def test_of_one_man_alone_it_is_not_known_with_whom_he_signs() -> None:
    (record,) = add_up(signed("a", "joint declaration", "Vladimir Putin signed a joint declaration"))
    assert "likely_parties" not in record.entities


def test_an_addendum_is_probably_of_the_party_to_what_it_adds_to() -> None:
    told = (
        step("a", "railway agreement", Stage.SIGNED, "2031-01-10", "NO"),
        step("a", "addendum", Stage.SIGNED, "2031-06-10", key="a2"),
    )
    likely = {record.headline["name"]: record.entities.get("likely_parties") for record in add_up(*told)}
    assert likely["addendum"] == ("country:NO",)


def test_a_draft_is_of_the_text_that_comes_of_it() -> None:
    (record,) = add_up(
        step("a", "a draft", Stage.PROPOSED, "2030-01", "NO", "IS", key="a1"),
        step("a", TREATY, Stage.SIGNED, "2031-01-10", "NO", "IS", key="a2"),
    )
    assert course(record) == [("proposed", "2030-01"), ("signed", "2031-01-10")]


def test_a_draft_is_not_of_a_text_signed_long_before() -> None:
    told = (
        step("a", "the fisheries treaty", Stage.SIGNED, "2011-03", "NO", "IS", key="a1"),
        step("a", "a draft of its successor", Stage.PROPOSED, "2030-01", "NO", "IS", key="a2"),
    )
    assert len(add_up(*told)) == 2


def test_a_report_names_no_text_but_another_report_says_which_it_is() -> None:
    records = add_up(
        step("a", "a draft", Stage.PROPOSED, "2030-01", "NO", "IS", key="a1"),
        step("a", "the text", Stage.AGREED, "2030-10-23", "NO", "IS", key="a2"),
        step("b", "the text", Stage.AGREED, "2030-10", "NO", "IS", key="a1"),
        step("b", TREATY, Stage.SIGNED, "2031-01-10", "NO", "IS", key="a2"),
    )
    assert len(records) == 1


def test_the_same_text_is_the_one_of_which_the_report_tells_most() -> None:
    told = (
        step("a", TREATY, Stage.NEGOTIATING, "2030-01", "NO", "IS", key="a1"),
        step("a", TREATY, Stage.SIGNED, "2031-01-10", "NO", "IS", key="a2"),
        step("a", "aviation accord", Stage.SIGNED, "2029-06", "NO", "DK", key="a3"),
        step("a", "the same text", Stage.DISCUSSED, "2030-05", key="a4"),
    )
    assert together(add_up(*told)) == [["a/a1", "a/a2", "a/a4"], ["a/a3"]]
    assert len(add_up(*told[1:])) == 3


def alleged(report: str, words: str, date: str = "2031-07-18") -> Attestation:
    told = AgreementStep(TREATY, Stage.ALLEGED, when(date), ("country:NO", "country:IS"))
    return attest(report, told, words=words, key="a5")


def test_what_is_only_alleged_of_a_text_is_a_step_of_its_own_told_as_alleged() -> None:
    signed_first = step("a", TREATY, Stage.SIGNED, "2031-01-10", "NO", "IS")
    (record,) = add_up(
        signed_first,
        alleged("b", 'the envoy claimed that it was "already in force"'),
        step("c", TREATY, Stage.IN_FORCE, "2031-10-02", "NO", "IS"),
    )
    assert course(record) == [("signed", "2031-01-10"), ("in_force", "2031-07-18"), ("in_force", "2031-10-02")]
    assert [each.headline["status"] for each in record.steps] == ["occurred", "alleged", "occurred"]


def test_of_an_alleged_text_no_stage_is_taken_that_the_words_deny_or_only_expect() -> None:
    for words in (
        "a pact that has not been signed",
        "a pact said to be signed in May",
        "secret clauses exist",
        "no pact was ever signed",
    ):
        (record,) = add_up(alleged("a", words))
        assert course(record) == [("alleged", "2031-07-18")], words


def test_alleged_stages_are_read_in_many_wordings() -> None:
    wordings = {
        "the two had secretly signed a pact": "signed",
        "claims that the deal took effect in May": "in_force",
        "the accord was said to have been ratified": "ratified",
        "reports that the pact had been torn up": "terminated",
        "the claim that a deal was reached": "agreed",
        "word that the treaty was frozen": "suspended",
        "insisted the text had been initialed": "initialled",
        "claimed that the deal is being implemented": "implementing",
        "rumours that an accord is being negotiated": "negotiating",
        "claimed the contract was fully carried out": "completed",
    }
    for words, stage in wordings.items():
        (record,) = add_up(alleged("a", words))
        assert course(record) == [(stage, "2031-07-18")], words


def planned(report: str, date: str) -> Attestation:
    told = AgreementStep(TREATY, Stage.SIGNED, when(date), ("country:NO", "country:IS"))
    return attest(report, told, status=Status.PLANNED, key="a7")


def test_a_signing_planned_and_put_off_is_of_the_text_signed_later() -> None:
    (record,) = add_up(planned("a", "2030-10"), step("b", TREATY, Stage.SIGNED, "2031-01-10", "NO", "IS"))
    assert [(each.headline["status"], each.headline["date"]) for each in record.steps] == [
        ("planned", "2030-10"),
        ("occurred", "2031-01-10"),
    ]


def test_a_signing_first_planned_and_then_done_is_no_dissent() -> None:
    (record,) = add_up(planned("a", "2031-01-10"), step("b", TREATY, Stage.SIGNED, "2031-01-10", "NO", "IS"))
    (signing,) = record.steps
    assert signing.headline["status"] == "occurred"
    assert [each.value for each in signing.slots["status"]] == ["occurred"]
    assert [each.value for each in signing.slots["earlier_status"]] == ["planned"]


def test_a_text_and_the_word_that_there_is_none_are_one_line_with_both_steps() -> None:
    (record,) = add_up(
        step("a", "joint communique", Stage.AGREED, "2031-08-05", "NO", "IS"),
        step("b", "совместное коммюнике", Stage.REJECTED, "2031-08", "NO", "IS"),
    )
    assert course(record) == [("agreed", "2031-08-05"), ("rejected", "2031-08")]


def test_what_is_rejected_of_another_kind_month_or_pair_is_another_text() -> None:
    told = step("a", "joint communique", Stage.AGREED, "2031-08-05", "NO", "IS")
    for name, date, parties in (
        ("memorandum", "2031-08", ("NO", "IS")),
        ("joint communique", "2031-09", ("NO", "IS")),
        ("joint communique", "2031-08", ("NO", "DK")),
        ("communique on fisheries", "2031-08", ("NO", "IS")),
    ):
        assert len(add_up(told, step("b", name, Stage.REJECTED, date, *parties))) == 2, name


def test_a_step_with_a_vague_date_follows_the_stages_before_it() -> None:
    told = (
        step("a", TREATY, Stage.IN_FORCE, "2031", "NO", "IS"),
        step("b", TREATY, Stage.SIGNED, "2031-01-10", "NO", "IS"),
        step("c", TREATY, Stage.NEGOTIATING, "2030-06", "NO", "IS"),
        step("d", TREATY, Stage.TERMINATED, "2032-02-01", "NO", "IS"),
        step("e", TREATY, Stage.PROPOSED, "2030", "NO", "IS"),
    )
    (record,) = add_up(*told)
    stages = ["proposed", "negotiating", "signed", "in_force", "terminated"]
    assert [stage for stage, _ in course(record)] == stages


def placed(start: int, name: str, stage: Stage) -> Attestation:
    told = AgreementStep(name, stage, when("2031-04-24"), ("country:NO", "country:IS"))
    return Attestation("a", "test@1", Attested(f"a{start}", told, (Evidence(start, start + 9, "the words"),), "test"))


def test_what_a_headline_says_was_signed_is_not_the_treaty_that_is_only_talked_of_below() -> None:
    headline, below = placed(0, "paper", Stage.SIGNED), placed(90, TREATY, Stage.REPORTED)
    assert len(add_up(headline, below)) == 2
    assert len(add_up(placed(0, TREATY, Stage.REPORTED), placed(90, "the paper", Stage.SIGNED))) == 1
    assert len(add_up(placed(0, "the paper", Stage.DISCUSSED), below)) == 1
