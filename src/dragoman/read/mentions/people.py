"""Persons of a sentence: names with the titles that stand around them, and titles that stand for their holders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from dragoman.lexicon.people.persons import by_id, sharing_surname
from dragoman.lexicon.seats import tenures
from dragoman.lexicon.seats.titles import HONORIFICS
from dragoman.model.mention import EntityKind
from dragoman.model.report import BlockKind
from dragoman.model.when import When
from dragoman.read.mentions import homes, names, title_phrases, title_reading
from dragoman.read.mentions.found import Found, TitlePhrase
from dragoman.read.mentions.referents import is_code
from dragoman.read.mentions.words import GENERALS, HYPHENS, INDEFINITE, LINKS, OPENERS, SEATING, SEATS
from dragoman.read.parsing import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TITLED = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEAD})
"""Blocks in which news writes many words with capitals."""


@dataclass(frozen=True)
class Candidate:
    """A run of capitalised words that may be a personal name."""

    found: Found
    is_sure: bool
    """Something marks it as a name; else it counts only if it is the surname of somebody named in full elsewhere."""


def find_candidates(sentence: Sentence, forms: list[Found], published: When) -> list[Candidate]:
    """Find the runs of a sentence that may be persons' names, with the titles around them, in order."""
    doc = sentence.span.doc
    taken = _taken(doc, forms)
    found: list[Candidate] = []
    floor = sentence.span.start
    for run in names.runs(sentence, taken):
        first, last = names.trim(doc, title_phrases.name_start(doc, *run, floor), run[1])
        if (
            last < sentence.span.end
            and title_reading.is_title_head(doc[last])
            and not names.marked_by_model(doc, first, last)
        ):
            continue
        opening = _skip_honorifics(doc, first, floor)
        titles = title_phrases.before(doc, opening, floor)
        if (
            not titles
            and opening < first
            and (doc[first - 1].is_lower or doc[first - 1].lower_ in {"chief", "commander"})
        ):
            titles = title_phrases.before(doc, first, floor)
        titles += title_phrases.before_comma(doc, opening, last, floor) if not titles else []
        titles += title_phrases.after(doc, last, sentence.span.end)
        titles += title_phrases.bare(doc, opening, floor) if not titles else []
        country = _country(doc, first, titles, forms) or _country_after(doc, last, forms)
        is_sure = _is_name(doc, first, last, titles, in_capitals=sentence.block.kind in TITLED)
        if last - first == 1 and not is_sure and not _follows_the(doc, first):
            is_sure = homes.is_surname(doc[first], country, published)
        person = Found(sentence, first, last, EntityKind.PERSON, doc[first:last].text, country=country, titles=titles)
        found.append(Candidate(person, is_sure))
        if is_sure:
            floor = last if last < len(doc) and doc[last].text not in {"'s", "’s"} else floor
    return found


def repeated(candidates: Iterable[Candidate]) -> frozenset[str]:
    """Give the single names that the language model takes for persons again and again, and never for anything else."""
    tags: dict[str, list[str]] = defaultdict(list)
    for found in (c.found for c in candidates):
        if found.last - found.first == 1:
            tags[found.name].append(found.head.ent_type_)
    return frozenset(name for name, types in tags.items() if len(types) > 1 and set(types) == {"PERSON"})


def settle(candidates: list[Candidate], is_known: Callable[[str], bool]) -> list[Found]:
    """Keep the candidates that are persons, given what tells whether somebody of the report has such a name."""
    kept = [c.found for c in candidates if c.is_sure or is_known(c.found.name)]
    return _without_stolen_titles(kept)


def _taken(doc: Doc, forms: list[Found]) -> set[int]:
    """Tokens that the lexicon claims, except where they open a personal name: `Israel Katz`."""
    taken: set[int] = set()
    for form in forms:
        ent = next(
            (
                e
                for e in doc[form.first : form.last].sent.ents
                if e.start <= form.first < e.end and e.label_ == "PERSON"
            ),
            None,
        )
        inside_name = (
            ent is not None and ent.start <= form.first and ent.end > form.last and form.last - form.first == 1
        )
        after_link = form.first > 0 and doc[form.first - 1].lower_ in LINKS
        if after_link or not (
            inside_name
            and ent is not None
            and not any(t.text in {"'s", "’s"} or title_reading.is_title_head(t) for t in ent)
        ):
            taken.update(range(form.first, form.last))
    return taken


