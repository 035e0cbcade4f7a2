"""What each stretch of a report is."""

import itertools

import pytest

from dragoman.clean.blocks import assemble, kinds_of
from dragoman.clean.furniture import sift
from dragoman.clean.lines import split_lines

LEAD = "The foreign ministers of the two countries met in Oslo on Monday and agreed to meet again."
END = "They will sign the text in the autumn, a spokesman for the ministry told reporters after the talks."


def blocks(text):
    sifted = sift(split_lines(text))
    cleaned, ranges = assemble(kinds_of(sifted.kept, sifted.doubled))
    return [(str(block.kind), cleaned[block.start : block.end]) for block in ranges]


def test_headline_byline_and_date_stand_above_the_body():
    text = f"Ministers agree in Oslo\n\nAnn Example, Northern Radio\nMay 4, 2021\n\n{LEAD}"
    assert blocks(text) == [
        ("headline", "Ministers agree in Oslo"),
        ("byline", "Ann Example, Northern Radio"),
        ("dateline", "May 4, 2021"),
        ("body", LEAD),
    ]


def test_a_date_may_stand_above_the_headline():
    assert blocks(f"Tuesday, May 4, 2021\n\nMinisters agree in Oslo\n\n{LEAD}")[:2] == [
        ("dateline", "Tuesday, May 4, 2021"),
        ("headline", "Ministers agree in Oslo"),
    ]


def test_a_headline_that_names_a_day_is_no_date():
    assert blocks(f"The bombs of 4 May 2021\n\n{LEAD}")[0] == ("headline", "The bombs of 4 May 2021")


def test_a_long_question_may_be_a_headline():
    question = "Will the two foreign ministers sign in Oslo this time?"
    assert blocks(f"{question}\n\n{LEAD} {END}")[0] == ("headline", question)


def test_a_second_line_above_the_body_is_a_subhead():
    assert blocks(f"Ministers agree in Oslo\n\nA text is to be signed in autumn\n\n{LEAD}")[1] == (
        "subhead",
        "A text is to be signed in autumn",
    )


def test_a_short_line_between_paragraphs_is_a_crosshead():
    assert blocks(f"Ministers agree in Oslo\n\n{LEAD}\n\nWhat comes next\n\n{END}")[2] == ("subhead", "What comes next")


def test_a_short_sentence_between_paragraphs_is_body():
    assert blocks(f"Ministers agree in Oslo\n\n{LEAD}\n\n“We are glad.”\n\n{END}")[2] == ("body", "“We are glad.”")


def test_captions_are_told_by_credit_side_date_or_doubling():
    for caption in (
        "The ministers of Norway (L) and Iceland (R) in Oslo",
        "The ministers shake hands in Oslo. © Example Agency",
        "The ministers of Norway and Iceland in Oslo on May 4, 2021",
        "Photo: the ministers in front of the palace",
        "The ministers in front of the palace\nThe ministers in front of the palace",
    ):
        assert blocks(f"Ministers agree in Oslo\n\n{caption}\n\n{LEAD}")[1] == ("caption", caption.split("\n")[0])


@pytest.mark.parametrize(
    "body",
    [
        "The treaty has three parts: (a) the border, (b) the fishing grounds, and (c) the gas pipeline to the south.",
        "The ministers left the palace in Oslo on Tuesday evening without a word to the press. (Reuters)",
        "The dinner was given by courtesy of the embassy, and the guests stayed in its garden until midnight.",
    ],
)
def test_running_text_with_brackets_is_no_caption(body):
    assert blocks(f"Ministers agree in Oslo\n\n{LEAD}\n\n{body}")[-1] == ("body", body)


def test_a_subhead_of_capitalised_words_is_no_byline():
    assert blocks(f"Ministers agree\n\nIran Warns Neighbours\nMay 4, 2021\n\n{LEAD}")[1][0] == "subhead"


def test_a_caption_may_follow_the_body():
    assert blocks(f"Ministers agree in Oslo\n\n{LEAD}\n\nThe ministers in Oslo on May 4, 2021")[-1][0] == "caption"


def test_a_dateline_that_opens_the_body_is_a_block_of_its_own():
    assert blocks(f"Ministers agree in Oslo\n\nOSLO, May 4. /EXA/. {LEAD}")[1:] == [
        ("dateline", "OSLO, May 4. /EXA/."),
        ("body", LEAD),
    ]


def test_one_paragraph_is_one_body():
    assert blocks(f"{LEAD} {END}") == [("body", f"{LEAD} {END}")]


def test_paragraphs_without_a_headline_are_all_body():
    assert [kind for kind, _ in blocks(f"{LEAD}\n{END}\n{LEAD}")] == ["body"] * 3


def test_paragraphs_are_joined_by_a_blank_line_and_blocks_are_in_order():
    sifted = sift(split_lines(f"Ministers agree in Oslo\n\n\n\n  {LEAD}  \n{END}"))
    text, ranges = assemble(kinds_of(sifted.kept, sifted.doubled))
    assert text == f"Ministers agree in Oslo\n\n{LEAD}\n\n{END}"
    assert [block.start for block in ranges] == sorted(block.start for block in ranges)
    assert all(left.end <= right.start for left, right in itertools.pairwise(ranges))


def test_a_missing_space_after_a_sentence_stays_missing():
    joined = "The bond will be strengthened.The minister said so in Oslo on Monday after the talks had ended."
    assert blocks(f"Ministers agree in Oslo\n\n{joined}")[1] == ("body", joined)
