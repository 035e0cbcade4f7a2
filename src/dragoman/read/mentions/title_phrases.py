"""Finding the words that name an office: before a name, after it, or standing for its holder.

The phrase is found by going from token to token, since parsers break long titles: leftwards from a name over nouns,
adjectives, possessives and the `of` that follows a title's head; rightwards from a comma after a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.lexicon.people.persons import named
from dragoman.lexicon.seats.titles import HONORIFICS, TITLE_HEADS, OfficeName, read_title
from dragoman.read.mentions.found import TitlePhrase
from dragoman.read.mentions.servants import innermost, of_then
from dragoman.read.mentions.title_reading import ends_title, is_title_head, joins_titles, longest, opens_title, prefix
from dragoman.read.mentions.words import (
    BARE,
    BETWEEN,
    BODIES,
    CALLINGS,
    LINKS,
    OCCASIONS,
    PARTICIPLES,
    SEATS,
    SPECIFIC_LINKS,
    TIMES_OF_DAY,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc

MAX_TITLE = 18
"""A title longer than this many tokens is a misreading."""
ASIDE = frozenset({"(", ")", "left", "right", "L", "R", "C"})
"""What a caption puts after a name."""


def before(doc: Doc, name_start: int, floor: int, *, is_own: bool = True) -> list[TitlePhrase]:
    """Read the titles that stand right before a name: `Russian presidential aide and State Council Secretary NAME`."""
    end = name_start
    found: list[TitlePhrase] = []
    while end > floor:
        start = _leftmost(doc, end, floor)
        phrase = longest(doc, start, end)
        if phrase is None:
            break
        phrase = _under(doc, innermost(doc, phrase) if is_own else phrase, floor)
        found.append(of_then(doc, phrase, floor))
        if phrase.first - 1 >= floor and doc[phrase.first - 1].lower_ in {"and", "&"}:
            end = phrase.first - 1
            continue
        break
    return found


def _under(doc: Doc, phrase: TitlePhrase, floor: int) -> TitlePhrase:
    """Give the title before `under the President of X NAME`, as translators write: it is the name's."""
    link = phrase.first - 1
    link -= int(link > floor and doc[link].lower_ == "the")
    if link <= floor or doc[link].lower_ != "under":
        return phrase
    own = longest(doc, _leftmost(doc, link, floor), link)
    if own is None:
        return phrase
    office = read_title(doc[own.first : own.last].text, phrase.office.of) or own.office
    return TitlePhrase(own.first, phrase.last, office)


def bare(doc: Doc, name_start: int, floor: int) -> list[TitlePhrase]:
    """Read a title that could be anybody's (`Ambassador NAME`): its bearer must tell which office it means."""
    index = name_start - 1
    if index < floor or doc[index].lower_ not in BARE:
        return []
    return [TitlePhrase(index, name_start, OfficeName("", "", doc[index].lower_.capitalize()))]


def before_comma(doc: Doc, name_start: int, name_end: int, floor: int) -> list[TitlePhrase]:
    """Read the title in `The secretary of the Russian Security Council, NAME, …`."""
    comma = name_start - 1
    if comma > floor and is_title_head(doc[comma]) and doc[comma].text[:1].isupper():
        comma -= 1  # "the spokesperson for the ministry, Ambassador NAME": the rank stands between
    if comma <= floor or doc[comma].text != "," or not _closes(doc, name_end):
        return []
    titles = before(doc, comma, floor, is_own=False)
    return [phrase for phrase in titles if phrase.last == comma and not _is_apposed(doc, phrase.first)]


def _is_apposed(doc: Doc, first: int) -> bool:
    """Whether a title without an article follows another name: `of NAME, secretary of the council, NAME`."""
    return first > 1 and doc[first - 1].text == "," and doc[first - 2].text[:1].isupper()


def _closes(doc: Doc, name_end: int) -> bool:
    """Whether an apposition ends after the name: another comma, a coordination, the end, a bracket."""
    if name_end >= len(doc):
        return True
    following = doc[name_end]
    return following.is_punct or following.lower_ in {"and", "as", "in", "on", "at", "to", "during", "for", "'s", "’s"}


