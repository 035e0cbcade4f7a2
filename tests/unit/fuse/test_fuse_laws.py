"""Laws of fusing: order does not matter, doubles do not count, nothing is lost."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tellings import event, said, step, tenure

from dragoman.fuse.base import ReportFacts
from dragoman.fuse.happenings.linked_events import link_events
from dragoman.fuse.records import fuse
from dragoman.model.agreement import Stage
from dragoman.model.attestation import Attestation, ContentKind, Status
from dragoman.model.event import EventType
from dragoman.model.link import Relation
from dragoman.model.statement import Act
from dragoman.model.when import Period

REPORTS = st.sampled_from("abcde")
PEOPLE = st.sampled_from(["Norn", "Vale", "Quist"])
KEYS = st.sampled_from(["1", "2"])
DATES = st.sampled_from([None, "2031", "2031-05", "2031-05-04", "2031-05-05", "2031-05-04/2031-05-09", "2031-06-20"])
PLACES = st.sampled_from(["oslo", "bergen", "lima"])

EVENTS = st.builds(
    lambda report, key, date, people, place, type_, status: event(
        report, date, *sorted(people), key=f"e{key}", place=place, type=type_, status=status
    ),
    REPORTS,
    KEYS,
    DATES,
    st.sets(PEOPLE),
    PLACES,
    st.sampled_from([EventType.MEETING, EventType.VISIT, EventType.GATHERING]),
    st.sampled_from(Status),
)
STEPS = st.builds(
    lambda report, key, name, stage, date: step(report, name, stage, date, "NO", "IS", key=f"a{key}"),
    REPORTS,
    KEYS,
    st.sampled_from(["fisheries treaty", "treaty on northern fisheries", "the text", "aviation accord"]),
    st.sampled_from([Stage.NEGOTIATING, Stage.SIGNED, Stage.RATIFIED]),
    DATES,
)
TENURES = st.builds(
    lambda report, key, who, start, held: tenure(
        report, who, key=f"t{key}", **{k: v for k, v in (("start", start), ("held_on", held)) if v}
    ),
    REPORTS,
    KEYS,
    PEOPLE,
    DATES,
    DATES,
)
STATEMENTS = st.builds(
    lambda report, key, who, act, date, about: said(
        report, who, act, f"{who} spoke of northern waters, ships and nets", date, key=f"s{key}", about=about
    ),
    REPORTS,
    KEYS,
    PEOPLE,
    st.sampled_from([Act.STATE, Act.ALLEGE, Act.DENY, Act.ADMIT]),
    DATES,
    st.sampled_from(["", "e1", "e2"]),
)
TOLD = st.lists(
    st.one_of(EVENTS, STEPS, TENURES, STATEMENTS), max_size=14, unique_by=lambda a: (a.report, a.attested.key)
)
FACTS = {
    "a": ReportFacts(Period.parse("2031-05-05")),
    "b": ReportFacts(Period.parse("2031-06-01")),
    "c": ReportFacts(),
}
unhurried = settings(deadline=None)
"""The first example waits for the lexicon's tables."""


def canonical(ident: str) -> str:
    return ident


@unhurried
@given(TOLD, st.randoms(use_true_random=False))
def test_fuse_ignores_order(told: list[Attestation], random: object) -> None:
    shuffled = list(told)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert fuse(told, canonical, FACTS) == fuse(shuffled, canonical, dict(reversed(FACTS.items())))


@unhurried
@given(TOLD)
def test_telling_a_thing_twice_is_telling_it_once(told: list[Attestation]) -> None:
    assert fuse([*told, *told], canonical, FACTS) == fuse(told, canonical, FACTS)


@unhurried
@given(TOLD)
def test_every_attestation_stands_behind_exactly_one_record(told: list[Attestation]) -> None:
    records = fuse(told, canonical, FACTS)
    assert sorted(member.attestation for record in records for member in record.members) == sorted(a.id for a in told)
    assert len({record.id for record in records}) == len(records)


@unhurried
@given(TOLD)
def test_origins_are_at_most_the_reports(told: list[Attestation]) -> None:
    for record in fuse(told, canonical, FACTS):
        assert 1 <= record.origins <= len(record.reports)


@unhurried
@given(TOLD)
def test_every_link_is_seen_from_both_of_its_ends(told: list[Attestation]) -> None:
    records = fuse(told, canonical, FACTS)
    parts = {(one.id, link.id) for one in records for link in one.links if link.relation == Relation.PART_OF}
    wholes = {(link.id, one.id) for one in records for link in one.links if link.relation == Relation.HAS_PART}
    answers = {(one.id, link.id, link.relation) for one in records for link in one.answers}
    answered = {(link.id, one.id, link.relation) for one in records for link in one.answered_by}
    assert (parts, answers) == (wholes, answered)
    assert not any(part == whole for part, whole in parts)


@unhurried
@given(TOLD)
def test_every_link_has_a_reason(told: list[Attestation]) -> None:
    for record in fuse(told, canonical, FACTS):
        assert all(link.reasons for link in (*record.links, *record.answers, *record.answered_by))


@unhurried
@given(TOLD, EVENTS)
def test_links_between_two_events_do_not_depend_on_a_third(told: list[Attestation], other: Attestation) -> None:
    # Two contents of one reading never share a key.
    assume((other.report, other.attested.key) not in {(each.report, each.attested.key) for each in told})
    records = [record for record in fuse([*told, other], canonical, FACTS) if record.kind is ContentKind.EVENT]
    ids = {record.id for record in records[1:]}
    every, fewer = link_events(records), link_events(records[1:])
    kept = {ident: tuple(link for link in links if link.id in ids) for ident, links in every.items() if ident in ids}
    assert {ident: links for ident, links in kept.items() if links} == fewer
