from __future__ import annotations

from pathlib import Path

import pytest
from judging_base import MEMORY, base_of

from dragoman.knowledge.review.likeness import is_enough, weigh
from dragoman.knowledge.review.points import Candidate, ReviewKind
from dragoman.knowledge.review.profiles import Profile
from dragoman.model.entity import Entity
from dragoman.model.judgement import Decision, Judgement
from dragoman.model.mention import EntityKind
from dragoman.model.when import Period


def person(name: str, country: str = "", ident: str = "", **told) -> Profile:
    known = ident or f"person:~{name}"
    return Profile(Entity(known, EntityKind.PERSON, name, country=country, provisional=not ident), **told)


def body(name: str, country: str = "", kind: EntityKind = EntityKind.ORGANIZATION, **told) -> Profile:
    return Profile(Entity(f"{kind}:~{name}", kind, name, country=country, provisional=True), **told)


def is_shown(left: Profile, right: Profile) -> bool:
    return is_enough(weigh(left, right, str))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (person("Arvid Solbakken"), person("Arvid Sollbakken")),
        (person("Oleksiy Hrytsenko", "UA"), person("Oleksii Hritsenko", "UA")),
        (person("Алексей Грищенко"), person("Aleksei Grishchenko")),
        (person("حسین کاظمی", "IR"), person("Hossein Kazemi", "IR")),
        (person("میرحسین موسوی", "IR"), person("Mirhossein Mousavi", "IR")),
        (person("A. Solbakken", "NO"), person("Arvid Solbakken", "NO")),
        (person("Arvid Solbakken"), person("Arvid Johan Solbakken")),
    ],
)
def test_two_spellings_of_one_full_name_are_shown(left: Profile, right: Profile) -> None:
    assert is_shown(left, right)
    assert is_shown(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (person("Arvid Solbakken"), person("Sigrid Solbakken")),
        (person("Arvid Solbakken", "NO"), person("Arvid Solbakken", "SE")),
        (person("Solbakken"), person("Arvid Solbakken")),
        (person("Solbakken", "NO"), person("Arvid Solbakken", "NO")),
        (person("Hussein Mohammed"), person("Mohammed Hussein")),
        (person("Wang Yi", "CN"), person("Wang Yu", "CN")),
        (person("Arvid Solbakken", told={"oslo": "x"}), person("Arvid Solbaken", told={"oslo": "y"})),
    ],
)
def test_what_speaks_against_two_names_keeps_them_off_the_review(left: Profile, right: Profile) -> None:
    assert not is_shown(left, right)


OFFICE = "office:NO:deputy_foreign_minister"


def test_a_bare_surname_is_shown_with_an_office_in_common() -> None:
    on = (Period.parse("2024-03-12"),)
    bare, full = (person(name, "NO", seats={OFFICE: on}) for name in ("Solbakken", "Arvid Solbakken"))
    reasons = weigh(bare, full, str)
    assert is_enough(reasons)
    assert any(OFFICE in reason.text for reason in reasons)
    assert any(reason.weight < 0 and "single name" in reason.text for reason in reasons)


def test_other_given_names_are_shown_only_in_one_office() -> None:
    on = (Period.parse("2024-03-12"),)
    left, right = (person(name, "NO", seats={OFFICE: on}) for name in ("Arvid Solbakken", "Havard Solbakken"))
    assert is_shown(left, right)
    assert not weigh(person("Arvid Solbakken", "NO"), person("Havard Solbakken", "NO"), str)


def test_company_on_one_day_speaks_for_one_person() -> None:
    company = frozenset({("meeting", "2024-03-12", "person:~x")})
    left, right = (person(name, company=company) for name in ("Arvid Solbakken", "Arvit Solbaken"))
    assert any("on 2024-03-12" in reason.text for reason in weigh(left, right, str))


def test_nobody_is_told_of_long_after_his_death_as_if_he_lived() -> None:
    late = (Period.parse("2024-03-12"),)
    told = person("Hans-Dietrich Genscher", "DE", published=late)
    known = person("Hans-Dietrich Genscher", "DE", "person:hans-dietrich-genscher")
    texts = [reason.text for reason in weigh(told, known, str) if reason.weight < 0]
    assert not texts or "died in 2016" in texts[0]


