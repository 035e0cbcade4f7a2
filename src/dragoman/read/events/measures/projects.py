"""Projects: a facility or works planned, begun, opened or completed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.model.event import EventType, Role
from dragoman.model.mention import EntityKind, Mention
from dragoman.read.events.deeds import Deed, doers, goal, modifiers_of, owners, tell
from dragoman.read.events.setting import as_claimed, place_at
from dragoman.read.events.words import words
from dragoman.read.ground import Ground, country_mention
from dragoman.read.parsing import Sentence
from dragoman.read.reference.actors import actors
from dragoman.read.reference.anaphora import SIDES
from dragoman.read.syntax import child, clause_head, conjuncts, is_passive, prepositional, subject, tense
from dragoman.read.tellings import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

WORKS = words(
    "factory plant pipeline railway railroad rail highway motorway port dam bridge embassy consulate reactor "
    "refinery airport tunnel canal terminal facility infrastructure railroads spaceport smelter shipyard corridor "
    "route powerplant line road grid"
)
"""Works and facilities."""
LOOSE = words("line road route corridor port rail grid facility infrastructure plant")
"""Words that mean works only under a verb of building."""
BUILDING = frozenset({"build", "construct", "inaugurate", "lay", "erect", "rebuild"})
OPENING = words("open reopen complete launch commission establish set finish start begin")
STOPPING = frozenset({"freeze", "cancel", "scrap", "shelve", "halt", "suspend"})
MAKING = frozenset(
    {"construction", "building", "completion", "opening", "reopening", "inauguration", "groundbreaking", "work"}
)
GOING_ON = frozenset({"go", "continue", "proceed", "advance", "progress", "resume"})
LINES = words("pipeline railway railroad line road route highway motorway bridge corridor canal tunnel grid cable")
"""Works that connect two countries."""
TWO = 2
"""Such works have two ends."""


def find_projects(ground: Ground) -> list[Telling]:
    """Find every telling of works or a facility in a report."""
    return [t for sentence in ground.sentences for token in sentence for t in _tellings(ground, sentence, token)]


def _tellings(ground: Ground, sentence: Sentence, token: Token) -> Iterator[Telling]:
    lemma = token.lemma_.lower()
    found: Telling | None = None
    if token.pos_ == "VERB" and token.dep_ != "nsubj":
        if lemma == "have" and any(c.lower_ == "again" for c in token.children):
            found = _building(ground, sentence, token, "reopen")
        elif lemma in BUILDING or lemma in OPENING or lemma in STOPPING:
            found = _building(ground, sentence, token, lemma)
    elif token.pos_ == "NOUN" and (
        lemma == "groundbreaking" or any(m.lower_ == "groundbreaking" for m in modifiers_of(token))
    ):
        found = _told(
            ground, sentence, Deed(EventType.PROJECT, token, "projects.groundbreaking"), owners(ground, sentence, token)
        )
    elif (token.pos_ == "NOUN" and lemma in MAKING) or (lemma == "work" and token.dep_ == "nsubj"):
        found = _making(ground, sentence, token)
    elif token.pos_ == "NOUN" and lemma == "plan":
        found = _planning(ground, sentence, token)
    if found is not None:
        yield found


def _works(token: Token | None, *, strict: bool = True) -> Token | None:
    """Give the noun that names works, among what a noun phrase lists."""
    words = WORKS - LOOSE if strict else WORKS
    if token is None:
        return None
    for one in conjuncts(token):
        if one.lemma_.lower() in words or (
            one.lemma_.lower() == "project" and any(m.lemma_.lower() in WORKS for m in modifiers_of(one))
        ):
            return one
    return None


def _building(ground: Ground, sentence: Sentence, verb: Token, lemma: str) -> Telling | None:
    """Read `X opened a factory in Z`, `a pipeline was built`."""
    if verb.dep_ in {"pcomp", "acl"}:
        return None
    own = goal(verb)
    works = _works(own, strict=lemma not in BUILDING)
    if own is None and lemma in OPENING:
        works = _works(child(verb, "nsubj"))
    if works is None:
        return None
    status = Status.CANCELLED if lemma in STOPPING else None
    whose = _builders(ground, sentence, verb) if own is not None else owners(ground, sentence, works)
    return _told(ground, sentence, Deed(EventType.PROJECT, verb, f"projects.{lemma}", status=status), whose)


def _builders(ground: Ground, sentence: Sentence, verb: Token) -> tuple[Mention, ...]:
    """Give whose works they are: `both sides will reopen embassies` too."""
    found = doers(ground, sentence, verb)
    head = subject(verb)
    if found or head is None or is_passive(verb) or head.lemma_.lower() not in SIDES:
        return found
    return actors(ground, sentence, head)


def _connected(ground: Ground, sentence: Sentence, works: Token) -> tuple[Mention, ...]:
    """Give the countries that works connect: `a pipeline from X to Y`, `which is to bring X's gas to Y`."""
    if works.lemma_.lower() not in LINES:
        return ()
    near = [t for t in works.subtree if t.dep_ in {"pobj", "amod", "poss", "compound"}]
    things = [f for t in near if (f := ground.thing(sentence, t)) is not None and f.country]
    found = dict.fromkeys(country_mention(f) for f in things if f.kind is EntityKind.COUNTRY)
    ends = {m.country: m for m in found}
    return tuple(ends.values()) if len(ends) == TWO else ()


def _making(ground: Ground, sentence: Sentence, noun: Token) -> Telling | None:
    """Read `the construction of a railway`, `X launched construction of a plant`."""
    of = prepositional(noun, "of", "on")
    at_work = noun.lemma_.lower() == "work"
    works = _works(of[0], strict=at_work) if of and not (at_work and of[0].head.lower_ != "on") else None
    if works is None:
        return None
    whose = owners(ground, sentence, noun) or _connected(ground, sentence, works)
    status = Status.ONGOING if at_work and noun.head.lemma_ in GOING_ON and tense(noun.head) != "future" else None
    return _told(ground, sentence, Deed(EventType.PROJECT, noun, "projects.making", status=status), whose)


def _planning(ground: Ground, sentence: Sentence, noun: Token) -> Telling | None:
    """Read `plans for a new factory in Z`; plans to build are told by the verb."""
    purpose = prepositional(noun, "for")
    if not purpose or _works(purpose[0], strict=False) is None:
        return None
    whose = owners(ground, sentence, noun)
    verb = clause_head(noun)
    if not whose and verb.pos_ == "VERB" and not is_passive(verb):
        whose = doers(ground, sentence, verb)
    return _told(
        ground,
        sentence,
        Deed(
            EventType.PROJECT,
            noun,
            "projects.plans",
            status=Status.PLANNED,
            place=place_at(ground, sentence, purpose[0]),
        ),
        whose,
    )


def _told(ground: Ground, sentence: Sentence, deed: Deed, whose: tuple[Mention, ...]) -> Telling | None:
    telling = tell(ground, sentence, deed, ((whose, Role.PARTICIPANT),))
    return as_claimed(telling) if telling is not None and (whose or telling.place is not None) else None
