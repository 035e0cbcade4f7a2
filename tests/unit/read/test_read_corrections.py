from __future__ import annotations

import pytest

from dragoman.model.correction import Correction, Scope
from dragoman.model.report import Block, BlockKind, Report
from dragoman.model.when import When
from dragoman.read.corrections import find_corrections


def found(text: str) -> tuple[Correction, ...]:
    report = Report("r", text, (Block(BlockKind.BODY, 0, len(text)),), "en", When.unknown())
    return find_corrections(report)


@pytest.mark.parametrize(
    ("note", "swap"),
    [
        (
            "Correction: An earlier version of this report said that the meeting was on Thursday. It took place on Friday.",
            ("date", "thursday", "friday"),
        ),
        (
            "This article was amended on 12 June 2024. An earlier version said the talks were held in Geneva; they were "
            "held in Vienna.",
            ("place", "place:geneva", "place:vienna"),
        ),
        (
            "(This March 14 story has been corrected to say that the talks took place in Doha, not Muscat)",
            ("place", "place:muscat", "place:doha"),
        ),
        ("(Corrects day of meeting to Friday from Thursday in second paragraph)", ("date", "thursday", "friday")),
        ("(Corrects day of meeting from Thursday to Friday in second paragraph)", ("date", "thursday", "friday")),
        (
            "This story has been corrected to show that the agreement was initialled, not signed, on 3 July.",
            ("stage", "signed", "initialled"),
        ),
        (
            "Correction: the visit began on 4 May 2023, not on 14 May 2023 as we reported.",
            ("date", "2023-05-14", "2023-05-04"),
        ),
        (
            "An earlier version of this article misstated the date of the call. It was on March 3, not March 13.",
            ("date", "--03-13", "--03-03"),
        ),
        ("Correction: they met not in Baku but in Tbilisi.", ("place", "place:baku", "place:tbilisi")),
        (
            "Clarification: In a dispatch on Monday we gave Wednesday as the day of the call. They spoke on Thursday.",
            ("date", "wednesday", "thursday"),
        ),
        (
            "Correction to our report “Envoys in Oman”: the meeting took place in Muscat and not in Doha.",
            ("place", "place:doha", "place:muscat"),
        ),
    ],
)
def test_a_note_tells_the_wrong_value_and_the_right_one(note: str, swap: tuple[str, str, str]) -> None:
    (correction,) = found(note)
    assert correction.scope is Scope.SLOT
    assert (correction.slot, correction.old, correction.new) == swap
    assert correction.words.quote in note


def test_the_day_of_the_report_that_is_corrected_is_no_value() -> None:
    (correction,) = found(
        "CORRECTION. Our article of 3 May had the Oslo meeting of Ms Lind and Mr Aalto on a Monday. They met on Tuesday "
        "the 2nd. This was our error."
    )
    assert (correction.published, correction.old, correction.new) == ("--05-03", "monday", "tuesday")


@pytest.mark.parametrize(
    ("note", "scope", "published"),
    [
        ("KILL: Please disregard our story of 5 April on the landing in Aden.", Scope.REPORT, "--04-05"),
        ("We hereby retract our report of 2 May 2021.", Scope.REPORT, "2021-05-02"),
        ("Our exclusive report of 2 May 2021 has been withdrawn.", Scope.REPORT, "2021-05-02"),
        ("This report has been withdrawn.", Scope.REPORT, ""),
        (
            "Editor's note: we withdraw our report of 9 March 2022 that three frigates had docked at Tartus.",
            Scope.CONTENT,
            "2022-03-09",
        ),
        ("The agency regrets the error.", Scope.NOTE, ""),
        ("An earlier version of this article gave the wrong name of the ambassador.", Scope.NOTE, ""),
        ("Correction: the meeting was not on Thursday.", Scope.NOTE, ""),
        ("Correction: not Monday or Tuesday but Friday was the day.", Scope.NOTE, ""),
    ],
)
def test_a_note_tells_how_much_is_taken_back(note: str, scope: Scope, published: str) -> None:
    (correction,) = found(note)
    assert (correction.scope, correction.published, correction.slot) == (scope, published, "")


@pytest.mark.parametrize(
    "text",
    [
        "The Foreign Ministry withdrew its statement on Friday.",
        "The report on human rights was withdrawn by Japan at the council in Geneva.",
        "The minister corrects his speech of Monday.",
        "The newspaper withdrew its report of 3 May that the envoy had resigned.",
        "An earlier report by the commission said that exports fell in May, not April.",
        "The original version of the treaty was signed in Vienna, not in Geneva.",
        "He called for a correction of course in Oslo, not in Berlin.",
        "We met on Friday, not on Thursday, the minister said.",
    ],
)
def test_what_others_take_back_is_no_correction_of_the_outlet(text: str) -> None:
    assert found(text) == ()


def test_a_note_begins_with_its_sentence() -> None:
    (correction,) = found("It rained. An earlier version of this story said they met on Monday; it was Tuesday.")
    assert correction.words.quote.startswith("An earlier version")
