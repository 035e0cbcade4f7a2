"""Which office words of taking, holding and leaving mean: named after them, led, or spoken of before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dragoman.lexicon.seats.titles import HONORIFICS, read_title
from dragoman.model.mention import EntityKind, Mention, Span
from dragoman.read.ground import Ground
from dragoman.read.mentions import title_phrases, title_reading
from dragoman.read.mentions.found import Found, TitlePhrase
from dragoman.read.mentions.referents import is_code, office_mention
from dragoman.read.mentions.words import MODIFIERS, SEATS
from dragoman.read.parsing import Sentence
from dragoman.read.syntax import prepositional
from dragoman.read.tenures.spoken import Spoken

if TYPE_CHECKING:
    from spacy.tokens import Token

SKIPPED = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "as",
        "his",
        "her",
        "its",
        "their",
        "to",
        "be",
        "new",
        "-",
        "country",
        "'s",
        "’s",
        "nation",
    ]
)
"""Words between a verb of taking and the office: `as the new`, `to be`, `to the post of`."""
POINTING = SEATS | {"chair", "desk", "place", "secretariat"}
"""Words that mean the office spoken of before."""
ASIDE = frozenset({"once", "former", "formerly", "who", "aged", "the", "a", "an", "then", "currently"})
HEADS = {
    "secretariat": "secretary",
    "presidency": "president",
    "premiership": "prime minister",
    "chairmanship": "chairman",
    "leadership": "leader",
}
"""What somebody is who takes such a thing: `inherited the secretariat of the council`."""
BODIES = frozenset(
    {"ministry", "council", "parliament", "army", "navy", "government", "office", "department", "agency"}
)
"""Bodies that every country has, which may be led without being named in full."""
REACH = 30
"""Tokens after a verb in which its office is looked for."""


@dataclass(frozen=True)
class Seat:
    """An office, with the last token of the words that mean it."""

    office: Mention
    last: Token
    title: TitlePhrase | None = None


def seat_after(ground: Ground, sentence: Sentence, start: int, country: str, spoken: Spoken) -> Seat | None:
    """Read the office that is named from a token on, over articles, `as`, names and asides."""
    doc, end = sentence.span.doc, min(sentence.span.end, start + REACH)
    position = start
    while position < end:
        token = doc[position]
        is_rank = token.lower_.rstrip(".") in HONORIFICS and not title_reading.is_title_head(token)
        seat = _seat_at(ground, sentence, position, country, spoken) if not is_rank else None
        if seat is not None:
            return seat
        if token.text in {",", "("}:
            position = _over_aside(sentence, position)
            continue
        skips = (
            token.lower_ in SKIPPED
            or token.lemma_.lower() in SEATS
            or token.pos_ == "ADV"
            or is_name(ground, sentence, token)
            or is_rank
            or token.dep_ in {"dative", "prt"}
            or token.pos_ == "PRON"
        )
        if not skips:
            return None
        position += 1
    return None


def _over_aside(sentence: Sentence, comma: int) -> int:
    """Give the index after an aside between commas: `, 62,`, `, once head of the centre,`."""
    doc, end = sentence.span.doc, sentence.span.end
    closing = next((i for i in range(comma + 1, end) if doc[i].text in {",", ")"}), None)
    return closing + 1 if closing is not None else end


def _seat_at(ground: Ground, sentence: Sentence, position: int, country: str, spoken: Spoken) -> Seat | None:
    doc = sentence.span.doc
    token = doc[position]
    opens = (
        title_reading.is_title_head(token)
        or token.ent_type_ in {"GPE", "NORP", "ORG"}
        or token.pos_ in {"ADJ", "PROPN", "NOUN"}
        or token.lower_ in MODIFIERS
    )
    if token.lemma_.lower() in SEATS or token.lower_ in SKIPPED:
        return None
    if not opens or is_name(ground, sentence, token):
        return None
    last = title_phrases.reach(doc, position, sentence.span.end)
    phrase = title_reading.prefix(doc, position, last) if last > position else None
    phrase = _first_of_two(sentence, phrase) if phrase is not None and not phrase.office.kind else phrase
    if phrase is not None and any(t.tag_ == "PRP$" for t in doc[phrase.first : phrase.last]):
        return None  # "leader of his party" tells no office
    if phrase is not None and _is_before_name(ground, sentence, phrase):
        return None
    if phrase is not None:
        return as_seat(sentence, with_country(sentence, phrase, country), spoken)
    if title_reading.is_title_head(token):
        known = spoken.headed(sentence.position(token), token.lemma_)
        return Seat(known, token) if known is not None else None
    return None


def _first_of_two(sentence: Sentence, phrase: TitlePhrase) -> TitlePhrase:
    """Give the first of two offices that make none together: `tánaiste | and foreign minister`."""
    doc = sentence.span.doc
    joint = next((i for i in range(phrase.first + 1, phrase.last) if doc[i].lower_ == "and"), None)
    if joint is None or not title_reading.is_title_head(doc[joint - 1]):
        return phrase
    return title_reading.prefix(doc, phrase.first, joint) or phrase


def _is_before_name(ground: Ground, sentence: Sentence, phrase: TitlePhrase) -> bool:
    """Whether a title stands before a name and is what its bearer is called: `nominated Interior Minister X`."""
    if phrase.last >= sentence.span.end:
        return False
    return is_name(ground, sentence, sentence.span.doc[phrase.last])


def is_name(ground: Ground, sentence: Sentence, token: Token) -> bool:
    """Whether a token is part of a person's name, and not of a title."""
    position = sentence.position(token)
    return position in ground.person_at and position not in ground.title_at and position not in ground.described_at


