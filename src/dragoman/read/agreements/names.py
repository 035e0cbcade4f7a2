"""What names an agreement: its noun, how far the name reaches, and what the name itself tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.lexicon import agreements
from dragoman.model.when import When
from dragoman.read.ground import Dated, Ground
from dragoman.read.parsing import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

FAMILIES = {
    "agreement": "", "accord": "", "pact": "", "deal": "", "arrangement": "", "framework": "", "understanding": "",
    "treaty": "treaty", "convention": "treaty", "charter": "treaty",
    "memorandum": "memorandum", "memoranda": "memorandum", "mou": "memorandum",
    "protocol": "protocol", "addendum": "addendum", "annex": "addendum", "contract": "contract",
    "ceasefire": "truce", "truce": "truce", "armistice": "truce", "fire": "truce", "detente": "detente",
    "communique": "statement", "communiqué": "statement", "declaration": "statement", "statement": "statement",
    "roadmap": "roadmap", "document": "paper", "paper": "paper", "text": "paper",
}  # fmt: skip
"""Nouns of agreements, and which sort of text each means; those of no sort may stand for any."""
STRONG = frozenset(
    {
        "agreement",
        "accord",
        "pact",
        "treaty",
        "memorandum",
        "memoranda",
        "mou",
        "ceasefire",
        "truce",
        "armistice",
        "fire",
        "protocol",
        "addendum",
    }
)
"""Nouns that mean an agreement wherever they stand; the others need a wording that makes them one."""
CARRIED = frozenset(
    {
        "proposal",
        "initiative",
        "plan",
        "talk",
        "negotiation",
        "draft",
        "text",
        "implementation",
        "signing",
        "ratification",
        "offer",
        "process",
    }
)
"""Nouns before which an agreement's noun still names one: `the ceasefire proposal`."""
OFFICIAL = frozenset({"joint", "trilateral", "bilateral", "tripartite", "common", "quadrilateral"})
"""What makes a statement one of several states."""
PLAIN = frozenset(
    {
        "new",
        "joint",
        "recent",
        "present",
        "final",
        "current",
        "latest",
        "proposed",
        "possible",
        "potential",
        "previous",
        "existing",
        "landmark",
        "key",
        "signed",
        "same",
        "whole",
        "full",
        "draft",
        "reached",
        "already",
        "previously",
        "newly",
        "initial",
        "such",
        "major",
        "historic",
        "important",
        "formal",
        "written",
        "verbal",
        "similar",
    }
)
"""Adjectives that do not tell which agreement is meant."""
LINKS = frozenset(
    {"of", "on", "for", "against", "regarding", "concerning", "about", "between", "among", "with", "to", "over"}
)
NO_NAME = frozenset(
    {
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "any",
        "some",
        "such",
        "another",
        "no",
        "every",
        "each",
        "both",
        "all",
        "other",
        "several",
        "its",
        "their",
        "his",
        "her",
        "our",
        "also",
    }
)
SIDES = frozenset({"side", "country", "party", "state", "nation", "government", "sides"})
LONGEST = 16
"""Tokens after which a name is cut."""


@dataclass(frozen=True)
class Naming:
    """One place in a report that names an agreement."""

    sentence: Sentence
    noun: Token
    first: int
    last: int
    """Half-open range of tokens of its sentence's document: the name without article and possessor."""
    name: str
    head: str
    content: frozenset[str]
    """Words of the name that tell it from others."""
    known: str
    """The lexicon's id; empty where it has none."""
    is_definite: bool
    dated: When | None
    """The date that the name gives: `the 2015 deal`, `the treaty of 2001`."""

    @property
    def is_generic(self) -> bool:
        """Whether it may stand for any agreement that was named before: `the deal`."""
        return self.is_definite and not self.content and not self.known and self.dated is None


def head_of(token: Token) -> str:
    """Give the noun of agreement that a token is, in the singular; empty where it is none."""
    word = token.lower_
    if word in FAMILIES:
        return word
    singular = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return singular if singular in FAMILIES else ""


