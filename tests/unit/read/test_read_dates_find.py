"""Which words of a text are taken for dates."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.dates import find_dates

VOCABULARY = (
    "on in the of from to until since between and a few last next this that same following Monday Tuesday Friday, May "
    "March Feb. 5 12 31 5th 19th 2023 2024, 1403 Mordad Ramadan spring early mid late end week weekend month year years "
    "days two ago later earlier before after half first quarter Q1 1990s today yesterday overnight evening ( ) - – . ' "
    "’s 05/08/2024 2024-08-05 15,000 troops meeting ago, recently about more than Iranian every"
)
texts = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(VOCABULARY.split()), max_size=14).map(" ".join))


def found(text: str) -> list[str]:
    return [phrase.text for phrase in find_dates(text)]


@given(texts)
def test_phrases_quote_the_text_in_order_and_never_overlap(text: str):
    phrases = find_dates(text)
    assert all(text[phrase.start : phrase.end] == phrase.text for phrase in phrases)
    assert all(phrase.text.strip() for phrase in phrases)
    ends = [phrase.end for phrase in phrases]
    assert all(end <= phrase.start for end, phrase in zip(ends, phrases[1:], strict=False))


@given(texts)
def test_the_same_text_gives_the_same_phrases(text: str):
    assert find_dates(text) == find_dates(text)


def test_a_stretch_of_a_text_is_searched_with_the_offsets_of_the_whole():
    text = "He came on Monday. He left on Friday. He wrote on Sunday."
    (phrase,) = find_dates(text, text.index("He left"), text.index("He wrote"))
    assert (phrase.text, text[phrase.start : phrase.end]) == ("Friday", "Friday")


def test_the_longest_reading_wins():
    assert found("They met on Tuesday, July 4, 2023, in Rome.") == ["Tuesday, July 4, 2023"]


def test_a_weekday_in_brackets_after_the_date_is_part_of_it():
    assert found("They met on July 4, 2023 (Tuesday).") == ["July 4, 2023 (Tuesday)"]


def test_leading_prepositions_stay_outside_and_bounds_inside():
    assert found("on Monday, in June, since Tuesday, until 2030, by the end of the year") == [
        "Monday", "June", "since Tuesday", "until 2030", "by the end of the year",
    ]  # fmt: skip


def test_the_bound_can_be_taken_off():
    (phrase,) = find_dates("Since June 2023 it has been shut.")
    assert (phrase.bound, phrase.point.bound) == ("since", "")


def test_a_possessive_day_does_not_bound_what_comes_after_it():
    (phrase,) = find_dates("After Tuesday's raid they left.")
    assert (phrase.text, phrase.bound) == ("Tuesday", "")


def test_abbreviations_keep_their_full_stop_and_sentences_end():
    assert found("He left in Feb. She came on Sept. 9. In 2023. 12 men stayed.") == ["Feb.", "Sept. 9", "2023"]


def test_every_day_of_a_list_is_a_phrase():
    assert found("on 3 and 17 May, and in March, June and July 2023") == ["3", "17 May", "March", "June", "July 2023"]


def test_a_date_that_is_counted_from_is_known_to_the_count():
    first, second = find_dates("A day after Monday's talks the line was cut.")
    assert (first.form, first.other) == ("event-offset", second)


def test_a_long_text_without_dates_costs_little():
    assert find_dates("about last the 5 - early few " * 3000) == ()
