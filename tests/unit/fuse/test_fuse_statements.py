from __future__ import annotations

from tellings import add_up, event, said, together

from dragoman.model.attestation import ContentKind
from dragoman.model.statement import Act

WORDS = "Norn said the northern waters belong to nobody and to everybody at once"


def test_the_same_words_in_two_reports_are_one_statement() -> None:
    (record,) = add_up(said("a", "Norn", Act.STATE, WORDS), said("b", "Norn", Act.STATE, f"On Monday {WORDS}"))
    assert record.headline["quote"] == f"On Monday {WORDS}"
    assert record.entities["speaker"] == ("person:~Norn",)


def test_other_words_another_speaker_or_another_act_make_another_statement() -> None:
    records = add_up(
        said("a", "Norn", Act.STATE, WORDS),
        said("b", "Vale", Act.STATE, WORDS),
        said("c", "Norn", Act.DENY, WORDS),
        said("d", "Norn", Act.STATE, "Norn said that dinner had been good and the wine better still"),
    )
    assert len(records) == 4


def test_two_statements_of_one_report_stay_two() -> None:
    told = [said("a", "Norn", Act.STATE, WORDS, key=key) for key in ("s1", "s2")]
    assert together(add_up(*told)) == [["a/s1"], ["a/s2"]]


def test_a_statement_points_to_the_record_of_what_it_is_about() -> None:
    records = add_up(event("a", "2031-05-04", "Norn", "Vale"), said("a", "Norn", Act.DENY, WORDS, about="e1"))
    by_kind = {record.kind: record for record in records}
    assert by_kind[ContentKind.STATEMENT].headline["about"] == by_kind[ContentKind.EVENT].id