def naming_at(ground: Ground, sentence: Sentence, token: Token) -> Naming | None:
    """Read the agreement that a token names, if it names one."""
    head = head_of(token)
    if not head or token.pos_ not in {"NOUN", "PROPN"} or not _stands_alone(token) or not _means_one(token, head):
        return None
    first, last = _first(token), _last(ground, sentence, token)
    name = sentence.span.doc[first:last].text
    thing = ground.thing(sentence, token)
    listed = agreements.named(name) or agreements.named(sentence.span.doc[first : token.i + 1].text)
    known = thing.known if thing is not None and thing.known.startswith("agreement:") else listed.id if listed else ""
    dates = _own_dates(ground, sentence, token, first, last)
    content = _content(sentence, (first, last), token, dates)
    return Naming(
        sentence, token, first, last, name, head, content, known, _is_definite(token), dates[0].when if dates else None
    )


def listed_at(ground: Ground, sentence: Sentence, token: Token) -> Naming | None:
    """Read an agreement that only the lexicon knows to be one: `the JCPOA`, `New START`."""
    thing = ground.thing(sentence, token)
    if thing is None or not thing.known.startswith("agreement:") or thing.head != token or head_of(token):
        return None
    words = sentence.span.doc[thing.first : thing.last].text
    return Naming(
        sentence,
        token,
        thing.first,
        thing.last,
        words,
        "agreement",
        frozenset({words.lower()}),
        thing.known,
        True,
        None,
    )  # noqa: FBT003


def _stands_alone(token: Token) -> bool:
    """Whether no noun follows that the word only describes: `treaty obligations`, `the ceasefire deal`."""
    if token.dep_ in {"compound", "nmod", "amod"} and token.head.i > token.i:
        return token.head.lemma_.lower() in CARRIED and not head_of(token.head)
    return True


def _means_one(token: Token, head: str) -> bool:
    before = {c.lower_ for c in token.children if c.i < token.i}
    if head == "fire":
        return token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ == "cease"
    if head == "deal":
        return not before & {"great", "good", "big"} or bool(before & {"trade", "nuclear", "peace"})
    if head in {"statement", "declaration", "communique", "communiqué"}:
        return bool(before & OFFICIAL) or head == "declaration" or (token.i > 0 and token.nbor(-1).lower_ in OFFICIAL)
    return True


def _first(noun: Token) -> int:
    """Go left from the noun over what may belong to its name."""
    first = noun.i
    while first > noun.sent.start:
        token = noun.doc[first - 1]
        if (
            token.text in {'"', "“", "‘", "'"}
            or token.lower_ in NO_NAME
            or token.dep_ in {"poss", "case"}
            or token.tag_ == "POS"
        ):
            break
        joined = token.text in {"-", "–", "‑"}
        if not joined and not (
            token.pos_ in {"ADJ", "NOUN", "PROPN", "NUM", "SYM"}
            or (token.tag_ in {"VBN", "VBG"} and _modifies(token, noun))
            or (
                token.pos_ == "ADV"
                and token.head.i > token.i
                and token.head.i <= noun.i
                and token.dep_ == "advmod"
                and token.head.dep_ == "amod"
            )
        ):
            break
        if (
            not joined
            and not noun.is_ancestor(token)
            and not (first - 1 > noun.sent.start and token.dep_ in {"compound", "amod", "nmod"})
        ):
            break
        first -= 1
    while first < noun.i and (noun.doc[first].text in {"-", "–"} or noun.doc[first].lower_ in NO_NAME):
        first += 1
    return first


def _modifies(token: Token, noun: Token) -> bool:
    return token.dep_ in {"amod", "compound"} and noun.is_ancestor(token)


