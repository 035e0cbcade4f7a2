"""Whatever comes in, the reader neither fails nor misquotes, and reads the same again and in company."""

from __future__ import annotations

import os
import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_laws import breaches, report_of

from dragoman.model.event import Event
from dragoman.model.report import Report
from dragoman.model.statement import Statement
from dragoman.model.when import ALWAYS, When
from dragoman.read.english import EnglishReader

PEOPLE = (
    "Espen Barth Eide",
    "Elina Valtonen",
    "William Ruto",
    "Minister Oduya",
    "Ayşe Özdemir-Kaya",
    "Ali bin Hamad al-Thani",
    "José da Silva",
    "he",
    "the Norwegian foreign minister",
    "his Kenyan counterpart",
    "the two officials",
    "the diplomat himself",
    "Kenya's deputy foreign minister for African affairs",
    "a delegation led by President Ruto",
    "Xi",
    "it",
)
PLACES = ("Oslo", "Nairobi", "Norway", "Brussels", "the Kremlin", "Kampala, Uganda", "the United Nations")
DATES = (
    "on Tuesday",
    "on March 12, 2024",
    "last week",
    "two days later",
    "on 30 February",
    "in 2023",
    "tomorrow",
    "10,000 years ago",
    "on 1 Farvardin 1403",
    "",
)
SENTENCES = (
    "{a} met with {b} in {place} {date}.",
    "{a} visited {place} {date} and held talks with {b}, the ministry said in a statement.",
    "“We are ready to sign,” {a} said {date}, according to the agency.",
    "{a}, who took over from {b} {date}, warned that {place} would respond.",
    "{place} and Uganda signed a memorandum of understanding {date}, {a} announced.",
    "{a} denied that {b} had called {date}; no meeting was held.",
    "{place} attacked Uganda {date}, killing five.",
    "{a} TO VISIT {place} {date}",
    "{b} was appointed ambassador to {place} {date}, replacing {a}.",
    "The sanctions that {place} imposed on {b} {date} were condemned by {a}.",
    "They spoke by telephone {date}. Both sides praised the strategic partnership treaty.",
)
ODD = (
    "\u202e",
    "\u200f",
    "\u200d",
    "\x00",
    "\x07",
    "\x1b[31m",
    "\u2028",
    "\u00a0",
    "😀",
    "İ",
    "ﬁ",
    "e\u0301",
    "“",
    "”",
    '"',
    "(",
    ")",
    "—",
    "’s",
    "...",
    ";",
    "\n\n \n",
    "\t",
    "himself",
    "who",
    "$5",
    "and",
    "of",
)


def _drop(words: list[str], dice: random.Random) -> list[str]:
    return [word for word in words if dice.random() > 0.2]


def _double(words: list[str], dice: random.Random) -> list[str]:
    return [each for word in words for each in ([word, word] if dice.random() < 0.2 else [word])]


def _strew(words: list[str], dice: random.Random) -> list[str]:
    return [each for word in words for each in ([dice.choice(ODD), word] if dice.random() < 0.2 else [word])]


def _swap_marks(words: list[str], dice: random.Random) -> list[str]:
    return [re.sub(r"[.,;“”]", lambda _: dice.choice(".,;:!?“”"), word) for word in words]


def _glue(words: list[str], dice: random.Random) -> list[str]:
    return ["".join(words[n : n + 2]) for n in range(0, len(words), 2)] if dice.random() < 0.5 else words


def _shuffle(words: list[str], dice: random.Random) -> list[str]:
    return dice.sample(words, len(words))


def _run_on(words: list[str], dice: random.Random) -> list[str]:
    return [word.rstrip(".") for word in words] * dice.randint(1, 8)


def _title_case(words: list[str], dice: random.Random) -> list[str]:
    return [word.title() for word in words]


def _upper_case(words: list[str], dice: random.Random) -> list[str]:
    return [word.upper() for word in words]


def _names(words: list[str], dice: random.Random) -> list[str]:
    return [*words, *(f"{dice.choice(PEOPLE)}," for _ in range(300))]


MUTATIONS = (_drop, _double, _strew, _swap_marks, _glue, _shuffle, _run_on, _title_case, _upper_case, _names)


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    sentences = draw(st.lists(st.sampled_from(SENTENCES), max_size=4))
    words: list[str] = []
    for sentence in sentences:
        a, b = draw(st.sampled_from(PEOPLE)), draw(st.sampled_from(PEOPLE))
        filled = sentence.format(a=a, b=b, place=draw(st.sampled_from(PLACES)), date=draw(st.sampled_from(DATES)))
        words += [*filled.split(), "\n" if draw(st.booleans()) else ""]
    dice = random.Random(draw(st.integers(0, 2**16)))  # noqa: S311  no secret depends on it
    for mutate in draw(st.lists(st.sampled_from(MUTATIONS), max_size=3)):
        words = mutate(words, dice)
    return " ".join(words)[:4_000]


PUBLISHED = ("2024-08-05", "2024-07/2024-08", None, "2023-01-01/..", "../2022-01-01", "0001-01-01", "9999-12-31")
reports = st.builds(report_of, paragraphs(), st.sampled_from(PUBLISHED))


@pytest.fixture(scope="module")
def reader() -> EnglishReader:
    return EnglishReader()


def _read(reader: EnglishReader, *reports: Report) -> list:
    return list(reader.read(reports))


