"""A report made ready: everybody in it once, at every place that names him; what was not read is noted."""

from __future__ import annotations

from ground_of import ground_of, place_of_word
from reading_laws import report_of

from dragoman.model.mention import EntityKind
from dragoman.model.report import Block, BlockKind, Report
from dragoman.model.when import Period, When
from dragoman.read.ground import country_mention, prepare, thing_mention
from dragoman.read.parsing import parse

TEXT = "Norwegian Foreign Minister Espen Barth Eide met Alexander Stubb in Oslo. Eide thanked him."


def test_every_place_that_names_somebody_gives_the_same_mention() -> None:
    ground = ground_of(TEXT)
    places = [place_of_word(ground, "Espen"), place_of_word(ground, "Minister"), place_of_word(ground, "Eide", 1)]
    assert {ground.person(*place).name for place in places} == {"Espen Barth Eide"}


def test_a_title_is_marked_as_such() -> None:
    ground = ground_of(TEXT)
    at = {
        word: place_of_word(ground, word)[0].position(place_of_word(ground, word)[1]) for word in ("Minister", "Eide")
    }
    assert at["Minister"] in ground.title_at
    assert at["Eide"] not in ground.title_at


def test_what_the_lexicon_knows_is_at_its_words() -> None:
    ground = ground_of(TEXT)
    oslo = ground.thing(*place_of_word(ground, "Oslo"))
    norwegian = ground.thing(*place_of_word(ground, "Norwegian"))
    assert (thing_mention(oslo).kind, thing_mention(oslo).text) == (EntityKind.PLACE, "Oslo")
    assert (country_mention(norwegian).name, country_mention(norwegian).known) == ("Norway", "country:NO")
    assert ground.thing(*place_of_word(ground, "met")) is None


def test_the_country_behind_a_capital_has_the_countrys_name() -> None:
    ground = ground_of(TEXT)
    oslo = ground.thing(*place_of_word(ground, "Oslo"))
    assert (country_mention(oslo).name, country_mention(oslo).text) == ("Norway", "Oslo")


def test_mentions_stand_in_the_text_where_they_say() -> None:
    ground = ground_of(TEXT)
    for mention, _ in ground.persons:
        assert TEXT[mention.span.start : mention.span.end] == mention.text
        assert all(TEXT[o.span.start : o.span.end] == o.text for o in mention.offices)


def test_bylines_are_not_read() -> None:
    text = "By Elina Valtonen\nWilliam Ruto spoke."
    blocks = (Block(BlockKind.BYLINE, 0, 17), Block(BlockKind.BODY, 18, len(text)))
    report = Report("a", text, blocks, "en", When.unknown())
    ((_, sentences),) = parse([report])
    assert [mention.name for mention, _ in prepare(report, sentences, report.published).persons] == ["William Ruto"]


def test_an_unreadable_sentence_is_noted_and_the_others_are_numbered_through() -> None:
    report = report_of("Ruto spoke.\n" + "and then " * 200 + "\nRuto left.")
    ((_, sentences),) = parse([report])
    ground = prepare(report, sentences, When(Period.parse("2024"), "published"))
    assert [sentence.number for sentence in ground.sentences] == [0, 1]
    assert len(ground.notes) == 1


def test_the_sentences_before_come_nearest_first() -> None:
    ground = ground_of("One came. Two came.\nThree came. Four came.")
    last = ground.sentences[-1]
    assert [s.span[0].text for s in ground.before(last)] == ["Three", "Two", "One"]
    assert [s.span[0].text for s in ground.before(last, block_only=True)] == ["Three"]
