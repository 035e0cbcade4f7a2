from __future__ import annotations

import datetime as dt

import pytest

from dragoman.fuse.answers.corrections import Mended, mend, with_corrections
from dragoman.fuse.base import ReportFacts
from dragoman.fuse.records import fuse
from dragoman.model.attestation import Attestation, Attested
from dragoman.model.correction import Correction, Scope
from dragoman.model.event import Event, EventType, Participant
from dragoman.model.mention import Evidence
from dragoman.model.statement import Act, Statement
from dragoman.model.when import Period, When

WORDS = "Ms Lind met Mr Aalto."


def meeting(report: str, day: str, people: str = "lind aalto", words: str = WORDS, place: str = "") -> Attestation:
    who = tuple(Participant(f"person:{name}") for name in people.split())
    event = Event(EventType.MEETING, When(Period.parse(day), "day"), who, place or None)
    return Attestation(
        report, "toy@1", Attested(f"{report}-{day}-{people}", event, (Evidence(0, len(words), words),), "toy")
    )


def note(words: str = "The Oslo meeting of Ms Lind and Mr Aalto was on Tuesday.", **more: str) -> Correction:
    told = {"slot": "date", "old": "monday", "new": "tuesday", **more}
    return Correction(Scope.SLOT, Evidence(100, 100 + len(words), words), "test", **told)


FACTS = {
    name: ReportFacts(Period.parse(day), outlet)
    for name, day, outlet in (
        ("early", "2024-05-03", "The Fjord"),
        ("other", "2024-05-03", "Daily Ink"),
        ("late", "2024-05-06", "The Fjord"),
        ("later", "2024-05-09", "The Fjord"),
        ("nobody", "2024-05-03", ""),
    )
}


def done(attestations: list[Attestation], correction: Correction, by: str = "late") -> Mended:
    names = {"person:lind": "Eva Lind", "person:aalto": "Jan Aalto"}
    return mend(attestations, {by: (correction,)}, FACTS, lambda ident: ident, lambda ident: names.get(ident, ident))


def dates(result: Mended) -> list[str | None]:
    return [each.attested.content.when.edtf for each in result.attestations]


MONDAY = "2024-04-29"


def test_the_value_that_an_outlet_took_back_is_mended_and_the_attestation_stays_itself() -> None:
    told = meeting("early", MONDAY)
    result = done([told], note())
    assert dates(result) == ["2024-04-30"]
    assert result.attestations[0].id == told.id
    (corrected,) = result.corrections
    assert (corrected.report, corrected.corrects, corrected.old, corrected.new) == (
        "late",
        "early",
        MONDAY,
        "2024-04-30",
    )


@pytest.mark.parametrize(
    ("told", "correction"),
    [
        (meeting("other", MONDAY), note()),
        (meeting("nobody", MONDAY), note()),
        (meeting("later", MONDAY), note()),
        (meeting("early", "2024-04-30"), note()),
        (meeting("early", MONDAY), note(published="--05-02")),
        (meeting("early", MONDAY, "zoe cleo", "Zoe met Cleo."), note()),
        (meeting("early", MONDAY), note("The visit of Ms Lind to Mr Aalto was on Tuesday.")),
        (meeting("early", MONDAY), note("The meeting was on Tuesday.")),
        (meeting("early", "2024-04"), note()),
    ],
)
def test_what_a_note_does_not_clearly_mean_stays_as_it_is(told: Attestation, correction: Correction) -> None:
    result = done([told], correction)
    assert result.attestations == (told,)
    assert [each.corrects for each in result.corrections] == [""]


def test_where_two_things_fit_nothing_is_changed() -> None:
    told = [meeting("early", MONDAY), meeting("early", MONDAY, "zoe cleo", "Zoe Lind met Cleo Aalto.")]
    assert done(told, note()).attestations == tuple(told)


def test_a_report_that_tells_the_same_anew_shows_what_its_note_means() -> None:
    told = [meeting("early", MONDAY), meeting("late", "2024-04-30")]
    assert dates(done(told, note("An earlier version said the meeting was on Monday."))) == ["2024-04-30", "2024-04-30"]


def test_a_value_without_another_in_its_place_is_only_withdrawn() -> None:
    assert dates(done([meeting("early", MONDAY)], note(new=""))) == [None]


@pytest.mark.parametrize(
    ("old", "new", "day"),
    [
        ("monday", "sunday", "2024-04-28"),
        ("monday", "thursday", "2024-05-02"),
        ("--04-29", "--05-01", "2024-05-01"),
        ("2024-04-29", "2023-04-29", "2023-04-29"),
        ("2024-04-29", "--02-30", None),
    ],
)
def test_a_new_day_is_worked_out_from_the_one_that_it_replaces(old: str, new: str, day: str | None) -> None:
    assert dates(done([meeting("early", MONDAY)], note(old=old, new=new))) == [day]