def after(doc: Doc, name_end: int, ceiling: int) -> list[TitlePhrase]:
    """Read the title in `NAME, the new SNSC secretary, …` or `NAME, who is also Russia's …`."""
    position = next((i for i in range(name_end, ceiling) if doc[i].text not in ASIDE), ceiling)
    if position >= ceiling or doc[position].text not in {",", "—", "–"}:
        return []
    position += 1
    if position < ceiling and doc[position].lower_ == "and":  # "X, and Minister Y": another person
        return []
    while position < ceiling and (doc[position].is_space or doc[position].lower_ in BETWEEN):
        position += 1
    titles = [p for p in _split(doc, position, reach(doc, position, ceiling)) if p.first <= position + 1]
    return [p for p in titles if _ends_apposition(doc, p.last, ceiling) and _owners(doc, p) <= 1]


def _owners(doc: Doc, phrase: TitlePhrase) -> int:
    """Count the possessives of a title: with two it is `NAME, A's NAME and B's minister`, a list."""
    return sum(token.text in {"'s", "’s"} for token in doc[phrase.first : phrase.last])


def _ends_apposition(doc: Doc, index: int, ceiling: int) -> bool:
    """Whether no verb follows of which the title would be the subject: `with X, Putin's aide congratulated …`."""
    while index < ceiling and (doc[index].is_space or doc[index].pos_ == "ADV" or doc[index].text in {"(", ")"}):
        index += 1
    return index >= ceiling or doc[index].pos_ not in {"VERB", "AUX"} or doc[index].tag_ in {"VBG", "VBN"}


def _split(doc: Doc, first: int, last: int) -> Iterator[TitlePhrase]:
    """Read one title, or two that are joined by `and`."""
    cut = _second_title(doc, first, last)
    whole = prefix(doc, first, cut)
    if whole is not None:
        yield whole
    elif not any(t.lemma_.lower() in CALLINGS or is_title_head(t) for t in doc[first:cut]):
        return
    rest = whole.last if whole is not None and cut == last else cut
    if rest + 1 < last and doc[rest].lower_ == "and":
        second = prefix(doc, rest + 1 + int(doc[rest + 1].lower_ in {"a", "an", "the"}), last)
        if second is not None:
            yield TitlePhrase(first, second.last, second.office, second.is_new)


def _second_title(doc: Doc, first: int, last: int) -> int:
    """Give the index of the `and` after which another title begins: `a lawyer and president of a foundation`."""
    for index in range(first + 1, last - 1):
        if doc[index].lower_ not in {"and", "&"}:
            continue
        following = doc[index + 1 + int(doc[index + 1].lower_ in {"a", "an", "the"} and index + 2 < last)]
        if opens_title(following) or following.lower_ == "current" or joins_titles(doc, first, last):
            return index
    return last


def _leftmost(doc: Doc, end: int, floor: int) -> int:
    start = end
    while start > max(floor, end - MAX_TITLE) and belongs(doc, start - 1, floor):
        start -= 1
    return start


def belongs(doc: Doc, index: int, floor: int) -> bool:
    """Whether a token may be part of a title that goes on to its right."""
    token = doc[index]
    if token.is_space or token.text in {"'s", "’s", "'", "’", "-", "(", ")", "/"}:
        return True
    if token.lower_ in {"the", "a", "an"}:
        return index > floor and doc[index - 1].lower_ in LINKS
    if token.lower_ in LINKS:
        return _has_head_before(doc, index, floor) or _in_body(doc, index, floor)
    if token.lower_ in {"and", "&"}:
        return _joins_modifiers(doc, index)
    if is_title_head(token):
        return True
    if token.lemma_.lower() in SEATS:
        return False
    if token.ent_type_ in {"DATE", "TIME"} or (token.tag_ in {"VBG", "VBN"} and token.lower_ not in PARTICIPLES):
        return False
    if token.lower_ in TIMES_OF_DAY or (token.lower_ in OCCASIONS and doc[index + 1].text[:1].isupper()):
        return False
    return token.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"} or token.tag_ in {"VBG", "VBN"}


def _in_body(doc: Doc, index: int, floor: int) -> bool:
    """Whether an `of` stands inside the name of a body: `Bank of England governor`."""
    if not floor < index < len(doc) - 1 or doc[index].lower_ != "of":
        return False
    return doc[index - 1].text[:1].isupper() and doc[index - 1].lower_ in BODIES and doc[index + 1].text[:1].isupper()


