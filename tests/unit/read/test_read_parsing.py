"""Blocks become sentences with positions in the report; what is too long is cut."""

from __future__ import annotations

import pytest
from ground_of import sentences_of
from reading_laws import report_of

from dragoman.model.report import Block, BlockKind, Report
from dragoman.model.when import When
from dragoman.read import parsing
from dragoman.read.parsing import LONGEST_PIECE, LONGEST_SENTENCE, parse


def _quotes(text: str) -> list[str]:
    return [sentence.whole(text).quote for sentence in sentences_of(text)]


def test_a_headline_does_not_run_into_the_text_below_it() -> None:
    text = "Ruto to visit Oslo\nThe president leaves on Monday. He returns on Friday."
    assert _quotes(text) == ["Ruto to visit Oslo", "The president leaves on Monday.", "He returns on Friday."]


def test_positions_are_those_of_the_report() -> None:
    text = "First line.\n\nThen Ruto spoke."
    sentence = sentences_of(text)[-1]
    assert [text[sentence.position(token) :].startswith(token.text) for token in sentence] == [True] * 4
    assert text[sentence.start : sentence.end] == "Then Ruto spoke."


def test_what_is_in_no_block_is_not_parsed() -> None:
    text = "Share this. Ruto spoke."
    report = Report("a", text, (Block(BlockKind.BODY, 12, len(text)),), "en", When.unknown())
    ((_, sentences),) = parse([report])
    assert [sentence.whole(text).quote for sentence in sentences] == ["Ruto spoke."]


def test_evidence_goes_from_one_word_through_another() -> None:
    text = "On Monday Ruto spoke in Oslo."
    (sentence,) = sentences_of(text)
    words = list(sentence)
    assert sentence.evidence(words[1], words[3], text).quote == "Monday Ruto spoke"


def test_white_space_around_words_is_not_quoted() -> None:
    text = "   Ruto spoke. \t \n"
    (sentence,) = sentences_of(text)
    *_, last = sentence
    assert sentence.whole(text).quote == "Ruto spoke."
    assert sentence.evidence(sentence.span[0], last, text).quote == "Ruto spoke."


@pytest.mark.parametrize("text", ["", "\n\n", " \t \n \n"])
def test_an_empty_report_has_no_sentences(text: str) -> None:
    assert sentences_of(text) == ()


def test_reports_come_back_in_order_each_with_its_own_sentences() -> None:
    texts = ["Ruto spoke.", "", "Stubb left. Eide came.", "Kenya won."]
    reports = [report_of(text, name=f"r{number}") for number, text in enumerate(texts)]
    parsed = list(parse(reports))
    assert [report.id for report, _ in parsed] == ["r0", "r1", "r2", "r3"]
    assert [len(sentences) for _, sentences in parsed] == [1, 0, 2, 1]
    assert [[s.number for s in sentences] for _, sentences in parsed] == [[0], [], [0, 1], [0]]


def test_a_block_longer_than_the_parser_takes_is_cut_where_a_sentence_ends() -> None:
    text = "The president of Kenya spoke to the press in Oslo. " * (LONGEST_PIECE // 20)
    assert set(_quotes(text)) == {"The president of Kenya spoke to the press in Oslo."}


def test_a_word_without_end_is_cut_and_loses_nothing() -> None:
    text = "x" * (LONGEST_PIECE * 2 + 7)
    assert "".join(_quotes(text)) == text


def test_a_sentence_of_too_many_words_is_not_readable() -> None:
    assert not sentences_of("and then " * LONGEST_SENTENCE)[0].is_readable
    assert sentences_of("Ruto spoke.")[0].is_readable


def test_the_model_is_loaded_anew_when_it_has_seen_too_many_words(monkeypatch: pytest.MonkeyPatch) -> None:
    before = _quotes("Ruto spoke in Oslo. Stubb left.")
    monkeypatch.setattr(parsing, "MOST_WORDS", 0)
    worn = parsing.model()
    assert _quotes("Ruto spoke in Oslo. Stubb left.") == before
    assert parsing.model() is not worn