def test_a_place_is_mended_too() -> None:
    told = meeting("early", MONDAY, place="place:geneva")
    result = done([told], note(slot="place", old="place:geneva", new="place:vienna"))
    assert result.attestations[0].attested.content.place == "place:vienna"


def test_what_an_outlet_withdraws_counts_no_longer() -> None:
    told = [
        meeting("early", MONDAY),
        meeting("early", "2024-04-01", "zoe cleo", "Zoe met Cleo."),
        meeting("other", MONDAY),
    ]
    words = Evidence(0, 60, "We withdraw our report of 3 May that Ms Lind had met Mr Aalto.")
    result = done(told, Correction(Scope.CONTENT, words, "test", published="--05-03"))
    assert result.attestations == tuple(told[1:])
    result = done(told, Correction(Scope.REPORT, words, "test", published="--05-03"))
    assert result.attestations == (told[2],)
    assert done(told, Correction(Scope.REPORT, words, "test")).attestations == tuple(told)


def test_what_was_said_of_it_in_the_same_words_is_withdrawn_with_it() -> None:
    told = meeting("early", MONDAY)
    said = Statement("person:lind", Act.STATE, When.unknown(), WORDS)
    statement = Attestation("early", "toy@1", Attested("s", said, told.attested.evidence, "toy"))
    elsewhere = Attestation("early", "toy@1", Attested("t", said, (Evidence(50, 60, "Lind, said"),), "toy"))
    words = Evidence(0, 60, "We withdraw our report of 3 May that Ms Lind had met Mr Aalto.")
    result = done([told, statement, elsewhere], Correction(Scope.CONTENT, words, "test", published="--05-03"))
    assert result.attestations == (elsewhere,)


def test_the_old_value_comes_last_and_counts_for_nothing() -> None:
    told = [meeting("early", MONDAY), meeting("other", MONDAY), meeting("late", "2024-04-30")]
    facts = dict(FACTS)
    result = done(told, note())
    records = fuse(result.attestations, lambda ident: ident, facts)
    (record,) = with_corrections(records, result.corrections)
    assert {value.value for value in record.slots["date"]} == {MONDAY, "2024-04-30"}
    assert record.taken_back("date") == frozenset()
    result = done([told[0], told[2]], note())
    (record,) = with_corrections(fuse(result.attestations, lambda ident: ident, facts), result.corrections)
    assert [value.value for value in record.slots["date"]] == ["2024-04-30", MONDAY]
    assert record.taken_back("date") == {MONDAY}
    assert record.corrections[0].words.startswith("The Oslo meeting")


def test_without_corrections_nothing_is_looked_at() -> None:
    told = meeting("early", MONDAY)
    assert mend([told], {}, {}, lambda ident: ident, lambda ident: ident) == Mended((told,))
    assert dt.date.fromisoformat(MONDAY).weekday() == 0


HEADED = {
    "blank": ReportFacts(Period.parse("2024-05-06")),
    "first": ReportFacts(Period.parse("2024-05-03"), title="Two ministers, one boat: a day at Oslo's harbour"),
    "second": ReportFacts(Period.parse("2024-05-02"), title="Two ministers, one boat"),
    "third": ReportFacts(Period.parse("2024-05-03"), title="Nothing new at the harbour"),
}
QUOTING = "Our story of 3 May (“Two ministers, one boat”) had Ms Lind and Mr Aalto meet on Monday; it was Tuesday."


def quoting(words: str = QUOTING, published: str = "--05-03", **more: ReportFacts) -> Mended:
    told = [meeting(report, MONDAY) for report in ("first", "second", "third", *more)]
    correction = note(words, published=published)
    return mend(told, {"blank": (correction,)}, HEADED | more, lambda ident: ident, lambda ident: ident)


def test_a_note_of_an_unknown_outlet_mends_the_one_report_whose_headline_and_day_it_quotes() -> None:
    assert dates(quoting()) == ["2024-04-30", MONDAY, MONDAY]


@pytest.mark.parametrize(
    ("words", "published"),
    [
        (QUOTING, ""),
        (QUOTING, "--05-04"),
        (QUOTING.replace("Our", "Their"), "--05-03"),
        (QUOTING.replace("“Two ministers, one boat”", "“One boat, two ministers”"), "--05-03"),
        (QUOTING.replace("“Two ministers, one boat”", "“Two ministers”"), "--05-03"),
        (QUOTING.replace("“", "").replace("”", ""), "--05-03"),
    ],
)
def test_it_mends_nothing_without_the_day_the_headline_or_the_word_that_it_is_its_own(
    words: str, published: str
) -> None:
    assert dates(quoting(words, published)) == [MONDAY, MONDAY, MONDAY]


def test_it_mends_nothing_where_two_reports_of_the_day_are_headed_so() -> None:
    fourth = ReportFacts(Period.parse("2024-05-03"), title="Two ministers, one boat, and no fish")
    assert dates(quoting(fourth=fourth)) == [MONDAY] * 4
