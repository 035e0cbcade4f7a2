from __future__ import annotations

from tellings import add_up, tenure, together

from dragoman.model.attestation import Attestation


def test_the_bounds_of_a_tenure_come_from_every_report() -> None:
    (record,) = add_up(
        tenure("a", "Norn", start="2031-02-01"),
        tenure("b", "Norn", held_on="2031-05-04"),
        tenure("c", "Norn", held_on="2032-01-09"),
        tenure("d", "Norn", end="2033-07-01", capacity="former"),
    )
    assert (record.headline["from"], record.headline["to"]) == ("2031-02-01", "2033-07-01")
    assert (record.headline["first_attested"], record.headline["last_attested"]) == ("2031-05-04", "2032-01-09")
    assert record.headline["capacity"] == "full"


def test_a_second_spell_in_the_office_is_a_tenure_of_its_own() -> None:
    records = add_up(
        tenure("a", "Norn", start="2005-08", end="2007-10"),
        tenure("b", "Norn", held_on="2006-05-01"),
        tenure("c", "Norn", start="2025-08-05"),
        tenure("d", "Norn", held_on="2025-10-16"),
    )
    assert together(records) == [["a/t1", "b/t1"], ["c/t1", "d/t1"]]


def test_a_year_and_a_day_for_one_beginning_are_one_tenure_with_dissent() -> None:
    (record,) = add_up(tenure("a", "Norn", start="2013-09-10"), tenure("b", "Norn", start="2014"))
    assert [value.value for value in record.slots["from"]] == ["2013-09-10", "2014"]


def test_a_year_that_holds_the_day_supports_it() -> None:
    (record,) = add_up(tenure("a", "Norn", start="2013-09-10"), tenure("b", "Norn", start="2013"))
    assert [value.value for value in record.slots["from"]] == ["2013-09-10"]
    assert record.slots["from"][0].reports == ("a", "b")


def test_an_undated_mention_joins_the_tenure_under_way() -> None:
    records = add_up(
        tenure("a", "Norn", start="2005-08", end="2007-10"),
        tenure("b", "Norn", start="2025-08-05"),
        tenure("c", "Norn"),
        c="2006-01-01",
    )
    assert together(records) == [["a/t1", "c/t1"], ["b/t1"]]


def test_being_seen_in_office_twice_bounds_the_tenure_from_within() -> None:
    (record,) = add_up(
        tenure("a", "Norn", held_on="2031"), tenure("b", "Norn", held_on="2031-05"), tenure("c", "Norn", held_on="2034")
    )
    assert (record.headline["first_attested"], record.headline["last_attested"]) == ("2031-05", "2034")
    assert record.slots["first_attested"][0].reports == ("b",)
    assert record.headline["from"] is None


def ends(*told: Attestation) -> dict[str, str | None]:
    return {
        record.entities["person"][0].removeprefix("person:~"): record.headline["ended_within"] or record.headline["to"]
        for record in add_up(*told)
    }


def test_who_began_later_bounds_the_end_of_whoever_was_seen_before() -> None:
    seen, followed = tenure("a", "norn", held_on="2031-02-08"), tenure("b", "bo", start="2031-05")
    assert ends(seen, followed) == {"norn": "2031-02-08/2031-05-31", "bo": None}
    assert ends(followed, tenure("c", "norn", held_on="2031-06-01")) == {"norn": None, "bo": None}


def test_a_named_successor_bounds_the_end_of_one_who_was_never_seen_on_a_day() -> None:
    told = tenure("a", "norn", capacity="former", after="bo"), tenure("b", "bo", start="2031-05")
    assert ends(*told) == {"norn": "../2031-05-31", "bo": None}
    told = tenure("a", "norn"), tenure("b", "bo", start="2031-05", before="norn")
    assert ends(*told) == {"norn": "../2031-05-31", "bo": None}


def test_an_end_that_a_report_gives_needs_no_bound() -> None:
    told = (
        tenure("a", "norn", held_on="2031-02-08"),
        tenure("c", "norn", end="2031-03"),
        tenure("b", "bo", start="2031-05"),
    )
    assert ends(*told) == {"norn": "2031-03", "bo": None}
