"""What names an agreement: its noun, and what the name itself tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.lexicon import agreements
from dragoman.model.when import When
from dragoman.read.agreements.reach import dates_in, first_of, last_of
from dragoman.read.agreements.wordings import CARRIED, FAMILIES, LINKS, LOANS, NO_NAME, OFFICIAL, PLAIN, SIDES, STRONG
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Naming:
    """One place in a report that names an agreement."""

    sentence: Sentence
    noun: Token
    first: int
    last: int
    """Half-open range of tokens of its sentence's document: the name without article and possessor."""
    head: str
    """Its noun, in the singular."""
    content: frozenset[str]
    """Words of the name that tell it from others."""
    known: str
    """The lexicon's id; empty where it has none."""
    dates: tuple[When, ...] = ()
    """The dates that the name gives: `the 2015 deal`, `the treaties of 1921 and 1940`."""

    @property
    def name(self) -> str:
        """The words of the name."""
        return str(self.sentence.span.doc[self.first : self.last].text)

    @property
    def words(self) -> frozenset[str]:
        """The words before its noun, lower case."""
        return frozenset(t.lower_ for t in self.sentence.span.doc[self.first : self.noun.i])

    @property
    def family(self) -> str:
        """Which sort of text its noun means; empty where it may be any."""
        return FAMILIES[self.head]

    @property
    def dated(self) -> When | None:
        """The first date that the name gives."""
        return self.dates[0] if self.dates else None

    @property
    def is_strong(self) -> bool:
        """Whether it surely names an agreement of states or such, and not an everyday `deal` or `document`."""
        return self.head in STRONG or (self.family in {"", "treaty", "contract", "statement"} and bool(self.content))

    @property
    def is_definite(self) -> bool:
        """Whether it has an article or an owner that says it is known already."""
        before = [c for c in self.noun.children if c.i < self.noun.i]
        return any(c.lower_ in {"the", "this", "that", "these", "those"} or c.dep_ == "poss" for c in before)

    @property
    def is_generic(self) -> bool:
        """Whether it may stand for any agreement that was named before: `the deal`."""
        return self.is_definite and not self.content and not self.known and not self.dates


def naming_at(ground: Ground, sentence: Sentence, token: Token) -> Naming | None:
    """Read the agreement that a token names, if it names one."""
    head = head_of(token)
    if not head:
        return _listed_at(ground, sentence, token)
    if token.pos_ not in {"NOUN", "PROPN"} or not _stands_alone(token) or not _means_one(token, head):
        return None
    first, last = first_of(token), last_of(ground, sentence, token)
    doc = sentence.span.doc
    thing = ground.thing(sentence, token)
    listed = agreements.named(doc[first:last].text) or agreements.named(doc[first : token.i + 1].text)
    known = thing.known if thing is not None and thing.known.startswith("agreement:") else listed.id if listed else ""
    dates = dates_in(ground, sentence, token, first, last)
    taken = {word for d in dates for word in d.phrase.text.lower().split()}
    told = frozenset(
        {token.lemma_.lower(), *FAMILIES, *PLAIN, *LINKS, *NO_NAME, *SIDES, *taken, "two", "cease", "and", "in"}
    )
    content = {
        t.lemma_.lower()
        for t in doc[first:last]
        if (t.is_alpha or t.like_num) and not {t.lower_, t.lemma_.lower()} & told
    }
    naming = Naming(sentence, token, first, last, head, frozenset(content), known, tuple(d.when for d in dates))
    return None if _is_agreeing(naming) else naming


def head_of(token: Token) -> str:
    """Give the noun of agreement that a token is, in the singular; empty where it is none."""
    word = token.lower_
    if word in FAMILIES:
        return word
    singular = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return singular if singular in FAMILIES else ""


def _listed_at(ground: Ground, sentence: Sentence, token: Token) -> Naming | None:
    """Read an agreement that only the lexicon knows to be one: `the JCPOA`, `New START`."""
    thing = ground.thing(sentence, token)
    if thing is None or not thing.known.startswith("agreement:") or thing.head != token:
        return None
    words = sentence.span.doc[thing.first : thing.last].text.lower()
    return Naming(sentence, token, thing.first, thing.last, "agreement", frozenset({words}), thing.known)


def _stands_alone(token: Token) -> bool:
    """Whether no noun follows that the word only describes: `treaty obligations`, `the ceasefire deal`."""
    if token.dep_ in {"compound", "nmod", "amod"} and token.head.i > token.i:
        return token.head.lemma_.lower() in CARRIED and not head_of(token.head)
    return True


def _means_one(token: Token, head: str) -> bool:
    before = {c.lower_ for c in token.children if c.i < token.i}
    if before & {"no", "any", "neither", "without"}:
        return False
    if head == "understanding":  # "memorandum of understanding" is one name
        return token.i == 0 or token.nbor(-1).lower_ != "of"
    if head == "paper" and (
        token.head.head.lower_ == "according" or token.doc[token.i + 1 : token.i + 2].text.istitle()
    ):
        return False  # "according to the Saudi paper Al-Watan": a newspaper
    if head == "fire":
        return token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ == "cease"
    if head == "deal":
        return not before & {"great", "good", "big"} or bool(before & {"trade", "nuclear", "peace"})
    if FAMILIES[head] == "statement":
        return (
            head == "declaration"
            or token.head.lemma_ == "sign"
            or bool(before & OFFICIAL)
            or (token.i > 0 and token.nbor(-1).lower_ in OFFICIAL)
        )
    if FAMILIES[head] == "loan":
        return bool(before & LOANS)
    return True


def _is_agreeing(naming: Naming) -> bool:
    """Whether only being of one mind is meant: `reach agreement`, `in agreement`."""
    bare = naming.head in {"agreement", "accord", "understanding"} and naming.noun.tag_ in {"NN", "NNP"}
    has_article = any(c.dep_ in {"det", "poss"} for c in naming.noun.children)
    return bare and not has_article and not naming.content and not naming.dates and not naming.known
