"""Copies in other words or in another language."""

from __future__ import annotations

from dragoman.fuse.base import ReportFacts
from dragoman.fuse.copying.copies import find_copies
from dragoman.fuse.copying.marks import marks_of
from dragoman.model.record import Relation
from dragoman.model.when import Period

TOLD = (
    "Turkish President Recep Tayyip Erdogan received Vladimir Putin in Ankara on 11 May. They spoke for 95 minutes "
    "about grain from Ukraine and 4 power plants in Turkey. Putin thanked Erdogan and Antonio Guterres; 28 ships "
    "have left for Egypt and Kenya since 3 March, and Sergei Lavrov will come to Ankara on 17 June."
)
RUSSIAN = (
    "Президент Турции Реджеп Тайип Эрдоган принял 11 мая в Анкаре Владимира Путина. Беседа длилась 95 минут: речь шла о зерне "
    "из Украины и 4 электростанциях в Турции. Путин поблагодарил Эрдогана и Антониу Гутерриша; 28 судов ушли с 3 марта "
    "в Египет и Кению. 17 июня в Анкару прибудет Сергей Лавров."
)
REWORDED = (
    "In Ankara, Erdogan had Putin as his guest on May 11, for 95 minutes. Ukraine and its grain were the subject, "
    "and so were the 4 plants which Turkey is building. A word of thanks went to Erdogan and to Guterres. Since "
    "March 3, 28 vessels had gone to Egypt and to Kenya. On June 17 it is Lavrov's turn."
)
INDEPENDENT = (
    "Kenya and Egypt, whose bakers wait for wheat, looked to Ankara: Antonio Guterres was told by telephone what Vladimir "
    "Putin wants. Since 3 March 28 ships have sailed, said Sergei Lavrov, who had travelled ahead. On May 11 Recep "
    "Tayyip Erdogan met Putin; 4 reactors were on the table as well, and Ukraine was not asked."
)


def _facts(**told: tuple[str, str, str]) -> dict[str, ReportFacts]:
    return {
        name: ReportFacts.of(text, Period.parse(day) if day else None, outlet, "ru" if text == RUSSIAN else "en")
        for name, (text, day, outlet) in told.items()
    }


def test_a_translation_is_linked_to_what_was_printed_before() -> None:
    (link,) = find_copies(_facts(a=(TOLD, "2031-05-11", ""), b=(RUSSIAN, "2031-05-12", "")))
    assert (link.copy, link.of, link.relation) == ("b", "a", Relation.TRANSLATION)
    assert "in the same order" in link.reasons[0]


def test_a_text_in_other_words_is_a_rewrite() -> None:
    (link,) = find_copies(_facts(a=(TOLD, "2031-05-11", ""), b=(REWORDED, "2031-05-12", "")))
    assert (link.copy, link.of, link.relation) == ("b", "a", Relation.REWRITE)


def test_who_tells_the_same_by_himself_copies_nobody() -> None:
    assert find_copies(_facts(a=(TOLD, "2031-05-11", ""), b=(INDEPENDENT, "2031-05-12", ""))) == ()


def test_who_names_the_other_paper_as_its_source_needs_less_likeness() -> None:
    credited = (
        "On June 17 Lavrov will be in Ankara, Lake Courier reports, for Chad and Togo. Before him, on May 11, Erdogan "
        "had Putin as his guest for 95 minutes. Ukraine and its grain were spoken of, and the 4 plants in Turkey."
    )
    assert find_copies(_facts(a=(TOLD, "2031-05-13", "Hill Herald"), b=(credited, "2031-05-12", ""))) == ()
    links = find_copies(_facts(a=(TOLD, "2031-05-13", "Lake Courier"), b=(credited, "2031-05-12", "")))
    assert [(link.copy, link.of) for link in links] == [("b", "a")]
    assert links[0].reasons[-1] == "the one names the other's publisher"


def test_months_later_nobody_retells_a_telegram() -> None:
    assert find_copies(_facts(a=(TOLD, "2031-05-11", ""), b=(RUSSIAN, "2031-09-12", ""))) == ()


def test_marks_are_the_same_in_every_script() -> None:
    assert marks_of("Putin met Erdogan on 11 May") == (*marks_of("۱۱ Путин Эрдоган")[1:], "11")
    assert marks_of("普京 11") == marks_of("Putin 11")
