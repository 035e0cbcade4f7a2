"""Between whom an agreement is, and who signed it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.lexicon import organizations
from dragoman.lexicon.countries import by_code
from dragoman.model.agreement import Stage
from dragoman.model.mention import EntityKind, Mention
from dragoman.read.actors import actors, two_countries
from dragoman.read.agreements.names import SIDES, Naming
from dragoman.read.agreements.stages import Told
from dragoman.read.ground import Ground, country_mention, thing_mention
from dragoman.read.mentions.found import Found
from dragoman.read.parsing import Sentence
from dragoman.read.syntax import agent, child, conjuncts, is_passive, prepositional, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

STATE_BODIES = frozenset(
    {"ministry", "parliament", "government", "council", "agency", "armed_force", "court", "embassy", "kind"}
)
"""Bodies that bind their state."""
OWN_DOING = frozenset(
    {
        Stage.SIGNED,
        Stage.INITIALLED,
        Stage.AGREED,
        Stage.NEGOTIATING,
        Stage.RATIFIED,
        Stage.SUSPENDED,
        Stage.TERMINATED,
        Stage.IMPLEMENTING,
    }
)
"""Stages that only parties bring about; others may discuss, propose or report."""
BROKERING = frozenset({"broker", "mediate", "urge", "facilitate", "announce", "report", "witness", "help"})
"""Verbs whose subject is no party."""


@dataclass(frozen=True)
class Parties:
    """Whose an agreement is."""

    parties: tuple[Mention, ...] = ()
    doers: tuple[Mention, ...] = ()
    """Who brought the stage about."""


def parties_of(ground: Ground, sentence: Sentence, told: Told, explicit: tuple[Mention, ...], is_with: bool) -> Parties:  # noqa: FBT001
    """Give the parties that the name and the governing words tell.

    Args:
        ground: the report.
        sentence: where the stage is told.
        told: the stage.
        explicit: the parties that the agreement's names tell.
        is_with: whether a name tells only the other side: `an agreement with X`.
    """
    doers = doers_of(ground, sentence, told)
    own = _as_parties(doers)
    if told.stage is Stage.RATIFIED:
        return Parties(own or explicit, doers)
    if len(explicit) > 1:
        return Parties(explicit, doers)
    if told.stage in OWN_DOING or (explicit and is_with):
        return Parties(joined(own, explicit), doers)
    if told.stage is Stage.DISCUSSED and len(own) > 1:
        return Parties(joined(own, explicit), doers)
    return Parties(explicit, doers)


def named_parties(ground: Ground, naming: Naming) -> tuple[Mention, ...]:
    """Give the parties in the name: `between X and Y`, `with X`, `of X and Y`, `the X-Y treaty`, `the two countries`."""
    found = _as_parties(_around(ground, naming))
    if len(found) < 2 and _means_both(naming):  # noqa: PLR2004  an agreement has two parties
        found = joined(found, two_countries(ground))
    return found


def _around(ground: Ground, naming: Naming) -> Iterator[Mention]:
    sentence, noun = naming.sentence, naming.noun
    doc = sentence.span.doc
    owner = child(noun, "poss")
    if owner is not None:
        yield from actors(ground, sentence, owner)
    for token in doc[naming.first : noun.i]:
        thing = ground.thing(sentence, token)
        if thing is not None and thing.head == token and noun.is_ancestor(token) and not _only_describes(token, noun):
            yield from _of_thing(thing)
    for index in range(noun.i + 1, naming.last):
        token = doc[index]
        if token.lower_ in {"between", "among", "with"} and token.dep_ == "prep":
            for goal in (c for c in token.children if c.dep_ == "pobj"):
                yield from actors(ground, sentence, goal)
        elif token.lower_ == "of" and token.head == noun:
            for goal in (c for c in token.children if c.dep_ == "pobj" and len(conjuncts(c)) > 1):
                yield from actors(ground, sentence, goal)
    for goal in prepositional(noun, "between", "with", "among"):
        yield from actors(ground, sentence, goal)


def _of_thing(thing: Found) -> Iterator[Mention]:
    if thing.kind is EntityKind.ORGANIZATION:
        yield thing_mention(thing)
    elif thing.country and thing.kind is EntityKind.COUNTRY:
        yield country_mention(thing)


def _only_describes(token: Token, noun: Token) -> bool:
    """Whether a name before the noun says who proposed or brokered it: `the U.S.-proposed ceasefire`."""
    following = token.doc[token.i + 1 : min(token.i + 3, noun.i)]
    return any(t.tag_ in {"VBN", "VBD"} for t in following) and token.nbor().text == "-"


def _means_both(naming: Naming) -> bool:
    doc = naming.sentence.span.doc
    words = [t.lower_ for t in doc[naming.first : naming.last]]
    if "bilateral" in words:
        return True
    both = any(w in {"two", "both"} for w in words)
    return both and any(w.removesuffix("s").replace("ie", "y") in SIDES or w in SIDES for w in words)


def is_with(naming: Naming) -> bool:
    """Whether a name tells the other side only: `the agreement with X`."""
    return any(t.lower_ == "with" for t in naming.sentence.span.doc[naming.noun.i + 1 : naming.last])


def doers_of(ground: Ground, sentence: Sentence, told: Told) -> tuple[Mention, ...]:
    """Give who brings a stage about: the subject, or the agent of a passive, and whom it is done with."""
    verb = told.carrier
    if verb.pos_ not in {"VERB", "AUX", "NOUN"} or verb.lemma_ in BROKERING or told.stage is Stage.IN_FORCE:
        return ()
    if verb.pos_ == "NOUN":
        goals = prepositional(verb, "by", "between", "with")
    else:
        doer = agent(verb) if is_passive(verb) else subject(verb)
        goals = [*([doer] if doer is not None else []), *prepositional(verb, "with", "between")]
    found = [m for goal in goals for m in together(ground, sentence, goal)]
    if verb.lemma_ == "put":
        found += _possessors(ground, sentence, verb)
    return tuple(dict.fromkeys(found))


def together(ground: Ground, sentence: Sentence, token: Token) -> list[Mention]:
    """Give all who are named together, through the appositions between them: `X, minister of A, and Y, minister of B`."""
    found = [*actors(ground, sentence, token)]
    stack = [c for c in token.children if c.dep_ in {"appos", "conj"}]
    while stack:
        current = stack.pop(0)
        named = ground.person(sentence, current)
        if current.dep_ == "conj" or named is not None:
            found += [m for m in actors(ground, sentence, current) if m not in found]
        stack += [c for c in current.children if c.dep_ in {"appos", "conj"}]
    return found


def _possessors(ground: Ground, sentence: Sentence, verb: Token) -> list[Mention]:
    return [
        m
        for t in verb.subtree
        if t.dep_ == "poss" and t.lower_ not in {"his", "her", "their"}
        for m in actors(ground, sentence, t)
    ]


def _as_parties(whom: Iterable[Mention]) -> tuple[Mention, ...]:
    """Let persons and state bodies stand for their countries; each party once."""
    found: dict[str, Mention] = {}
    for mention in whom:
        party = _party(mention)
        if party is not None:
            found.setdefault(party.known or party.name, party)
    return tuple(found.values())


def _party(mention: Mention) -> Mention | None:
    if mention.kind is EntityKind.COUNTRY:
        return mention
    if mention.kind is EntityKind.PERSON:
        return _seat(mention) or (_country(mention) if mention.country else None)
    if mention.kind is EntityKind.ORGANIZATION:
        body = organizations.by_id(mention.known) if mention.known else None
        return _country(mention) if mention.country and body is not None and body.kind in STATE_BODIES else mention
    return None


def _seat(person: Mention) -> Mention | None:
    """Give the international body for which somebody signs: its secretary-general or director."""
    for office in person.offices:
        parts = office.known.split(":")
        body = organizations.by_id(f"org:{parts[1]}") if len(parts) > 1 and not office.country else None
        if body is not None and not body.country:
            return Mention(office.span, office.text, EntityKind.ORGANIZATION, body.name, known=body.id)
    return None


def _country(mention: Mention) -> Mention:
    return Mention(
        mention.span,
        mention.text,
        EntityKind.COUNTRY,
        by_code(mention.country).name,
        mention.country,
        f"country:{mention.country}",
    )


def joined(*sides: Iterable[Mention]) -> tuple[Mention, ...]:
    """Put parties together, each once."""
    found: dict[str, Mention] = {}
    for mention in (m for side in sides for m in side):
        found.setdefault(mention.known or mention.name, mention)
    return tuple(found.values())
