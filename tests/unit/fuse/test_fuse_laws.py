"""Laws of fusing: order does not matter, doubles do not count, nothing is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tellings import event, said, step, tenure

from dragoman.fuse.base import ReportFacts
from dragoman.fuse.records import fuse
from dragoman.model.agreement import Stage
from dragoman.model.attestation import Attestation, Status
from dragoman.model.event import EventType
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
    st.sampled_from([EventType.MEETING, EventType.VISIT]),
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
    lambda report, key, who, date: said(
        report, who, Act.STATE, "the northern waters belong to all of us", date, key=f"s{key}"
    ),
    REPORTS,
    KEYS,
    PEOPLE,
    DATES,
)
TOLD = st.lists(
    st.one_of(EVENTS, STEPS, TENURES, STATEMENTS), max_size=14, unique_by=lambda a: (a.report, a.attested.key)
)
FACTS = {
    "a": ReportFacts(Period.parse("2031-05-05")),
    "b": ReportFacts(Period.parse("2031-06-01")),
    "c": ReportFacts(),
}


def canonical(ident: str) -> str:
    return ident


@given(TOLD, st.randoms(use_true_random=False))
def test_fuse_ignores_order(told: list[Attestation], random: object) -> None:
    shuffled = list(told)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert fuse(told, canonical, FACTS) == fuse(shuffled, canonical, dict(reversed(FACTS.items())))


@given(TOLD)
def test_telling_a_thing_twice_is_telling_it_once(told: list[Attestation]) -> None:
    assert fuse([*told, *told], canonical, FACTS) == fuse(told, canonical, FACTS)


@given(TOLD)
def test_every_attestation_stands_behind_exactly_one_record(told: list[Attestation]) -> None:
    records = fuse(told, canonical, FACTS)
    assert sorted(member.attestation for record in records for member in record.members) == sorted(a.id for a in told)
    assert len({record.id for record in records}) == len(records)


@given(TOLD)
def test_origins_are_at_most_the_reports(told: list[Attestation]) -> None:
    for record in fuse(told, canonical, FACTS):
        assert 1 <= record.origins <= len(record.reports)
