from __future__ import annotations

from tellings import add_up, event

from dragoman.fuse.base import ReportFacts
from dragoman.fuse.copying.copies import families, find_copies
from dragoman.fuse.records import fuse
from dragoman.model.record import Relation, Tie
from dragoman.model.when import Period

STORY = (
    "The foreign minister of Vale flew to Oslo on Sunday for talks with her colleague about fishing rights in the "
    "northern waters, which both governments have claimed since the treaty of their grandfathers lapsed. Nobody "
    "expected a result within the first day, and none was announced before the delegations left the old town hall."
)
OTHER = (
    "Farmers in the south of Vale have asked parliament for help after the third dry summer in a row, and a committee "
    "will look at the wells along the river before the autumn session ends with a vote on the budget for next year."
)


def facts(**texts: tuple[str, str]) -> dict[str, ReportFacts]:
    return {name: ReportFacts.of(text, Period.parse(day)) for name, (text, day) in texts.items()}


def test_the_later_of_two_like_texts_is_the_copy() -> None:
    (link,) = find_copies(facts(a=(STORY, "2031-05-05"), b=(STORY, "2031-05-04"), c=(OTHER, "2031-05-01")))
    assert (link.copy, link.of, link.relation) == ("a", "b", Relation.VERBATIM)
    assert link.reasons


def test_a_shortened_copy_is_told_from_a_verbatim_one() -> None:
    (link,) = find_copies(facts(a=(STORY, "2031-05-04"), b=(STORY[: len(STORY) // 2], "2031-05-05")))
    assert (link.copy, link.of, link.relation) == ("b", "a", Relation.TRIMMED)


def test_copies_of_copies_are_one_family() -> None:
    links = find_copies(facts(a=(STORY, "2031-05-04"), b=(STORY, "2031-05-05"), c=(STORY[:250], "2031-05-06")))
    assert families(links) == {"a": "a", "b": "a", "c": "a"}


def test_a_copy_is_no_confirmation() -> None:
    told = [event(report, "2031-05-04", "Norn", "Vale", place="oslo") for report in "abc"]
    assert add_up(*told)[0].origins == 3
    cited = [event(report, "2031-05-04", "Norn", "Vale", place="oslo", voices=("org:~agency",)) for report in "ab"]
    assert add_up(*cited, told[2])[0].origins == 2


def test_one_publisher_is_one_origin_and_so_is_who_cites_him() -> None:
    cited = event("c", "2031-05-04", "Norn", "Vale", place="oslo", voices=("outlet:~northern gazette",))
    told = [event(report, "2031-05-04", "Norn", "Vale", place="oslo") for report in "abd"]
    printed = {report: ReportFacts(outlet="Northern Gazette") for report in "ab"}
    (record,) = fuse([*told, cited], lambda ident: ident, printed)
    assert record.origins == 2


def test_what_one_government_says_is_one_source_whoever_prints_it() -> None:
    told = [event(report, "2031-05-04", "Norn", "Vale", place="oslo", voices=("country:NO",)) for report in "ab"]
    assert add_up(*told)[0].origins == 1


def test_the_value_with_more_origins_heads_the_slot_not_the_one_with_more_reports() -> None:
    copies = [event(r, "2031-05-05", "Norn", "Vale", place="oslo", voices=("org:~agency",)) for r in "abc"]
    others = [event(r, "2031-05-04", "Norn", "Vale", place="oslo") for r in "xy"]
    (record,) = add_up(*copies, *others)
    assert record.headline["date"] == "2031-05-04"
    assert [len(value.reports) for value in record.slots["date"]] == [2, 3]


def test_what_makes_one_origin_and_one_event_is_said() -> None:
    told = [event(report, "2031-05-04", "Norn", "Vale", place="oslo", voices=("person:~Ober",)) for report in "ab"]
    (record,) = add_up(*told)
    assert record.ties == (Tie(("a", "b"), "person:~Ober"),)
    (join,) = record.joins
    assert {join.left, join.right} == {member.attestation for member in record.members}
    assert join.reasons == ("the same people", "the same place", "the same date")


def test_a_spokesman_and_his_government_are_one_source() -> None:
    voices = {"a": "person:dmitry-peskov", "b": "country:RU", "c": "org:RU:foreign_ministry", "d": "country:IR"}
    told = [event(report, "2031-05-04", "Norn", "Vale", place="oslo", voices=(who,)) for report, who in voices.items()]
    (record,) = add_up(*told)
    assert record.origins == 2
    assert record.ties == (Tie(("a", "b", "c"), "country:RU"),)
