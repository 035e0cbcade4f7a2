"""What a date leans on: the day of the news, another day, a stamp of the page, the sentence before."""

from __future__ import annotations

import pytest
from ground_of import ground_of
from told_events import event, events

from dragoman.model.report import Block, BlockKind, Removed, Report
from dragoman.model.when import Period, When
from dragoman.read.anchors.publication import publication
from dragoman.read.ground import Ground, prepare
from dragoman.read.parsing import parse

AALTO = "Finnish Foreign Minister Henrik Aalto"
MORALES = "Mexican President Carlos Morales"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("On the previous day he held talks with {0} in Lima.", "2024-08-01"),
        ("The day before, he held talks with {0} in Lima.", "2024-08-01"),
        ("On the same day he held talks with {0} in Lima.", "2024-08-02"),
        ("In the afternoon he held talks with {0} in Lima.", "2024-08-02"),
        ("Later in the day he held talks with {0} in Lima.", "2024-08-02"),
    ],
)
def test_the_day_of_the_news_holds_until_another_is_told(words: str, day: str) -> None:
    text = (
        f"{MORALES} opened a school in Lima on Friday. The school is large. It has three halls. Its roof is red. "
        + words.format(AALTO)
    )
    assert event(text, "meeting").date == day


def test_another_day_told_ends_the_day_of_the_news() -> None:
    text = (
        f"{MORALES} opened a school in Lima on Friday. It was founded on 3 May 2019. The school is large. "
        f"It has three halls. Its roof is red. On the previous day he held talks with {AALTO} in Lima."
    )
    assert event(text, "meeting").date is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("On July 18, a day after {0} had met {1}, a spokesman spoke of them.", "2024-07-17"),
        ("On July 18, two days after {0} met {1} in Lima, a spokesman spoke.", "2024-07-16"),
        ("The spokesman resigned on July 18, a week after {0} met {1}.", "2024-07-08/2024-07-14"),
        ("On July 18, three days before {0} met {1}, a spokesman spoke.", "2024-07-21"),
        ("A spokesman spoke on Friday, a day after {0} had met {1} in Lima.", "2024-08-01"),
    ],
)
def test_what_a_day_is_measured_from_is_dated_by_it(words: str, day: str) -> None:
    assert event(words.format(AALTO, MORALES), "meeting").date == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        (f"In a correction: our article of 26 January had the Lima talks on a Tuesday. {AALTO} met {MORALES} on Wednesday the 24th.", "2024-01-24"),
        (f"An earlier version of 10 July named another city. {AALTO} met {MORALES} in Lima on Monday.", "2024-07-08"),
        (f"We regret an error in our report of 10 July. {AALTO} met {MORALES} in Lima on Tuesday.", "2024-07-09"),
        (f"{AALTO} met {MORALES} in Lima on Tuesday.", "2024-07-30"),
        (f"The story of 10 July is told by a paper. {AALTO} met {MORALES} in Lima on Tuesday.", "2024-07-30"),
    ],
)  # fmt: skip
def test_a_correction_speaks_from_the_day_of_what_it_corrects(words: str, day: str) -> None:
    assert event(words, "meeting").date == day


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("In October the pair had already met in Lima.", "2024-10"),
        ("The pair had met in Lima in March.", "2024-03"),
        ("They had last met in Lima in December.", "2024-12"),
        ("The pair met in Lima in October.", None),
        ("The pair will meet in Lima in October.", None),
    ],
)
def test_a_month_before_the_day_told_needs_no_day_of_publication(words: str, date: str | None) -> None:
    text = f"{AALTO} and {MORALES} signed the treaty in Oslo on 16 January 2025. {words}"
    assert date in {one.date for one in events(text, "meeting", published=None)} | {None}


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("{0} has been in Lima since Tuesday.", "2024-07-30"),
        ("{0}, who had been in Lima since Tuesday for the commission, spoke of roads.", "2024-07-30"),
        ("{0} has been in Lima since May.", "2024-05"),
    ],
)
def test_who_has_been_there_since_a_day_came_on_it(words: str, day: str) -> None:
    assert event(words.format(AALTO), "visit").date == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The meeting that all had awaited came on Friday. {0} and {1} met in Lima.", "2024-08-02"),
        ("Then came Thursday. {0} met {1} in Lima.", "2024-08-01"),
        ("It happened on Wednesday. {0} met {1} in Lima.", "2024-07-31"),
        ("The flood came on Friday. {0} had met {1} in Lima.", None),
        ("The minister named his aides on Friday. {0} met {1} in Lima.", None),
    ],
)
def test_a_sentence_may_set_the_day_of_the_next(words: str, day: str | None) -> None:
    assert event(words.format(AALTO, MORALES), "meeting").date == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Two meetings last week, of {0} with {1} on Tuesday, are behind the mood.", "2024-07-30"),
        ("{0} met {1} last week in Lima, on Tuesday.", "2024-07-30"),
        ("{0} will meet {1} next week in Lima, on Tuesday.", "2024-08-13"),
    ],
)
def test_a_weekday_may_be_that_of_the_week_just_named(words: str, day: str) -> None:
    found = {one.date for one in events(words.format(AALTO, MORALES), "meeting")}
    assert found <= {day, "2024-07-29/2024-08-04", "2024-08-12/2024-08-18"}


