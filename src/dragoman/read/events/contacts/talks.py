"""What meetings, calls and gatherings share: nouns of talking, who owns the talks, and verbs that hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.mention import Mention
from dragoman.read.events.sides import doers_of, objects_of, people_of
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.syntax import child, children, clause_head, conjuncts, is_passive, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

TALKS = frozenset(
    {
        "meeting",
        "talk",
        "talks",
        "consultation",
        "negotiation",
        "discussion",
        "encounter",
        "session",
        "dialogue",
        "conversation",
        "round",
        "audience",
        "tête-à-tête",
    }
)
"""Nouns of talking face to face."""
GENERAL = frozenset({"consultation", "dialogue", "discussion", "conversation", "negotiation", "talk"})
CALLS = frozenset({"call", "phone", "telephone", "videoconference", "video"})
HOLDING = frozenset(
    {
        "hold",
        "have",
        "conduct",
        "begin",
        "start",
        "open",
        "conclude",
        "finish",
        "continue",
        "resume",
        "attend",
        "lead",
        "convene",
        "host",
        "arrange",
        "plan",
        "wrap",
        "complete",
        "cancel",
        "postpone",
        "skip",
        "boycott",
        "schedule",
    }
)
"""Verbs that take a noun of talking as their object: `held talks`."""
TELEPHONE = frozenset(
    {
        "phone",
        "telephone",
        "telephonic",
        "videoconference",
        "video",
        "call",
        "teleconference",
        "virtually",
        "phoned",
        "online",
    }
)


def by_telephone(token: Token) -> bool:
    """Whether talks are said to be by telephone or video: `a phone talk`, `talked by telephone`, `on the phone`."""
    near = [c for c in token.children if c.dep_ in {"compound", "amod", "nmod", "advmod"}]
    near += [o for o in prepositional(token, "by", "over", "on", "via", "in", "during", "through") if not _is_appeal(o)]
    near += [c for o in list(near) for c in o.children if c.dep_ in {"compound", "amod"}]
    if any(t.lower_ in TELEPHONE or t.lemma_ in CALLS for t in near):
        return True
    is_held = token.pos_ == "NOUN" and token.dep_ in {"nsubj", "nsubjpass"} and token.head.lemma_ in {"take", "hold"}
    return is_held and by_telephone(token.head)


def _is_appeal(noun: Token) -> bool:
    """Whether a `call` is one for something, or a name that looks like one."""
    return noun.lemma_.lower() == "call" and bool(prepositional(noun, "for", "to"))


def is_talks(token: Token) -> bool:
    """Whether a noun means people talking face to face."""
    return token.pos_ in {"NOUN", "PROPN"} and (token.lemma_.lower() in TALKS or token.lower_ in TALKS)


def is_general(noun: Token) -> bool:
    """Whether it is talking in general, not talks: `time for more consultation`, `no date for a meeting was set`."""
    return _is_undated(noun) or (
        noun.lemma_.lower() in GENERAL
        and noun.tag_ == "NN"
        and not (noun.head.lower_ in {"after", "following"} and prepositional(noun, "in", "at"))
        and not any(c.dep_ in {"det", "poss", "compound", "nummod"} for c in noun.children)
    )


def _is_undated(noun: Token) -> bool:
    """Whether a day for the talks is said not to be set."""
    link = noun.head
    if link.lower_ != "for" or link.head.lemma_.lower() not in {"date", "time", "venue"}:
        return False
    day = link.head
    return any(c.dep_ == "neg" or c.lower_ == "no" for c in (*day.children, *day.head.children))


COUNTING = frozenset({"day", "hour", "round", "week", "month", "year", "series", "night", "weekend"})
"""Nouns that count talks: `four days of talks`."""


def is_counted(noun: Token) -> bool:
    """Whether it is `four days of talks`, `a round of talks`: talks of those who act after them."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in COUNTING


def is_occasion(noun: Token) -> bool:
    """Whether something is done `after`, `during` or `at` the talks, which are nobody's by name."""
    top = noun.head.head if is_counted(noun) else noun
    return (
        top.dep_ == "pobj"
        and top.head.lower_ in {"after", "during", "following", "at"}
        and not any(c.dep_ == "poss" for c in noun.children)
    )


def owner(ground: Ground, sentence: Sentence, noun: Token) -> tuple[Mention, ...]:
    """Give whose talks they are: `his meeting`, `Putin's talks`, `a meeting of X`, the subject that holds them."""
    possessor = child(noun, "poss")
    if possessor is not None:
        return people_of(ground, sentence, possessor)
    of = prepositional(noun, "of", "by")
    if of:
        return objects_of(ground, sentence, of[:1])
    verb = clause_head(noun)
    if verb.pos_ in {"VERB", "AUX"} and verb != noun:
        doers = doers_of(ground, sentence, verb)
        return tuple(m for m in doers if len(doers) > 1 or not _inside(sentence, noun, m))
    return _attached_to(ground, sentence, noun)


def _inside(sentence: Sentence, noun: Token, mention: Mention) -> bool:
    """Whether somebody is named within the noun's own phrase."""
    return any(sentence.position(t) == mention.span.start for t in noun.subtree)


def _attached_to(ground: Ground, sentence: Sentence, noun: Token) -> tuple[Mention, ...]:
    """Give whom a caption's phrase hangs on: `X during a meeting with Y`."""
    if noun.dep_ != "pobj":
        return ()
    for above in (noun.head.head, *noun.head.head.ancestors):
        whom = people_of(ground, sentence, above)
        if whom:
            return whom
    return ()


def holds(verb: Token) -> Token | None:
    """Give the noun of talking that a verb holds: `held talks`, `had a meeting`, `talks were held`."""
    if verb.lemma_ not in HOLDING:
        return None
    relations = ("nsubjpass",) if is_passive(verb) else ("dobj",)
    return next((n for n in children(verb, *relations) for n in conjuncts(n) if is_talks(n)), None)
