"""The course of one text: chambers that ratify it in turn, vaguer reports of one station, and whose it is."""

from __future__ import annotations

from tellings import add_up, attest, step, when

from dragoman.model.agreement import AgreementStep, Stage
from dragoman.model.attestation import Attestation
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
