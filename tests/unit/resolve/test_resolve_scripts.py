"""One person in two scripts: known ones by the lexicon, unknown ones by sound, country and full name."""

from __future__ import annotations

import datetime as dt

from dragoman.model.identity import Identity
from dragoman.model.judgement import Decision, Judgement
from dragoman.resolve.ids import is_provisional
from tests.unit.resolve.naming import canonical, mention, minister, resolved

NORN = "person:astrid-norn"


def test_a_known_person_in_two_scripts_in_two_reports_is_one() -> None:
    latin, cyrillic = resolved(minister("Astrid Norn"), report="a"), resolved(mention("Астрид Норн"), report="b")
    assert canonical(latin, cyrillic) == [NORN, NORN]


def test_an_unlisted_script_is_known_by_title_country_and_date() -> None:
    assert canonical(resolved(minister("אסטריד נורן"))) == [NORN]


def test_an_unknown_person_in_two_scripts_from_one_country_is_one() -> None:
    latin, cyrillic = mention("Tordis Grimstad", country="NO"), mention("Тордис Гримстад", country="NO")
    one, other = canonical(resolved(latin, report="a"), resolved(cyrillic, report="b"))
    assert one == other
    assert is_provisional(one)


def test_unknown_persons_are_not_one_by_surname_or_from_two_countries() -> None:
    first = mention("Tordis Grimstad", country="NO")
    for second in (
        mention("Гримстад", country="NO"),
        mention("Олаф Гримстад", country="NO"),
        mention("Тордис Гримстад", country="SE"),
    ):
        one, other = canonical(resolved(first, report="a"), resolved(second, report="b"))
        assert one != other


def test_unmerging_two_scripts_restores_what_was() -> None:
    latin, cyrillic = resolved(minister("Astrid Norn"), report="a"), resolved(mention("Астрид Норн"), report="b")
    made = [*latin.judgements, *cyrillic.judgements]
    (own,) = {each.left for each in cyrillic.judgements}
    apart = Judgement(own, NORN, Decision.DIFFERENT, "Ada", ("another woman",), dt.datetime(2031, 6, 1, tzinfo=dt.UTC))
    later = dt.datetime(2031, 6, 2, tzinfo=dt.UTC)
    back = Judgement(own, NORN, Decision.WITHDRAWN, "Ada", ("it is she",), later, withdraws=apart.id)
    before, parted, after = Identity(made), Identity([*made, apart]), Identity([*made, apart, back])
    assert before.canonical(own) == NORN
    assert parted.canonical(own) == own
    assert parted.canonical(latin.judgements[0].left) == NORN
    assert after.group(NORN) == before.group(NORN)