def _has_head_before(doc: Doc, index: int, floor: int) -> bool:
    """Whether the words left of a preposition end in a title's head that takes it."""
    allowed = SPECIFIC_LINKS.get(doc[index].lower_)
    within = (
        0 < index < len(doc) - 1
        and doc[index - 1].pos_ == doc[index + 1].pos_ == "PROPN"
        and doc[index].lower_ in {"for", "on"}
    )
    allowed = None if within else allowed
    for back in range(index - 1, max(floor, index - 5) - 1, -1):
        word = doc[back].lower_
        if word in TITLE_HEADS and (allowed is None or word in allowed):
            return True
        passed = doc[back].text == "-" or doc[back].lower_ in {"of", "the"}
        if not passed and doc[back].pos_ not in {"NOUN", "PROPN", "ADJ"}:
            return False
    return False


def _joins_modifiers(doc: Doc, index: int) -> bool:
    """Whether an `and` stands inside one title: `minister of trade and industry`, `Foreign and Expatriates Minister`."""
    if not 0 < index < len(doc) - 1:
        return False
    left, right = doc[index - 1], doc[index + 1]
    if (
        opens_title(right)
        or left.lemma_.lower() in CALLINGS
        or right.ent_type_ in {"NORP", "GPE"}
        or left.ent_type_ == "PERSON"
    ):
        return False
    return not is_title_head(left) and left.pos_ in {"NOUN", "ADJ", "PROPN"}


def reach(doc: Doc, start: int, ceiling: int) -> int:
    """Give the index after the last token that a title beginning at a token may take."""
    position = start
    seen_head = False
    while position < min(ceiling, start + MAX_TITLE):
        token = doc[position]
        if token.is_punct and token.text not in {"-", "(", ")", "'", "’", "/"}:
            break
        if token.pos_ in {"VERB", "AUX", "SCONJ"} and token.tag_ not in {"VBG", "VBN"}:
            break
        if token.ent_type_ in {"DATE", "TIME"} and not is_title_head(token):
            break
        if (
            token.lower_ in LINKS
            and token.lower_ != "of"
            and not _has_head_before(doc, position, start)
            and not _goes_on(doc, position)
        ):
            break
        if ends_title(doc, position):
            break
        if (token.pos_ == "ADP" and token.lower_ not in LINKS) or (
            token.pos_ == "CCONJ" and token.lower_ not in {"and", "&"}
        ):
            break
        if token.tag_ in {"WP", "WDT", "PRP"} or token.pos_ == "ADV":
            break
        seen_head = seen_head or is_title_head(token)
        position += 1
    return position if seen_head else start


def _goes_on(doc: Doc, index: int) -> bool:
    """Whether a preposition stands inside the name of a body: `the European Council on Foreign Relations`."""
    if not 0 < index < len(doc) - 1 or doc[index].lower_ not in {"on", "for"}:
        return False
    left, right = doc[index - 1], doc[index + 1]
    return left.text[:1].isupper() and left.lower_ in BODIES and right.text[:1].isupper() and right.pos_ != "PRON"


def name_start(doc: Doc, first: int, last: int, floor: int) -> int:
    """Find where the name begins in a run of capitalised words that may open with a title's end.

    `Secretary of | State Marco Rubio`, `Deputy Prime Minister for | Transport Vitaly Savelyev`, `adviser to | Leader of
    the Revolution Ayatollah Ali Khamenei`: the words before the name complete a title.
    """
    ranked = _after_rank(doc, first, last)
    link = first - 1
    while link > floor and (
        doc[link].lower_ == "the" or (doc[link].text[:1].isupper() and doc[link].lower_ in TITLE_HEADS | HONORIFICS)
    ):
        link -= 1
    if link <= floor or doc[link].lower_ not in LINKS or not _has_head_before(doc, link, floor):
        return first
    start = _leftmost(doc, first, floor)
    for split in range(first + 1, last):
        phrase = longest(doc, start, split)
        if (
            phrase is not None
            and phrase.first < link
            and (phrase.office.kind or split == ranked or _is_listed(doc, split, last))
        ):
            return split
    return first


def _after_rank(doc: Doc, first: int, last: int) -> int:
    """Give the index of a rank inside a run, where the name begins: `Revolution | Ayatollah Ali Khamenei`."""
    ranks = (i for i in range(first + 1, last - 1) if doc[i].lower_.rstrip(".") in HONORIFICS)
    return next((i for i in ranks if doc[i].nbor(-1).text != "-"), last)


def _is_listed(doc: Doc, first: int, last: int) -> bool:
    """Whether the rest of a run is the name of somebody whom the lexicon has."""
    return last - first > 1 and bool(named(doc[first:last].text))
