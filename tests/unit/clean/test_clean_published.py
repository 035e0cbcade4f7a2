"""The day of publication, with the rule that gave it."""

import pytest

from dragoman.clean.blocks import kinds_of
from dragoman.clean.furniture import sift
from dragoman.clean.lines import split_lines
from dragoman.clean.published import Hints, given_day, in_address, publication

LEAD = "The foreign ministers of the two countries met in Oslo on Monday and agreed to meet again."


def published(head, hints=Hints(), language="en", opening=""):  # noqa: B008  frozen
    sifted = sift(split_lines(f"Ministers agree in Oslo\n\n{head}\n\n{opening}{LEAD}"))
    return publication(kinds_of(sifted.kept, sifted.doubled), sifted.stamps, hints, language)


@pytest.mark.parametrize(
    ("head", "rule"),
    [
        ("By Ann Example May 4, 2021", "byline-date"),
        ("May 4, 2021", "date-line"),
        ("Tue 14 Ordibehesht 1400 - 04 May 2021", "date-line"),
        ("4 мая 2021 · Мир", "date-line"),
        ("2021-05-04 07:15  来源：示例网", "date-line"),
        ("سه‌شنبه ۱۴ اردیبهشت ۱۴۰۰ — ۱۲:۴۰", "date-line"),
        ("Northern Post, 4 May 2021", "date-line"),
        ("Publié le 04/05/2021 à 08h14", "date-line"),
    ],
)
def test_a_date_in_the_head_is_the_day(head, rule):
    when = published(head, language="fr")
    assert (when.edtf, when.rule) == ("2021-05-04", rule)
    assert when.phrase in head


def test_an_update_is_never_the_day():
    when = published("Last update: May 4, 2024 10:15")
    assert (when.edtf, when.rule) == (None, "no-date-on-page")
    assert published("By Ann Example May 4, 2021\n\nLast update: May 9, 2024").edtf == "2021-05-04"


def test_a_captions_date_is_not_the_day():
    assert published("The ministers of Norway and Iceland in Oslo on May 4, 2021").edtf is None


def test_a_dateline_with_its_year_is_the_day():
    when = published("A subhead", opening="OSLO, May 4, 2021 (Example) — ")
    assert (when.edtf, when.rule, when.phrase) == ("2021-05-04", "dateline", "May 4, 2021")


def test_a_dateline_without_a_year_is_refused_with_its_words():
    when = published("A subhead", opening="OSLO, May 4. /EXA/. ")
    assert (when.period, when.rule, when.phrase) == (None, "dateline-without-year", "May 4")


def test_a_dateline_takes_its_year_from_an_update_on_the_same_day():
    when = published("Updated: May 4, 2021 10:15", opening="OSLO, May 4. /EXA/. ")
    assert (when.edtf, when.rule, when.anchor) == ("2021-05-04", "dateline-on-day-of-update", "2021-05-04")
    assert published("Updated: May 5, 2021 10:15", opening="OSLO, May 4. /EXA/. ").edtf is None


def test_a_dateline_takes_its_year_from_an_address_of_its_month():
    may, june = Hints(url="https://example.org/2021/05/oslo"), Hints(url="https://example.org/2021/06/oslo")
    when = published("A subhead", may, opening="OSLO, May 4. /EXA/. ")
    assert (when.edtf, when.anchor) == ("2021-05-04", "2021-05")
    assert published("A subhead", june, opening="OSLO, May 4. /EXA/. ").edtf is None


def test_what_came_with_the_report_is_believed_first():
    hints = Hints(given="2021-05-04", on_page="2021-05-05", url="https://example.org/2021/05/06/x")
    when = published("May 7, 2021", hints)
    assert (when.edtf, when.rule) == ("2021-05-04", "given-with-report")


@pytest.mark.parametrize(
    ("given", "edtf"),
    [
        ("2021-05", "2021-05"),
        ("2021-05-04T10:00:00Z", "2021-05-04"),
        ("2021-05-04/2021-05-06", "2021-05-04/2021-05-06"),
    ],
)
def test_what_came_with_the_report_may_be_any_edtf_or_iso_time(given, edtf):
    assert published("A subhead", Hints(given=given)).edtf == edtf


@pytest.mark.parametrize("given", ["yesterday", "2021-13-45", "04/05/2021"])
def test_a_given_date_that_is_none_is_passed_over(given):
    assert published("May 7, 2021", Hints(given=given)).edtf == "2021-05-07"


def test_page_metadata_come_before_the_address():
    hints = Hints(on_page="2021-05-04", url="https://example.org/2021/05/06/x")
    assert published("A subhead", hints).rule == "page-metadata"


@pytest.mark.parametrize(
    ("url", "edtf"),
    [
        ("https://example.org/2021/05/04/ministers", "2021-05-04"),
        ("https://example.org/news/20210504/ministers", "2021-05-04"),
        ("https://example.org/news/2021-05-04/c_0092.html", "2021-05-04"),
        ("https://example.org/a/202105/04/WS1.html", "2021-05-04"),
        ("https://example.org/en/202105044824", "2021-05-04"),
        ("https://example.org/2021/5/4/ministers", "2021-05-04"),
        ("https://example.org/2021/05/ministers", "2021-05"),
    ],
)
def test_an_address_may_hold_the_day(url, edtf):
    assert in_address(url).edtf == edtf


@pytest.mark.parametrize(
    "url", ["https://example.org/news/515858/x", "https://example.org/2021/x", "https://example.org/2021/13/45/x", ""]
)
def test_an_address_without_a_date_gives_none(url):
    assert in_address(url) is None


def test_two_dates_that_disagree_decide_nothing():
    assert published("May 4, 2021\n\nMay 9, 2021").rule == "date-lines-disagree"
    assert published("May 4, 2021\n\nMay 9, 2021", Hints(on_page="2021-05-09")).edtf == "2021-05-09"


def test_of_two_dates_the_one_with_a_time_is_the_pages():
    assert published("May 4, 2021\n\nMay 9, 2021 - 21:56").edtf == "2021-05-09"


def test_numbers_that_could_be_either_are_refused_in_english_only():
    assert published("03/04/2021").edtf is None
    assert published("03/04/2021", language="fr").edtf == "2021-04-03"


@pytest.mark.parametrize(
    "given", ["12 March 2025", "March 12, 2025", "Wed, 12 Mar 2025 10:00:00 GMT", "12.03.2025", "2025/03/12"]
)
def test_a_given_date_may_be_written_out(given):
    when = published("A subhead", Hints(given=given))
    assert (when.edtf, when.rule, when.phrase) == ("2025-03-12", "given-with-report", given)


@pytest.mark.parametrize("given", ["last week", "03/04/2025", "12 March 2025 or 13 March 2025", "12 March"])
def test_a_given_date_that_is_not_one_day_is_not_believed(given):
    assert given_day(given, "en") is None
