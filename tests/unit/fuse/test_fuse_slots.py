from __future__ import annotations

import pytest
from tellings import event, person

from dragoman.fuse.base import Background, ReportFacts
from dragoman.fuse.official import is_government
from dragoman.fuse.records import fuse
from dragoman.fuse.slots import SlotRule, slot_values
from dragoman.model.attestation import Attestation
from dragoman.model.when import Period

MINISTRY = "org:NO:foreign_ministry"


def dates(*told: Attestation, outlet: str = "", **published: str) -> list[tuple[str, str]]:
    facts = {
        report: ReportFacts(Period.parse(day), outlet if report == "b" else "") for report, day in published.items()
    }
    (record,) = fuse(told, lambda ident: ident, facts)
    return [(each.value, each.rule) for each in record.slots["date"]]


def talks(report: str, day: int, **more) -> Attestation:
    return event(report, f"2031-05-0{day}", "Norn", "Vale", place="oslo", **more)


def test_what_most_origins_tell_heads_what_one_tells() -> None:
    assert dates(talks("a", 5), talks("b", 4), talks("c", 4)) == [("2031-05-04", "most origins"), ("2031-05-05", "")]


def test_the_more_precise_value_heads_an_equally_told_one() -> None:
    vague = event("a", "2031-05-04/2031-05-05", "Norn", "Vale", place="oslo")
    assert dates(vague, event("b", "2031-05-06", "Norn", "Vale", place="oslo"))[0] == ("2031-05-06", "more precise")


def test_what_was_published_closest_after_the_event_heads_what_came_later() -> None:
    told = dates(talks("a", 4), talks("b", 5), a="2031-05-20", b="2031-05-06")
    assert told[0] == ("2031-05-05", "published closest after the event")


def test_what_was_published_before_the_event_is_not_close_after_it() -> None:
    told = dates(talks("a", 4), talks("b", 5), a="2031-05-05", b="2031-05-03")
    assert told[0] == ("2031-05-04", "published closest after the event")


def test_an_official_readout_heads_others_as_close() -> None:
    heard = talks("b", 5, voices=(MINISTRY,))
    assert dates(talks("a", 4), heard, a="2031-05-05", b="2031-05-06")[0] == ("2031-05-05", "official readout first")
    published = dates(talks("a", 4), talks("b", 5), outlet="mfa.gov.no", a="2031-05-05", b="2031-05-06")
    assert published[0] == ("2031-05-05", "official readout first")
    private = talks("b", 5, voices=(person("Quist"),))
    assert dates(talks("a", 4), private, a="2031-05-05", b="2031-05-06")[0][1] == "earliest published"


def test_the_earliest_heads_what_nothing_else_tells_apart() -> None:
    assert dates(talks("a", 4), talks("b", 5), a="2031-05-06", b="2031-05-07")[0] == (
        "2031-05-04",
        "earliest published",
    )


def test_a_value_that_nobody_gainsays_needs_no_rule() -> None:
    assert dates(talks("a", 4), talks("b", 4)) == [("2031-05-04", "")]


@pytest.mark.parametrize(
    ("outlet", "government"),
    [
        ("mfa.gov.no", True),
        ("www.gov.uk", True),
        ("kremlin.ru", True),
        ("Ministry of Foreign Affairs of Russia", True),
        ("IRNA", False),
        ("omannews.gov.om", False),
        ("midday-news.com", False),
        ("The Oslo Courier", False),
        ("", False),
    ],
)
def test_a_publisher_is_a_government_body_by_its_name_or_address(outlet: str, *, government: bool) -> None:
    assert is_government(outlet) is government


def test_a_value_stays_that_refines_only_what_another_refines() -> None:
    def shares_a_letter(coarse: str, fine: str) -> bool:
        return bool(set(coarse) & set(fine)) and len(coarse) < len(fine)

    told = [(value, talks(report, 4)) for report, value in zip("abc", ("x", "xy", "yzz"), strict=True)]
    background = Background(lambda ident: ident, {})
    values = slot_values(told, background, SlotRule(shares_a_letter, lambda value: -len(value)))
    assert {each.value: each.reports for each in values} == {"yzz": ("b", "c"), "x": ("a",)}