def as_seat(sentence: Sentence, phrase: TitlePhrase, spoken: Spoken) -> Seat:
    """Give the office of a title phrase; a bare one (`secretary`) means the office of that sort spoken of before."""
    doc = sentence.span.doc
    office = office_mention(phrase, Found(sentence, phrase.first, phrase.last, EntityKind.PERSON, ""))
    if not office.known and phrase.last - phrase.first == 1:
        office = spoken.headed(office.span.start, doc[phrase.first].lemma_) or office
    return Seat(office, doc[phrase.last - 1], phrase)


def with_country(sentence: Sentence, phrase: TitlePhrase, country: str) -> TitlePhrase:
    """Read a title that names no country with that of its holder."""
    if phrase.office.of or not is_code(country):
        return phrase
    office = read_title(sentence.span.doc[phrase.first : phrase.last].text, country)
    return replace(phrase, office=office) if office is not None else phrase


def pointed_at(sentence: Sentence, token: Token, spoken: Spoken) -> Seat | None:
    """Give the office that `the post` or `that chair` means."""
    if token.lemma_.lower() not in POINTING:
        return None
    office = spoken.lately(sentence.position(token))
    return Seat(office, token) if office is not None else None


def led_by(ground: Ground, sentence: Sentence, body: Token, country: str) -> Seat | None:
    """Give the office of who leads a body, where the lexicon lists it: `heads Russia's Security Council`.

    A ministry without a country is that of its leader's country.
    """
    head = HEADS.get(body.lemma_.lower())
    of = next(iter(prepositional(body, "of")), None)
    if head is not None and of is not None:
        body = of
    thing = ground.thing(sentence, body)
    words = [t for t in sentence.span.doc[body.left_edge.i : body.i + 1] if t.dep_ not in {"det", "poss", "case"}]
    name = (
        thing.name if thing is not None and thing.kind is EntityKind.ORGANIZATION else " ".join(t.text for t in words)
    )
    office = read_title(f"{head or 'head'} of {name}", country)
    if office is None or not office.kind or (thing is None and body.lemma_.lower() not in BODIES):
        return None
    first = thing.tokens[0] if thing is not None else words[0]
    start = sentence.position(first)
    span = Span(start, sentence.position(body) + len(body.text))
    code = office.of if is_code(office.of) else ""
    return Seat(
        Mention(span, ground.text[span.start : span.end], EntityKind.OFFICE, office.name, code, office.id), body
    )