def _last(ground: Ground, sentence: Sentence, noun: Token) -> int:
    """Go right from the noun over its complements: `on …`, `of …`, `between X and Y`, `to build …`."""
    doc, end = sentence.span.doc, min(sentence.span.end, noun.i + LONGEST)
    starts = {sentence.offset + doc[i].idx: i for i in range(noun.i, end)}
    dated = {starts[d.phrase.start] for d in ground.dates.get(sentence.number, []) if d.phrase.start in starts}
    position = _after_bracket(noun, end)
    while position < end:
        token = doc[position]
        infinitive = (
            token.lower_ == "to" and token.tag_ == "TO" and (token.head.dep_ in {"acl", "relcl", "xcomp", "advcl"})
        )
        if token.lower_ not in LINKS or position + 1 in dated or (token.lower_ == "to" and not infinitive):
            break
        stop = _complement_end(token, position, end, dated)
        if stop <= position + 1:
            break
        position = stop
    return position if position > _after_bracket(noun, end) else noun.i + 1


def _after_bracket(noun: Token, end: int) -> int:
    position = noun.i + 1
    if position < end and noun.doc[position].text == "(":
        while position < end and noun.doc[position].text != ")":
            position += 1
        position += 1
    return position


def _complement_end(link: Token, start: int, end: int, dated: set[int]) -> int:
    """Give where a complement ends: at a comma, a date, a new clause or a phrase of place."""
    position = start + 1
    seen_noun = False
    while position < end:
        token = link.doc[position]
        if token.is_punct and token.text not in {"-", "–", "'", "’"}:
            break
        if position in dated or (
            token.tag_ in {"WDT", "WP", "WRB", "WP$", "IN", "TO", "MD"}
            and (token.lower_ not in LINKS or (seen_noun and token.lower_ == "to"))
        ):
            break
        if token.pos_ in {"VERB", "AUX"} and seen_noun and token.tag_ in {"VBD", "VBZ", "VBP", "VBN"}:
            break
        if token.lower_ in LINKS and (position + 1 in dated or not _continues(link, token)):
            break
        seen_noun = seen_noun or token.pos_ in {"NOUN", "PROPN"}
        position += 1
    while position > start + 1 and (
        link.doc[position - 1].lower_ in {*NO_NAME, "and", "or", "in", "at"}
        or link.doc[position - 1].is_punct
        or link.doc[position - 1].pos_ in {"ADV", "CCONJ", "ADP"}
    ):
        position -= 1
    return position if seen_noun else start


def _continues(link: Token, token: Token) -> bool:
    """Whether a preposition inside a complement belongs to it, and not to the clause."""
    return link == token or link.is_ancestor(token) or token.lower_ in {"of", "between", "from", "against"}


def _own_dates(ground: Ground, sentence: Sentence, noun: Token, first: int, last: int) -> list[Dated]:
    """Give the dates that belong to the name: before the noun, after `of`, after `dated`."""
    doc, found = sentence.span.doc, []
    for dated in ground.dates.get(sentence.number, []):
        start = dated.phrase.start - sentence.offset
        index = next((i for i in range(noun.sent.start, sentence.span.end) if doc[i].idx >= start), None)
        if index is None or dated.when.period is None:
            continue
        inside = first <= index < noun.i
        after = last < sentence.span.end and doc[last].lower_ in {"of", "dated"} and index == last + 1
        if inside or after:
            found.append(dated)
    return found


def _content(sentence: Sentence, reach: tuple[int, int], noun: Token, dates: list[Dated]) -> frozenset[str]:
    dated = {word for d in dates for word in d.phrase.text.lower().split()}
    words = {t.lemma_.lower() for t in sentence.span.doc[reach[0] : reach[1]] if t.is_alpha or t.like_num}
    return frozenset(
        words - {noun.lemma_.lower(), *FAMILIES, *PLAIN, *LINKS, *NO_NAME, *SIDES, *dated, "two", "cease", "and", "in"}
    )


def _is_definite(noun: Token) -> bool:
    return any(
        c.lower_ in {"the", "this", "that", "these", "those"} or c.dep_ == "poss" for c in noun.children if c.i < noun.i
    )
