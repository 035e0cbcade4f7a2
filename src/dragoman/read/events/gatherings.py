"""Gatherings: conferences, summits, ministerials and sessions of many parties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.model.event import EventType, Participant
from dragoman.model.mention import EntityKind, Mention
from dragoman.read.actors import actors
from dragoman.read.events.sides import people_of
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.places import as_place, place_of
from dragoman.read.speech import voices_of
from dragoman.read.status import status_of
from dragoman.read.syntax import children, clause_head, is_passive, prepositional, subject
from dragoman.read.tellings import Telling
from dragoman.read.timing import when_of

if TYPE_CHECKING:
    from spacy.tokens import Token

GATHERINGS = frozenset({"conference", "summit", "forum", "ministerial", "assembly", "congress", "symposium", "convention"})
"""Nouns that are gatherings by themselves."""
SESSIONS = frozenset({"meeting", "session"})
"""Nouns that are gatherings only when a body of many members holds them."""
ATTENDING = frozenset({"attend", "join", "host", "address", "open", "chair", "participate", "take", "speak", "hold", "convene", "gather"})
TRAVELLING = frozenset({"visit", "travel", "fly", "arrive", "come", "go", "head"})
NOT_OFFICIAL = frozenset({"press", "news", "party", "annual", "developer", "sports", "football", "shareholder", "bishops", "academic", "tech"})


def find_gatherings(ground: Ground) -> list[Telling]:
    """Find every telling of a gathering in a report."""
    return [t for s in ground.sentences for token in s if token.pos_ in {"NOUN", "PROPN"} for t in _tellings(ground, s, token)]


def _tellings(ground: Ground, sentence: Sentence, noun: Token) -> Iterator[Telling]:
    lemma = noun.lemma_.lower()
    if lemma not in GATHERINGS | SESSIONS or any(c.lower_ in NOT_OFFICIAL for c in noun.children) or noun.dep_ == "compound":
        return
    bodies = _bodies(ground, sentence, noun)
    if lemma in SESSIONS and not bodies:
        return
    attending = _attending(ground, sentence, noun)
    place = place_of(ground, sentence, noun) or _on_the_way(ground, sentence, noun)
    if not bodies and not attending and place is None:
        return
    status = status_of(noun if noun.dep_ in {"nsubj", "nsubjpass"} else clause_head(noun))
    if status is None:
        return
    yield Telling(
        type=EventType.GATHERING,
        status=status,
        when=when_of(ground, sentence, noun),
        participants=tuple(Participant(m) for m in dict.fromkeys((*bodies, *attending))),
        evidence=sentence.whole(ground.text),
        rule=f"gatherings.{lemma}",
        place=place,
        voices=voices_of(ground, sentence, noun),
    )


def _bodies(ground: Ground, sentence: Sentence, noun: Token) -> tuple[Mention, ...]:
    """Give the body of many members that holds a gathering: `NATO summit`, `meeting of the Non-Aligned Movement`."""
    words = [w for c in noun.children if c.dep_ in {"compound", "amod", "poss", "nmod"} for w in c.subtree]
    words += prepositional(noun, "of")
    found = [ground.thing(sentence, w) for w in words]
    named = [f for f in found if f is not None and f.kind is EntityKind.ORGANIZATION and not f.country]
    mentions = [m for f in named for m in actors(ground, sentence, f.head)]
    return tuple(dict.fromkeys(m for m in mentions if m.kind is EntityKind.ORGANIZATION))


def _attending(ground: Ground, sentence: Sentence, noun: Token) -> tuple[Mention, ...]:
    """Give who attends: the subject of `attend a conference`, `spoke at the forum`, `hosted a summit`."""
    verb = noun.head if noun.dep_ == "dobj" else noun.head.head if noun.dep_ == "pobj" else None
    if verb is None or verb.lemma_ not in ATTENDING | {"arrive", "come", "travel"} or is_passive(verb):
        return ()
    doer = subject(verb)
    return tuple(m for m in people_of(ground, sentence, doer) if m.kind is not EntityKind.PLACE) if doer is not None else ()


def _on_the_way(ground: Ground, sentence: Sentence, noun: Token) -> Mention | None:
    """Give the place of `visited Moscow to attend a conference`, `flew to Moscow for a summit`."""
    for verb in noun.ancestors:
        if verb.lemma_ in TRAVELLING:
            objects = [*children(verb, "dobj"), *prepositional(verb, "to", "in")]
            things = [t for o in objects if (t := ground.thing(sentence, o)) is not None and t.kind in {EntityKind.PLACE, EntityKind.COUNTRY}]
            return as_place(things[0]) if things else None
    return None
