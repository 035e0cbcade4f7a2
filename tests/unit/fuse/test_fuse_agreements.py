from __future__ import annotations

from tellings import add_up, meeting, members, step, together

from dragoman.model.agreement import Stage


def test_the_steps_of_one_agreement_are_one_line_of_life() -> None:
    (record,) = add_up(
        step("c", "fisheries treaty between Norway and Iceland", Stage.RATIFIED, "2032-02-01", "NO", "IS"),
        step("a", "a treaty on fisheries", Stage.NEGOTIATING, "2031-01", "NO", "IS"),
        step("b", "the Fisheries Treaty", Stage.SIGNED, "2031-06-03", "NO", "IS"),
    )
    assert [(each.headline["stage"], each.headline["date"]) for each in record.steps] == [
        ("negotiating", "2031-01"),
        ("signed", "2031-06-03"),
        ("ratified", "2032-02-01"),
    ]
    assert record.headline["stage"] == "ratified"
    assert record.entities["parties"] == ("country:IS", "country:NO")


def test_reports_that_differ_on_the_day_of_signing_dissent_about_one_step() -> None:
    told = [step(r, "fisheries treaty", Stage.SIGNED, "2031-06-03", "NO", "IS") for r in "ab"]
    (record,) = add_up(*told, step("c", "fisheries treaty", Stage.SIGNED, "2031-06-13", "NO", "IS"))
    (signed,) = record.steps
    assert [value.value for value in signed.slots["date"]] == ["2031-06-03", "2031-06-13"]


def test_agreements_of_other_parties_or_other_kinds_stay_apart() -> None:
    records = add_up(
        step("a", "fisheries treaty", Stage.SIGNED, "2031-06-03", "NO", "IS"),
        step("b", "fisheries treaty", Stage.SIGNED, "2031-06-03", "NO", "FO"),
        step("c", "fisheries memorandum", Stage.SIGNED, "2031-06-03", "NO", "IS"),
        step("d", "treaty on aviation", Stage.SIGNED, "2031-06-03", "NO", "IS"),
    )
    assert len(records) == 4


def test_two_texts_that_one_report_tells_apart_are_two() -> None:
    records = add_up(
        step("a", "fisheries treaty", Stage.SIGNED, "2031-06-03", "NO", "IS", key="a1"),
        step("a", "aviation accord", Stage.SIGNED, "2031-06-03", "NO", "IS", key="a2"),
        step("b", "fisheries treaty", Stage.SIGNED, "2031-06-03", "NO", "IS", key="a1"),
    )
    assert together(records) == [["a/a1", "b/a1"], ["a/a2"]]


def test_names_in_two_scripts_of_one_signing_are_one_agreement() -> None:
    (record,) = add_up(
        step("a", "договор о рыболовстве", Stage.SIGNED, "2031-06-03", "NO", "IS"),
        step("b", "fisheries treaty", Stage.SIGNED, "2031-06-03", "NO", "IS"),
    )
    assert members(record) == ["a/a1", "b/a1"]


def test_an_undated_step_joins_the_only_one_of_its_stage() -> None:
    (record,) = add_up(
        step("a", "fisheries treaty", Stage.SIGNED, "2031-06-03", "NO", "IS"),
        step("b", "fisheries treaty", Stage.SIGNED, None, "NO", "IS"),
    )
    assert len(record.steps) == 1


def test_what_is_signed_again_a_year_later_is_another_text() -> None:
    records = add_up(
        step("a", "memorandum of understanding on fisheries", Stage.SIGNED, "2031-06-03", "NO", "IS"),
        step("b", "memorandum of understanding on fisheries", Stage.SIGNED, "2032-06-03", "NO", "IS"),
    )
    assert len(records) == 2


def test_a_report_that_names_one_side_only_tells_of_the_same_signing() -> None:
    (record,) = add_up(
        step("a", "memorandum on fisheries", Stage.SIGNED, "2031-06-03", "NO", "IS"),
        step("b", "memorandum of understanding", Stage.SIGNED, "2031-06-03", "NO"),
    )
    assert record.entities["parties"] == ("country:NO", "country:IS")


def test_undated_steps_of_a_stage_are_one_and_stand_where_their_stage_belongs() -> None:
    (record,) = add_up(
        step("a", "fisheries treaty", Stage.SIGNED, "2031-06-03", "NO", "IS", key="a1"),
        step("a", "fisheries treaty", Stage.RATIFIED, None, "NO", "IS", key="a2"),
        step("a", "fisheries treaty", Stage.RATIFIED, None, "NO", "IS", key="a3"),
        step("b", "fisheries treaty", Stage.RATIFIED, None, "NO", "IS"),
        step("c", "fisheries treaty", Stage.TERMINATED, "2039-01-02", "NO", "IS"),
    )
    assert [each.headline["stage"] for each in record.steps] == ["signed", "ratified", "terminated"]
    assert record.steps[1].reports == ("a", "b")


def test_parties_that_nobody_names_are_those_who_met_that_day_and_said_to_be_probable() -> None:
    talks = meeting("a", "2031-05-04", "country:NO", "country:KE")
    record = next(r for r in add_up(talks, step("a", "fishing pact", Stage.SIGNED, "2031-05-04")) if r.steps)
    assert set(record.entities["likely_parties"]) == {"country:NO", "country:KE"}
    assert "parties" not in record.entities


def test_the_document_is_the_only_text_of_its_report() -> None:
    told = [
        step("a", "fishing pact", Stage.SIGNED, "2031-05-04", "NO", "KE", key="a1"),
        step("a", "the document", Stage.RATIFIED, "2031-06-04", "KE", key="a2"),
        step("a", "a memorandum", Stage.SIGNED, "2031-06-05", "KE", key="a3"),
    ]
    records = add_up(*told)
    assert sorted(len(record.members) for record in records) == [1, 2]
    assert "fishing pact" in {record.headline["name"] for record in records}


def test_a_name_in_another_language_is_one_text_with_its_translation() -> None:
    told = [
        step("a", "peace treaty", Stage.SIGNED, "2031-05-04", "NO", "KE"),
        step("b", "мирный договор", Stage.RATIFIED, "2031-06-04", "NO", "KE"),
    ]
    (record,) = add_up(*told)
    assert record.headline["name"] == "peace treaty"
