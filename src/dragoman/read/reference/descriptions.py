"""Persons and countries that a report describes and does not name: `one Iranian lawmaker`, `Iranian officials`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.lexicon.countries import of_metonym
from dragoman.model.mention import EntityKind, Mention, Span
from dragoman.read.ground import Ground, country_mention, thing_mention
from dragoman.read.mentions.found import Found
from dragoman.read.parsing import Sentence
from dragoman.read.syntax import conjuncts, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

OFFICIALS = frozenset(
    {
        "official",
        "authority",
        "diplomat",
        "leader",
        "leadership",
        "lawmaker",
        "commander",
        "negotiator",
        "government",
        "administration",
        "regime",
        "representative",
        "spokesman",
        "spokesperson",
        "spokeswoman",
        "side",
        "delegation",
        "team",
        "troops",
        "force",
        "army",
        "military",
        "state",
        "forces",
    }
)
MEDIA = frozenset({"media", "press", "outlet", "newspaper", "agency", "television", "report"})
PERSON_NOUNS = frozenset(
    {
        "official",
        "lawmaker",
        "diplomat",
        "source",
        "spokesperson",
        "spokesman",
        "spokeswoman",
        "analyst",
        "expert",
        "adviser",
        "advisor",
        "commander",
        "legislator",
        "senator",
        "negotiator",
        "envoy",
        "ambassador",
        "prosecutor",
        "researcher",
        "professor",
        "aide",
        "general",
        "minister",
        "deputy",
        "mp",
        "judge",
        "lawyer",
    }
)


def acting(thing: Found) -> Mention | None:
    """Give the actor behind a name: a capital acts for its country, a place does not act."""
    if _is_one_of_a_people(thing):
        return None
    if thing.kind in {EntityKind.ORGANIZATION, EntityKind.COUNTRY}:
        return thing_mention(thing)
    words = thing.sentence.span.doc[thing.first : thing.last].text
    if thing.kind is EntityKind.PLACE and thing.country and (thing.sense == "capital" or of_metonym(words)):
        return country_mention(thing)
    return None


def _is_one_of_a_people(thing: Found) -> bool:
    """Whether one person is meant and no country: `the Dutchman said`, `a Frenchman`."""
    head = thing.head
    alone = head.tag_ in {"NN", "NNP", "JJ"} and head.dep_ not in {"amod", "compound", "nmod", "poss"}
    return thing.sense == "demonym" and alone and any(c.dep_ == "det" for c in head.children)


def modifiers(ground: Ground, sentence: Sentence, token: Token) -> list[Found]:
    """Give the countries that a noun is said to belong to: `Iranian and Russian officials`, `Iran's officials`, `officials from Iran`."""
    found = []
    for word in token.children:
        if word.dep_ in {"amod", "poss", "compound", "nmod"}:
            found += [ground.thing(sentence, w) for w in conjuncts(word)]
    whence = ("from", "of") if any(f is not None and f.country for f in found) else ("from", "of", "in")
    found += [ground.thing(sentence, w) for p in prepositional(token, *whence) for w in conjuncts(p)]
    unique: dict[str, Found] = {}
    for thing in found:
        if (
            thing is not None
            and thing.country
            and thing.kind in {EntityKind.COUNTRY, EntityKind.PLACE, EntityKind.ORGANIZATION}
        ):
            unique.setdefault(thing.country, thing)
    return list(unique.values())


def unnamed_person(ground: Ground, sentence: Sentence, token: Token) -> Mention | None:
    """Give a person whom the report describes and does not name: `one Iranian lawmaker`, `a senior official`."""
    if any(c.lower_ in {"no", "any", "every", "each"} for c in token.children if c.dep_ == "det"):
        return None
    words = [
        w
        for w in token.subtree
        if w.i <= token.i
        and w.dep_ not in {"det", "nummod", "relcl", "acl"}
        and w.lower_ not in {"one", "an", "a", "the", "unnamed", "his", "her", "its", "their", "whose"}
    ]
    while words and (words[0].is_punct or words[0].lower_ in {"who", "that"}):
        words = words[1:]
    if not words or words[-1].i - words[0].i + 1 != len(words):
        words = [token]
    text = sentence.span.doc[words[0].i : token.i + 1].text
    things = modifiers(ground, sentence, token)
    start = sentence.position(words[0])
    country = things[0].country if things else ""
    return Mention(
        Span(start, sentence.position(token) + len(token.text)),
        text,
        EntityKind.PERSON,
        f"unnamed {text}",
        country,
        unnamed=True,
    )