def _skip_honorifics(doc: Doc, first: int, floor: int) -> int:
    while (
        first > floor and doc[first - 1].lower_.rstrip(".") in HONORIFICS and not _closes_title(doc, first - 1, floor)
    ):
        first -= 1
    return first


def _closes_title(doc: Doc, index: int, floor: int) -> bool:
    """Whether a word such as `General` ends the title before it: `Secretary-General`, `Attorney General`."""
    before = index - 1
    if before > floor and doc[before].text in HYPHENS:
        before -= 1
    same_case = doc[before].text[:1].isupper() == doc[index].text[:1].isupper()  # "director General X": a rank
    return before >= floor and doc[before].lower_ in GENERALS and same_case


def _is_name(doc: Doc, first: int, last: int, titles: list[TitlePhrase], *, in_capitals: bool) -> bool:
    if last - first == 1 and doc[first].pos_ in OPENERS:
        return False
    if names.in_lexicon(doc, first, last):
        return True
    if last - first == 1 and _follows_the(doc, first):
        return False
    if in_capitals:  # where every word has a capital, neither title nor model tells: `Taliban Chief Hails Troop Exit`
        return False
    if last - first == 1 and not titles and not sharing_surname(doc[first].text):  # `Schengen`, `Brexit`
        return False
    adjacent = any(phrase.last >= first - 2 or phrase.first >= last for phrase in titles)
    if names.is_given_an_office(doc, first, last):
        return True
    foreign = names.looks_foreign(doc, first, last) and not _is_titled(doc, first, last, titles)
    return names.marked_by_model(doc, first, last) or (adjacent and not foreign)


def _follows_the(doc: Doc, first: int) -> bool:
    return first > 0 and doc[first - 1].lower_ == "the" and not doc[first - 1].is_sent_start


def _is_titled(doc: Doc, first: int, last: int, titles: list[TitlePhrase]) -> bool:
    """Whether a title stands at once with two words that no list has as a place: then the model errs that takes them for one."""
    if last - first == 1 or names.names_a_body(doc, last) or any(t.ent_type_ == "FAC" for t in doc[first:last]):
        return False
    placed = first > 0 and doc[first - 1].pos_ == "ADP" and doc[first - 1].lower_ in {"in", "at", "near", "from"}
    return any(phrase.last == first or (phrase.first >= last and not placed) for phrase in titles)


def _country(doc: Doc, first: int, titles: list[TitlePhrase], forms: list[Found]) -> str:
    for phrase in titles:
        if is_code(phrase.office.of):
            return phrase.office.of
    before = first - 1
    if before >= 0 and doc[before].text in {"'s", "’s"}:
        before -= 1
    owner = next((f for f in forms if f.first <= before < f.last), None)
    return owner.country if owner is not None else ""


def _country_after(doc: Doc, last: int, forms: list[Found]) -> str:
    """Give the country that a name is followed by: `Foreign Minister NAME of Fiji`."""
    if last + 1 >= len(doc) or doc[last].lower_ != "of":
        return ""
    form = next((f for f in forms if f.first == last + 1 and f.kind is EntityKind.COUNTRY), None)
    return form.country if form is not None else ""


def _without_stolen_titles(found: list[Found]) -> list[Found]:
    """Drop a title after a name that belongs to the next name: `A, President B`."""
    for person, following in pairwise(found):
        claimed = {(t.first, t.last) for t in following.titles if t.last <= following.first}
        for title in list(person.titles):
            touches = title.first >= person.last and any(a < title.last and title.first < b for a, b in claimed)
            swallows = title.first >= person.last and title.first <= following.first < title.last
            shared = title.first >= person.last and any(t.first == title.first for t in following.titles)
            if shared or (touches and not swallows):
                person.titles.remove(title)
    return found


