"""Between whom an agreement is, and who signed it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.lexicon import countries, organizations
from dragoman.lexicon.countries import by_code
from dragoman.lexicon.people import persons
from dragoman.lexicon.seats import tenures
from dragoman.model.agreement import Stage
from dragoman.model.mention import EntityKind, Mention, Span
from dragoman.read.agreements.doers import doers_of
from dragoman.read.agreements.names import Naming
from dragoman.read.agreements.told import Told
from dragoman.read.agreements.wordings import SIDES
from dragoman.read.ground import Ground, country_mention, thing_mention
from dragoman.read.parsing import Sentence
from dragoman.read.reference.actors import actors
from dragoman.read.reference.anaphora import two_countries
from dragoman.read.reference.descriptions import modifiers
from dragoman.read.syntax import child, conjuncts, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

DESCRIBING = ("proposed", "backed", "brokered", "mediated", "led", "drafted", "sponsored", "drawn", "supported")
"""What makes a country before a name its proposer and no party: `the U.S.-proposed ceasefire`."""
HANDING = frozenset({"hand", "cede", "transfer", "return", "sell", "handover", "cession", "sale", "give"})
"""What is done to a territory or arms in favour of the other party."""
ROTATING = frozenset({"assembly_chair", "osce_chair", "general_assembly_president", "security_council_president"})
"""Chairs of international bodies that statesmen hold beside their own offices for a year or less."""
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


@dataclass(frozen=True)
class Parties:
    """Whose an agreement is."""

    parties: tuple[Mention, ...] = ()
    doers: tuple[Mention, ...] = ()
    """Who brought the stage about."""


def parties_of(ground: Ground, sentence: Sentence, told: Told, explicit: tuple[Mention, ...]) -> Parties:
    """Give the parties that the name and the governing words tell.

    Args:
        ground: the report.
        sentence: where the stage is told.
        told: the stage.
        explicit: the parties that the agreement's names tell.
    """
    doers = doers_of(ground, sentence, told)
    own = _as_parties(doers)
    if told.stage is Stage.RATIFIED:
        return Parties(own or explicit, doers)
    states = tuple(p for p in _as_parties(m for m in doers if m.kind is not EntityKind.PERSON))
    if len(states) > 1 and told.stage in OWN_DOING:
        return Parties(states, doers)
    if len(explicit) > 1:
        return Parties(explicit, doers)
    if told.stage in OWN_DOING or told.is_ahead or len(explicit) == 1:
        return Parties(joined(own, explicit), doers)
    if told.stage is Stage.DISCUSSED and len(own) > 1:
        return Parties(joined(own, explicit), doers)
    return Parties(explicit, doers)


def named_parties(ground: Ground, naming: Naming) -> tuple[Mention, ...]:
    """Give the parties in the name: `between X and Y`, `with X`, `of X and Y`, `the X-Y treaty`, `the two countries`."""
    found = _as_parties(_around(ground, naming))
    if len(found) < 2 and _means_both(naming):  # noqa: PLR2004  an agreement has two parties
        found = joined(found, two_countries(ground))
    if naming.family == "truce" and not found:
        found = _warring(ground, naming)
    return found


def _around(ground: Ground, naming: Naming) -> Iterator[Mention]:
    sentence, noun = naming.sentence, naming.noun
    owner = child(noun, "poss")
    if owner is not None:
        yield from _named(ground, sentence, owner)
    for token in sentence.span.doc[naming.first : noun.i]:
        if noun.is_ancestor(token) and not _only_describes(token, noun):
            yield from _of_word(ground, sentence, token)
    for token in sentence.span.doc[noun.i + 1 : naming.last]:
        if token.lower_ == "with" and any(t.tag_ == "TO" for t in sentence.span.doc[noun.i + 1 : token.i]):
            continue  # "a deal to weaken its ties with X"
        if token.lower_ in {"between", "among", "with", "of"} and token.dep_ in {"prep", "conj"}:
            goals = [
                c
                for c in token.children
                if c.dep_ == "pobj" and (token.lower_ != "of" or (len(conjuncts(c)) > 1 and token.head == noun))
            ]
            yield from (m for goal in goals for m in _named(ground, sentence, goal))
    for goal in prepositional(noun, "between", "with", "among"):
        yield from _named(ground, sentence, goal)
    yield from _receiving(ground, sentence, noun)
    yield from _founding(ground, sentence, noun)


def _receiving(ground: Ground, sentence: Sentence, noun: Token) -> Iterator[Mention]:
    """Give to whom a deal is to hand something over: `a deal on handing the islands to Y`."""
    for word in noun.subtree:
        if word.i > noun.i and word.lemma_ in HANDING:
            yield from (m for goal in prepositional(word, "to") for m in _named(ground, sentence, goal))


def _founding(ground: Ground, sentence: Sentence, noun: Token) -> Iterator[Mention]:
    """Give the countries that do something together under an agreement: `which X and Y set up as part of the declaration`."""
    link = noun.head
    if link.lower_ == "of" and link.head.lower_ == "part":
        link = link.head.head
    if link.lower_ not in {"under", "as"} or link.head.pos_ != "VERB":
        return
    doer = child(link.head, "nsubj")
    together = _as_parties(_named(ground, sentence, doer)) if doer is not None else ()
    if len(together) > 1:
        yield from together


def _named(ground: Ground, sentence: Sentence, token: Token) -> Iterator[Mention]:
    """Give whom a noun phrase of a name stands for; bodies that have no name of their own stand for their countries."""
    for one in conjuncts(token):
        whom = [m for m in actors(ground, sentence, one) if m.name] or list(_of_word(ground, sentence, one))
        apposed = [m for c in one.children if c.dep_ == "appos" for m in actors(ground, sentence, c)]
        yield from whom or apposed or [country_mention(f) for f in modifiers(ground, sentence, one)]


def _of_word(ground: Ground, sentence: Sentence, token: Token) -> Iterator[Mention]:
    """Give the country or body that a word names, inside the name of a listed agreement too."""
    thing = ground.thing(sentence, token)
    if thing is not None and thing.head == token and thing.kind is EntityKind.ORGANIZATION:
        yield thing_mention(thing)
    elif thing is not None and thing.head == token and thing.country and thing.kind is EntityKind.COUNTRY:
        yield country_mention(thing)
    elif thing is not None and thing.kind is EntityKind.AGREEMENT and token.text[:1].isupper():
        whole = " ".join(t.text for t in token.subtree if t.dep_ in {"compound", "amod"} and t.i < token.i)
        country = (
            countries.named(f"{whole} {token.text}".strip())
            or countries.named(token.text)
            or countries.of_demonym(token.text)
        )
        if country is not None:
            start = sentence.position(token)
            yield Mention(
                Span(start, start + len(token.text)),
                token.text,
                EntityKind.COUNTRY,
                country.name,
                country.code,
                f"country:{country.code}",
            )


def _warring(ground: Ground, naming: Naming) -> tuple[Mention, ...]:
    """Give the sides of the war that a truce would end: `a ceasefire in the X-Y war`."""
    wars = [
        t
        for t in prepositional(naming.noun, "in", "to", "of")
        if t.lemma_ in {"war", "conflict", "fighting", "hostility"}
    ]
    sides = [m for war in wars for t in war.subtree for m in _of_word(ground, naming.sentence, t)]
    return _as_parties(sides) if len(sides) > 1 else ()


def _only_describes(token: Token, noun: Token) -> bool:
    """Whether a name before the noun says who proposed or brokered it: `the U.S.-proposed ceasefire`."""
    if "-" in token.text and token.lower_.endswith(DESCRIBING):
        return True
    following = [t.lower_ for t in token.doc[token.i + 1 : min(token.i + 3, noun.i)]]
    return following[:1] == ["-"] and following[-1].endswith(DESCRIBING)


def _means_both(naming: Naming) -> bool:
    doc = naming.sentence.span.doc
    words = [t.lower_ for t in doc[naming.first : naming.last]]
    if "bilateral" in words:
        return True
    both = any(w in {"two", "both"} for w in words)
    return both and any(w.removesuffix("s").replace("ie", "y") in SIDES or w in SIDES for w in words)


def with_speaker(parties: tuple[Mention, ...], speakers: Iterable[Mention]) -> tuple[Mention, ...]:
    """Add the speaker's side, where only the other one is told: `the treaty with X is in force, Y's ministry said`."""
    others = [
        p
        for p in _as_parties(speakers)
        if p.kind is EntityKind.COUNTRY and (p.known or p.name) not in {q.known or q.name for q in parties}
    ]
    return joined(parties, others[:1])


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
        return _seat(mention) or (_country(mention, mention.country or _of_chief(mention)))
    if mention.kind is EntityKind.ORGANIZATION:
        body = organizations.by_id(mention.known) if mention.known else None
        is_state = bool(mention.country) and body is not None and body.kind in STATE_BODIES
        return _country(mention, mention.country) if is_state else mention
    return None


def _seat(person: Mention) -> Mention | None:
    """Give the international body for which somebody signs: its secretary-general or director."""
    held = [office.known for office in person.offices if office.known] or _listed_offices(person)
    for office in held:
        parts = office.split(":")
        body = organizations.by_id(f"org:{parts[1]}") if len(parts) > 1 else None
        if body is not None and not body.country:
            return Mention(person.span, person.text, EntityKind.ORGANIZATION, body.name, known=body.id)
    return None


def _listed_offices(person: Mention) -> list[str]:
    """Give the offices that the lexicon knows of somebody to whom the report gives none."""
    known = persons.named(person.name)
    held = [t.office for t in tenures.of_person(known[0].id)] if len(known) == 1 else []
    return [office for office in held if office.rpartition(":")[2] not in ROTATING]


def _of_chief(person: Mention) -> str:
    """Give the country of one who is so well known that the report gives neither title nor first name: `Putin`."""
    sharing = persons.sharing_surname(person.name) if " " not in person.name else ()
    chiefs = [office for known in sharing if (office := tenures.chief_office(known.id))]
    return chiefs[0].split(":")[1] if len(chiefs) == 1 else ""


def _country(mention: Mention, code: str) -> Mention | None:
    if not code:
        return None
    return Mention(mention.span, mention.text, EntityKind.COUNTRY, by_code(code).name, code, f"country:{code}")


def joined(*sides: Iterable[Mention]) -> tuple[Mention, ...]:
    """Put parties together, each once."""
    found: dict[str, Mention] = {}
    for mention in (m for side in sides for m in side):
        found.setdefault(mention.known or mention.name, mention)
    return tuple(found.values())