@settings(max_examples=5_000 if os.environ.get("CI") else 300, deadline=None)
@given(report=reports)
def test_whatever_comes_in_is_read_by_the_laws(reader: EnglishReader, report: Report) -> None:
    (reading,) = _read(reader, report)
    assert breaches(report, reading) == []


@settings(max_examples=60, deadline=None)
@given(report=reports)
def test_a_report_is_read_alike_twice(reader: EnglishReader, report: Report) -> None:
    assert _read(reader, report) == _read(reader, report)


@settings(max_examples=15, deadline=None)
@given(company=st.lists(reports, min_size=2, max_size=5))
def test_a_report_is_read_alike_alone_and_in_any_company(reader: EnglishReader, company: list[Report]) -> None:
    assert _read(reader, *company) == [reading for report in company for reading in _read(reader, report)]


@settings(max_examples=40, deadline=None)
@given(text=st.text(max_size=300))
def test_any_characters_are_read_by_the_laws(reader: EnglishReader, text: str) -> None:
    report = report_of(text)
    (reading,) = _read(reader, report)
    assert breaches(report, reading) == []


ODD_TEXTS = {
    "nothing": "",
    "blank lines": "\n \n\t\n",
    "a word without end": "x" * 30_000,
    "smileys": "😀" * 3_000,
    "control characters": "\x00\x07\x1b" * 500,
    "marks from the right": "\u202eEide\u200f met \u202bValtonen\u202c in Oslo.",
    "brackets": "(" * 800 + "Eide" + ")" * 800,
    "quotation marks": '"' * 800,
    "one sentence": "Eide met " + " and ".join(["Valtonen in Oslo"] * 400),
    "titles upon titles": "Foreign Minister Secretary General President " * 60 + "Eide met Valtonen.",
    "the secretary of the secretary": "The secretary " + "of the secretary " * 70 + "met Elina Valtonen.",
    "he said that he said": "He said that " * 80 + "Norway had signed.",
    "names": ", ".join(f"{first} {last}" for first in ("Bo", "Kari", "Liv") for last in ("Dahl", "Moen", "Vik") * 40),
}


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_an_odd_text_is_read_by_the_laws(reader: EnglishReader, text: str) -> None:
    report = report_of(text)
    (reading,) = _read(reader, report)
    assert breaches(report, reading) == []


@pytest.mark.parametrize(
    "text",
    [
        "The diplomat himself visited Oslo on Monday.",
        "Kenya's minister, himself a general, met Elina Valtonen, his counterpart, who herself visited Nairobi.",
        "During his talks with her, she and he, both ministers themselves, met each other and their counterparts.",
    ],
)
def test_phrases_that_lean_on_each_other_come_to_an_end(reader: EnglishReader, text: str) -> None:
    report = report_of(text)
    (reading,) = _read(reader, report)
    assert breaches(report, reading) == []


def test_two_happenings_of_a_kind_in_one_sentence_have_keys_of_their_own(reader: EnglishReader) -> None:
    text = "Elina Valtonen visited Oslo on May 3, 2024, and William Ruto visited Kampala on June 9, 2024."
    (reading,) = _read(reader, report_of(text))
    visits = [a for a in reading.attested if isinstance(a.content, Event)]
    assert len(visits) == len({a.key for a in visits}) == 2


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("said", ["on Monday", "next month", "last year", "two weeks ago", "this week"])
def test_a_date_beyond_the_calendar_is_refused(reader: EnglishReader, day: str, said: str) -> None:
    (reading,) = _read(reader, report_of(f"Elina Valtonen visited Oslo {said}.", day))
    (visit,) = (a.content for a in reading.attested if isinstance(a.content, Event))
    assert visit.when == When.unknown("outside-the-calendar", said) or visit.when.period not in (None, ALWAYS)


def test_a_sentence_too_long_to_be_one_is_not_read_and_noted(reader: EnglishReader) -> None:
    text = "Elina Valtonen met Espen Barth Eide in Oslo " + "and then and then " * 90 + "in Bergen."
    (reading,) = _read(reader, report_of(text))
    assert reading.attested == ()
    assert [note for note in reading.notes if "tokens at 0 was not read" in note]


def test_a_sentence_after_an_unreadable_one_is_read(reader: EnglishReader) -> None:
    text = "and then " * 400 + "\nElina Valtonen met Espen Barth Eide in Oslo."
    (reading,) = _read(reader, report_of(text))
    assert [a.evidence[0].quote for a in reading.attested] == ["Elina Valtonen met Espen Barth Eide in Oslo."]


def test_a_long_report_says_what_its_last_sentence_says(reader: EnglishReader) -> None:
    filler = "The weather in the mountains stayed cold and clear for most of the week. "
    text = filler * 400 + "Elina Valtonen met Espen Barth Eide in Oslo."
    report = report_of(text)
    (reading,) = _read(reader, report)
    assert breaches(report, reading) == []
    assert [a.evidence[0].quote for a in reading.attested if isinstance(a.content, Event)] == [
        "Elina Valtonen met Espen Barth Eide in Oslo."
    ]


def test_what_a_statement_is_about_is_in_the_same_reading(reader: EnglishReader) -> None:
    text = "Kenya and Uganda signed a trade agreement on May 3, 2024. William Ruto praised the agreement."
    (reading,) = _read(reader, report_of(text))
    said = [a.content for a in reading.attested if isinstance(a.content, Statement)]
    assert said
    assert {s.about for s in said} <= {a.key for a in reading.attested} | {""}
