from __future__ import annotations

import pytest
from tellings import add_up, event, person, said

from dragoman.model.attestation import Attestation, ContentKind, Status
from dragoman.model.event import EventType
from dragoman.model.link import Outcome, Relation
from dragoman.model.record import Record
from dragoman.model.statement import Act

ACCUSED = "Vale accused Norn of selling torpedo engines to the rebels of the delta"
DENIED = "Norn denied selling torpedo engines to the rebels"


def supply(report: str, status: Status, key: str = "e1", **more) -> Attestation:
    roles = {"supplier": "Norn", "recipient": "Ober", "item": "torpedo engines"}
    return event(report, "2031-05", type=EventType.TRANSFER, status=status, key=key, **roles, **more)


def statements(*told: Attestation, **published: str) -> dict[str, Record]:
    records = add_up(*told, **published)
    return {record.headline["act"] or "": record for record in records if record.kind is ContentKind.STATEMENT}


def relations(*told: Attestation) -> list[tuple[str, str]]:
    return [(str(link.relation), link.scope) for each in statements(*told).values() for link in each.answers]


def test_a_denial_answers_the_event_and_what_others_allege_of_it() -> None:
    records = add_up(
        supply("a", Status.ALLEGED),
        said("a", "Vale", Act.ALLEGE, "Vale says engines went to Ober", "2031-05-04", about="e1"),
        supply("b", Status.DENIED),
        said("b", "Norn", Act.DENY, "Norn denied any such sale", "2031-05-06", about="e1", key="s2"),
    )
    by_id = {record.id: record for record in records}
    (denial,) = (record for record in records if record.headline.get("act") == Act.DENY)
    answered = {by_id[link.id].kind: link for link in denial.answers}
    assert set(answered) == {ContentKind.EVENT, ContentKind.STATEMENT}
    assert {(link.relation, link.scope) for link in answered.values()} == {(Relation.DENIES, "whole")}
    (told,) = (record for record in records if record.kind is ContentKind.EVENT)
    assert {value.value for value in told.slots["status"]} == {"alleged", "denied"}
    assert told.outcome is Outcome.DISPUTED


def test_a_denial_answers_an_accusation_of_the_same_things_by_whom_it_is_aimed_at() -> None:
    accused = said("a", "Vale", Act.ACCUSE, ACCUSED, "2031-05-04", addressee="Norn")
    told = statements(accused, said("b", "Norn", Act.DENY, DENIED, "2031-05-06"))
    (link,) = told["accuse"].answered_by
    assert link.id == told["deny"].id
    assert "engines, norn, rebels, selling, torpedo" in " ".join(link.reasons)
    assert told["accuse"].outcome is Outcome.DENIED


@pytest.mark.parametrize(
    "denial",
    [
        said("a", "Norn", Act.DENY, "Norn denied that he was about to resign", "2031-05-06", key="s2"),
        said("a", "Quist", Act.DENY, DENIED, "2031-05-06", key="s2"),
        said("b", "Norn", Act.DENY, DENIED, "2032-05-06", key="s2"),
        said("b", "Norn", Act.DENY, DENIED, "2031-05-01", key="s2"),
        said("b", "Norn", Act.DENY, DENIED, None, key="s2"),
        said(
            "a", "Norn", Act.REJECT, "Norn rejected the offer of torpedo engines to the rebels", "2031-05-06", key="s2"
        ),
    ],
    ids=["of another thing", "by another", "a year later", "before it", "on an unknown day", "of an offer"],
)
def test_what_merely_stands_near_an_accusation_does_not_answer_it(denial: Attestation) -> None:
    assert not relations(said("a", "Vale", Act.ACCUSE, ACCUSED, "2031-05-04", addressee="Norn"), denial)


def test_who_admits_what_he_denied_withdraws_the_denial() -> None:
    told = statements(
        supply("a", Status.ALLEGED),
        said("a", "Norn", Act.DENY, "Norn denied the sale", "2031-05-04", about="e1"),
        said("a", "Norn", Act.ADMIT, "Norn admitted that engines had been sold", "2031-06-04", about="e1", key="s2"),
    )
    assert [link.relation for link in told["deny"].answered_by] == [Relation.WITHDRAWS]
    assert told["deny"].outcome is Outcome.WITHDRAWN


def test_who_takes_his_own_report_back_withdraws_it() -> None:
    told = [supply("a", Status.ALLEGED), said("a", "Vale", Act.ALLEGE, "engines were sold", "2031-05-04", about="e1")]
    told.append(
        said("a", "Vale", Act.STATE, "Vale retracted its story on the sale", "2031-06-04", about="e1", key="s2")
    )
    assert [link.relation for link in statements(*told)["allege"].answered_by] == [Relation.WITHDRAWS]


def test_what_another_confirms_is_confirmed_and_what_nobody_will_confirm_is_not() -> None:
    alleged = said("a", "Vale", Act.ALLEGE, "engines were sold", "2031-05-04", about="e1")
    confirmed = said("a", "Quist", Act.STATE, "Quist confirmed the sale", "2031-05-05", about="e1", key="s2")
    declined = said("a", "Quist", Act.STATE, "Quist declined to confirm the sale", "2031-05-05", about="e1", key="s2")
    assert statements(supply("a", Status.ALLEGED), alleged, confirmed)["allege"].outcome is Outcome.CONFIRMED
    assert not relations(supply("a", Status.ALLEGED), alleged, declined)


def test_a_claim_made_again_in_other_words_repeats_the_first() -> None:
    first = said("a", "Vale", Act.ALLEGE, "engines were sold", "2031-05-04", about="e1")
    second = said("a", "Vale", Act.ALLEGE, "deliveries go on as before", "2031-05-09", about="e1", key="s2")
    told = [record for record in add_up(supply("a", Status.ALLEGED), first, second) if record.answers]
    assert [(record.headline["date"], record.answers[0].relation) for record in told] == [("2031-05-09", "repeats")]


def test_an_event_keeps_who_says_so_and_who_denies_it_by_the_day_with_the_words() -> None:
    told = supply("a", Status.ALLEGED, words="engines were sold", voices=(person("Vale"),))
    denied = supply("b", Status.DENIED, words="no engines were sold", voices=(person("Norn"),))
    (record,) = add_up(denied, told, a="2031-05-04", b="2031-05-06")
    claims = [(claim.side, claim.who, claim.published, claim.words) for claim in record.claims]
    assert claims == [
        ("alleges", (person("Vale"),), "2031-05-04", "engines were sold"),
        ("denies", (person("Norn"),), "2031-05-06", "no engines were sold"),
    ]


def test_an_allegation_is_confirmed_only_by_another_origin() -> None:
    alleged = supply("a", Status.ALLEGED, voices=(person("Vale"),))
    same = supply("b", Status.OCCURRED, voices=(person("Vale"),))
    other = supply("c", Status.OCCURRED, voices=(person("Quist"),))
    assert [record.outcome for record in add_up(alleged, same)] == [Outcome.ALLEGED]
    assert [record.outcome for record in add_up(alleged, same, other)] == [Outcome.CONFIRMED]
    assert [record.outcome for record in add_up(same, other)] == [None]