def find_described(sentence: Sentence, people: list[Found], forms: list[Found]) -> Iterator[Found]:
    """Find persons who are named by their office alone: `the Russian security chief`, `Iran's foreign minister`."""
    doc = sentence.span.doc
    covered = {i for p in people for i in range(p.first, p.last)}
    covered |= {i for p in people for t in p.titles for i in range(t.first, t.last)}
    index = sentence.span.start
    while index < sentence.span.end:
        if index in covered or not title_reading.is_title_head(doc[index]):
            index += 1
            continue
        found = _described(sentence, index, covered, forms)
        if found is None:
            index += 1
            continue
        yield found
        index = found.last


def _described(sentence: Sentence, head: int, covered: set[int], forms: list[Found]) -> Found | None:
    doc = sentence.span.doc
    if doc[head].tag_ in {"NNS", "NNPS"} or doc[head].pos_ == "VERB" or _is_indefinite(doc[head]):
        return None
    first = head
    while (
        first > sentence.span.start
        and first - 1 not in covered
        and title_phrases.belongs(doc, first - 1, sentence.span.start)
    ):
        first -= 1
    first = _with_owner(doc, first, covered, sentence.span.start)
    last = title_phrases.reach(doc, head, sentence.span.end)
    phrase = title_reading.widest(doc, first, head, last)
    if (
        phrase is None
        or any(i in covered for i in range(head, phrase.last))
        or _names_a_seat(doc, phrase, sentence.span.start)
        or _precedes_a_name(sentence, phrase, forms)
    ):
        return None
    country = (
        phrase.office.of
        if is_code(phrase.office.of)
        else next((f.country for f in forms if phrase.first <= f.first < phrase.last), "")
    )
    return Found(
        sentence,
        phrase.first,
        phrase.last,
        EntityKind.PERSON,
        phrase.office.name,
        country=country,
        titles=[phrase],
        unnamed=True,
    )


def _precedes_a_name(sentence: Sentence, phrase: TitlePhrase, forms: list[Found]) -> bool:
    """Whether a name follows at once that nothing marks as one: `Denmark's Queen NAME`."""
    if phrase.last >= sentence.span.end or sentence.block.kind in TITLED:
        return False
    following = sentence.span.doc[phrase.last]
    known = any(f.first <= following.i < f.last for f in forms) or _holds(following.text, phrase.office.id)
    return following.tag_ == "NNP" and following.is_title and following.ent_type_ not in {"DATE", "TIME"} and not known


def _holds(name: str, office: str) -> bool:
    """Whether a word is in the name of who was last known in an office: `Jordan's King NAME`."""
    last = [by_id(held.person) for held in tenures.of_office(office) if held.end is None]
    return any(person is not None and name in person.name.split() for person in last)


def _is_indefinite(head: Token) -> bool:
    """Whether any holder is meant and not the one holder: `an adviser`, `one lawmaker`, `some ministers`."""
    return any(c.lower_ in INDEFINITE for c in head.children if c.i < head.i)


def _with_owner(doc: Doc, first: int, covered: set[int], floor: int) -> int:
    """Take in the person whose man is meant: `Russian President Vladimir Putin's special assistant`."""
    if first >= len(doc) or doc[first].text not in {"'s", "’s", "'", "’"}:
        return first
    start = first
    while start > floor and start - 1 in covered:
        start -= 1
    return start


def _names_a_seat(doc: Doc, phrase: TitlePhrase, floor: int) -> bool:
    """Whether a title means the office itself: `the role of secretary`, `was appointed president`, `as minister`."""
    if doc[phrase.first].tag_ == "VBN" and any(c.dep_ == "auxpass" for c in doc[phrase.first].children):
        return True
    before = [
        t
        for t in doc[max(floor, phrase.first - 3) : phrase.first]
        if t.lower_ not in {"the", "a", "an", "its", "his", "her", "new"}
    ]
    if not before:
        return False
    if before[-1].lower_ == "as" or before[-1].lemma_ in SEATING:
        return True
    return before[-1].lower_ == "of" and len(before) > 1 and before[-2].lemma_.lower() in SEATS