@pytest.mark.parametrize(
    ("left", "right", "shown"),
    [
        (body("Institute for Arctic Affairs", "NO"), body("Institute of Arctic Affairs"), True),
        (body("Norwegian Seafarers' Union", "NO"), body("Seafarers' Union of Norway", "NO"), True),
        (body("Institute for Arctic Affairs", "NO"), body("Institute for Antarctic Affairs", "NO"), False),
        (body("Institute for Arctic Affairs", "NO"), body("Institute for Arctic Affairs", "SE"), False),
        (body("President", kind=EntityKind.OFFICE), body("President", kind=EntityKind.OFFICE), False),
        (body("Harbour Master of Bergen", "NO", EntityKind.OFFICE), body("Harbour Master in Bergen", "NO", EntityKind.OFFICE), True),
    ],
)  # fmt: skip
def test_bodies_and_offices_are_shown_by_their_telling_words(left: Profile, right: Profile, shown: bool) -> None:
    assert is_shown(left, right) is shown


def test_offices_of_one_holder_speak_for_each_other_and_of_others_against() -> None:
    seats = {"person:~a": (), "person:~b": ()}
    one = body("Port Director", "NO", EntityKind.OFFICE, seats={"person:~a": ()})
    same = body("Director Port of Bergen", "NO", EntityKind.OFFICE, seats=seats)
    other = body("Director Port of Bergen", "NO", EntityKind.OFFICE, seats={"person:~c": ()})
    assert is_shown(one, same)
    assert not is_shown(one, other)


TWINS = (
    {"id": "one", "published": "2024-03-13", "text": "Ada-Lee met Bob in Oslo on 2024-03-12."},
    {"id": "two", "published": "2024-03-14", "text": "Ada-Lee met Zoe in Rome on 2024-03-13."},
)


@pytest.fixture
def pairs(tmp_path: Path):
    """Judge both Adas away from the lexicon's, so that reports alone know them."""
    with base_of(tmp_path, MEMORY, TWINS) as kb:
        own = [each.judgement.left for each in kb.judgements.log(derived=True) if each.left_name == "Ada-Lee"]
        for ident in own:
            kb.judgements.judge(ident, Decision.DIFFERENT, "person:ada-lee", "for a test")
        yield kb, own


def test_what_stands_by_itself_is_compared_and_what_was_judged_is_not(pairs) -> None:
    kb, own = pairs
    (found,) = kb.review().candidates([ReviewKind.PERSON])
    assert isinstance(found, Candidate)
    assert {found.left.id, found.right.id} == set(own)
    assert {found.left.reports, found.right.reports} == {("one",), ("two",)}
    assert found.left.words[0].words in TWINS[0]["text"] + TWINS[1]["text"]
    made = kb.judgements.judge(own[0], Decision.UNSURE, own[1], "hard to tell")
    assert list(kb.review().candidates()) == []
    kb.judgements.withdraw(made.id, "look again")
    assert len(list(kb.review().candidates())) == 1


def test_reports_that_differ_are_a_conflict_with_the_words_of_each(tmp_path: Path) -> None:
    told = (
        {"id": "one", "published": "2024-03-13", "text": "Ada became queen on 2024-03-02."},
        {"id": "two", "published": "2024-03-14", "text": "Ada became queen on 2024-03-09."},
    )
    with base_of(tmp_path, MEMORY, told) as kb:
        (found,) = kb.review().conflicts([ReviewKind.DISSENT])
        assert found.what == "tenure of Ada, Queen: reports differ in its from"
        assert found.reasons == ("2024-03-02 (one)", "2024-03-09 (two)")
        assert {(each.report, each.words) for each in found.words} == {(each["id"], each["text"]) for each in told}
        assert kb.trace(found.records[0]).record


def test_somebody_taken_for_another_of_an_unlike_name_is_a_conflict(pairs) -> None:
    kb, own = pairs
    derived = Judgement(own[0], "person:angela-merkel", Decision.SAME, "dragoman", ("some rule",))
    kb._store.judge([derived])
    kb.settle()
    (found,) = kb.review().conflicts([ReviewKind.MERGE])
    assert found.what == "Ada-Lee is taken for Angela Merkel"
    assert (found.entities, found.reasons) == ((own[0], "person:angela-merkel"), ("some rule",))
    assert found.words[0].words in (TWINS[0]["text"], TWINS[1]["text"])
    kb.judgements.judge(own[0], Decision.DIFFERENT, "person:angela-merkel", "another")
    assert list(kb.review().conflicts([ReviewKind.MERGE])) == []


def test_a_base_without_contradictions_has_no_conflicts(tmp_path: Path) -> None:
    with base_of(tmp_path, MEMORY, TWINS) as kb:
        assert list(kb.review().conflicts()) == []