def _page(text: str, removed: str, posts: tuple[str, ...] = ()) -> Ground:
    whole = "\n\n".join((text, *posts))
    blocks, start = [], 0
    for part in (text, *posts):
        blocks.append(Block(BlockKind.BODY, start, start + len(part)))
        start += len(part) + 2
    gone = (Removed(removed, "update stamp"),) if removed else ()
    report = Report("a", whole, tuple(blocks), "en", When.unknown(), removed=gone)
    ((_, sentences),) = parse([report])
    return prepare(report, sentences, report.published)


KILLED = "The murder of Ismail Haniyeh in Tehran last week was condemned."


@pytest.mark.parametrize(
    ("stamp", "posts", "day"),
    [
        ("Updated 8 Aug 00:12", ("23:50 — More", "09:15 — Less"), "2024-08-07"),
        ("Updated 8 Aug 17:30", ("14:02 — More", "09:15 — Less"), "2024-08-08"),
        ("Last updated: August 8, 17:30", ("14:02 — More", "09:15 — Less"), "2024-08-08"),
        ("Updated 8 Aug 12:00", ("14:02 — More", "09:15 — Less"), "2024-08-05/2024-08-08"),
        ("Updated 8 Aug", (), "2024-08-05/2024-08-08"),
        ("Updated 3 days ago", (), "2024-08-05/2024-08-11"),
        ("Updated 8 March 12:00", (), "2024-08-05/2024-08-11"),
    ],
)
def test_a_stamp_without_its_year_bounds_or_pins_the_day(stamp: str, posts: tuple[str, ...], day: str) -> None:
    assert publication(_page(KILLED, stamp, posts)).edtf == day


@pytest.mark.parametrize(
    ("words", "covers", "leaves_out"),
    [
        ("Alexander Stubb said the guest, who runs Finland's government, was ill.", "2024-06-01", ""),
        ("© 2023 A Paper", "2023-06-01", "2024-06-01"),
        ("Copyright 2010-2021 A Paper", "2021-06-01", "2022-06-01"),
        ("(c) A Paper 2019. All rights reserved.", "2019-06-01", "2020-06-01"),
    ],
)
def test_a_copyright_is_never_older_than_the_page(words: str, covers: str, leaves_out: str) -> None:
    period = publication(_page("The rain fell.", words)).period
    assert period is None or period.covers(Period.parse(covers))
    assert not leaves_out or period is not None
    assert not leaves_out or not (period or Period(None, None)).covers(Period.parse(leaves_out))


def test_who_leads_a_body_bounds_the_day_by_his_years_there() -> None:
    text = "Ali Akbar Ahmadian flew in. The guest, who runs Iran's Supreme National Security Council, spoke of banks."
    found = publication(ground_of(text, None))
    assert (found.edtf, found.rule) == ("2023-05-22/2025-08-05", "in-office")


def test_the_news_is_younger_than_what_it_recalls() -> None:
    text = (
        "The minister spoke in Oslo on Monday. He condemned the murder of Ismail Haniyeh, who died in Tehran last "
        "Wednesday."
    )
    period = publication(ground_of(text, None)).period
    assert period == Period.parse("2024-08-05/2024-08-07")


def test_a_weekday_after_that_of_the_caption_is_the_day_of_the_news() -> None:
    text = "The minister left Oslo on Thursday.\nHe said on Wednesday that he was ill.\nThe minister, Oslo, March 13, 2024."
    assert publication(ground_of(text, None)).edtf == "2024-03-14/2024-03-15"


def test_a_visit_takes_the_day_on_which_the_visitor_met_his_hosts_there() -> None:
    text = f"{AALTO} met {MORALES} in Mexico City on Friday. Aalto, for whom it is the first visit to Mexico, was glad."
    assert event(text, "visit").date == "2024-08-02"


def test_an_earlier_visit_takes_no_day_from_a_meeting() -> None:
    text = f"{AALTO} met {MORALES} in Mexico City on Friday. Aalto's previous visit to Mexico was short."
    assert all(one.date is None for one in events(text, "visit"))
