"""The day of publication where the page does not give it."""

from __future__ import annotations

from ground_of import ground_of

from dragoman.model.report import Block, BlockKind, Report
from dragoman.model.when import Period, When
from dragoman.read.anchors.publication import publication
from dragoman.read.ground import Ground, prepare
from dragoman.read.parsing import parse


def _published(text: str, published: str | None = None) -> When:
    return publication(ground_of(text, published))


def _with_dateline(text: str, phrase: str, bounds: str) -> Ground:
    when = When(Period.parse(bounds), "given", phrase=phrase)
    report = Report("a", text, (Block(BlockKind.BODY, 0, len(text)),), "en", when)
    ((_, sentences),) = parse([report])
    return prepare(report, sentences, when)


def test_the_pages_own_day_stands() -> None:
    assert _published("William Ruto spoke on May 3, 2019.", "2024-08-05").edtf == "2024-08-05"


def test_a_captions_day_that_meets_the_leads_weekday_is_the_day() -> None:
    found = _published("William Ruto in Oslo, March 12, 2024.\nThe Kenyan spoke on Tuesday.")
    assert (found.edtf, found.rule) == ("2024-03-12", "caption-date-meets-weekday")


def test_a_captions_day_on_another_weekday_does_not_decide() -> None:
    found = _published("William Ruto in Oslo, March 12, 2024.\nThe Kenyan spoke on Friday.")
    assert found.period is None or found.period.days != 1


def test_nothing_said_is_nothing_known() -> None:
    assert _published("The rain fell.").edtf is None


def test_an_office_bounds_the_day_by_when_it_was_held() -> None:
    found = _published("Finland's President Sauli Niinistö received the guests.")
    assert found.rule == "in-office"
    assert found.period is not None
    assert found.period.covers(Period.parse("2014-06-01"))
    assert not found.period.covers(Period.parse("2024-06-01"))


def test_a_bound_names_what_it_rests_on() -> None:
    assert "President of Finland" in _published("Finland's President Sauli Niinistö received the guests.").anchor


def test_bounds_narrow_what_the_page_says() -> None:
    found = _published("Finland's President Alexander Stubb received the guests.", "2024")
    assert found.period is not None
    assert found.period.first is not None
    assert found.period.first > Period.year(2024).first
    assert found.period.last == Period.year(2024).last


def test_a_dateline_without_a_year_takes_the_one_that_its_bounds_allow() -> None:
    ground = _with_dateline("The guests left.", "March 12", "2024-01-01/2024-12-31")
    assert publication(ground).edtf == "2024-03-12"


def test_a_dateline_that_fits_several_years_is_left_open() -> None:
    ground = _with_dateline("The guests left.", "March 12", "2020-01-01/2024-12-31")
    assert publication(ground).edtf == "2020/2024"


def test_a_war_of_last_month_tells_the_month_of_publication() -> None:
    found = _published("Finland condemned last month's twelve-day war of Israel against Iran.")
    assert (found.edtf, found.rule) == ("2025-07", "recalled-day")


def test_a_killing_of_last_week_bounds_the_week() -> None:
    found = _published("The minister condemned the murder of Ismail Haniyeh in Tehran last week.")
    assert found.edtf == "2024-08-05/2024-08-11"


def test_a_treaty_in_force_since_a_day_without_a_year_bounds_the_year() -> None:
    text = "The Comprehensive Strategic Partnership Treaty between Russia and Iran took effect on October 2."
    found = _published(text).period
    assert found is not None
    assert found.first == Period.parse("2025-10-02").first
    assert found.last is not None


def test_a_recalled_day_that_the_words_deny_bounds_nothing() -> None:
    found = _published("The minister condemned the murder of Ismail Haniyeh in Tehran on Sunday.")
    assert "recalled-day" not in found.rule


def test_a_decree_on_a_weekday_tells_the_week_in_which_somebody_took_his_office() -> None:
    text = "On Tuesday President Vladimir Putin appointed Andrei Belousov defence minister of Russia."
    assert _published(text).edtf == "2024-05-14/2024-05-20"
