"""When and where a deed took place, and how surely a report tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.model.mention import EntityKind, Mention, Span
from dragoman.model.when import When
from dragoman.read.anchors.measured import measured_from
from dragoman.read.anchors.timing import when_of
from dragoman.read.events.words import words
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.places import as_place, place_of
from dragoman.read.status import status_of
from dragoman.read.syntax import HYPOTHETICAL_MODALS, auxiliaries, prepositional
from dragoman.read.tellings import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAIMS = words("allegation claim accusation rumor rumour speculation charge")
"""Nouns that make what hangs on them a claim."""
FALSE = words("groundless false baseless untrue unfounded wrong fabricated fake")
OPEN = words("interested interest capable ready queue think thinking consider possibility prospect idea threat talk")
"""Words under which a deed is only thought of."""
TOWNS = words("town village city province district region state county island port area")


def as_claimed(telling: Telling) -> Telling:
    """Present what a report knows from the press only as alleged: `western media reported that …`."""
    press = [v for v in telling.voices if v.who.known.startswith("outlet:") or v.who.name.endswith("media")]
    sure = telling.status in {Status.OCCURRED, Status.ONGOING, Status.PLANNED}
    return replace(telling, status=Status.ALLEGED) if sure and press and len(press) == len(telling.voices) else telling


def status_at(token: Token) -> Status | None:
    """Give the status of a deed: a headline's `to receive` is of the future, `claims of X being given` are claims."""
    status = status_of(token)
    if status not in {Status.OCCURRED, Status.ONGOING}:
        return status
    path = list(_upward(token))
    claim = next((t for t in path[1:] if t.lemma_.lower() in CLAIMS), None)
    if claim is not None:
        return Status.DENIED if any(c.lower_ in FALSE for c in claim.head.children) else Status.ALLEGED
    if token.tag_ == "VB" and any(c.lower_ == "to" for c in token.children) and token.dep_ in {"ROOT", "acl", "relcl"}:
        return Status.PLANNED if token.dep_ == "ROOT" or _is_settled(token.head) else Status.HYPOTHETICAL
    if token.tag_ == "VB" and token.dep_ == "ccomp" and token.head.lemma_ == "expect":
        return Status.PLANNED
    if token.dep_ == "pcomp" and any(_is_open(t) for t in path[1:4]):
        return Status.HYPOTHETICAL
    return status


def _upward(token: Token) -> Iterator[Token]:
    """Climb from a word through what it modifies, as far as the next clause."""
    current = token
    for _ in range(6):
        yield current
        if current.head == current or current.dep_ not in {
            "acl",
            "pobj",
            "pcomp",
            "prep",
            "compound",
            "ccomp",
            "appos",
        }:
            return
        current = current.head
    yield current


def _is_settled(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or noun.lemma_.lower() in {
        "plan",
        "decision",
        "agreement",
        "deal",
        "intention",
        "contract",
    }


def _is_open(token: Token) -> bool:
    return token.lemma_.lower() in OPEN or bool({a.lower_ for a in auxiliaries(token)} & HYPOTHETICAL_MODALS)


def when_at(ground: Ground, sentence: Sentence, token: Token) -> When:
    """Give the date of a deed; also the one that its clause hangs on, as in `in June, when X struck`."""
    measured = measured_from(ground, sentence, token)
    if measured is not None:
        return measured
    mark = _measured_from(token)
    if mark is not None and not any(
        token.is_ancestor(d.token) and d.token.i > mark.i for d in ground.dates.get(sentence.number, [])
    ):
        return When.unknown()
    when = when_of(ground, sentence, token)
    if when.period is None and token.dep_ == "relcl":
        return next((d.when for d in ground.dates.get(sentence.number, []) if d.token == token.head), when)
    return when


def _measured_from(verb: Token) -> Token | None:
    """Find the `after` by which a clause lies some time from the one it hangs on: `two weeks after X had struck`."""
    if verb.dep_ not in {"advcl", "ccomp"}:
        return None
    marks = [c for c in verb.children if c.dep_ == "mark" and c.lower_ in {"after", "before"}]
    return next((m for m in marks for c in (*verb.children, *m.children) if c.dep_ == "npadvmod" and c.i < m.i), None)


def place_at(ground: Ground, sentence: Sentence, token: Token) -> Mention | None:
    """Give the place of a deed: of a verb, its clause's; of a noun, its own or its verb's; also one that no list knows."""
    tops = (token, token.head) if token.dep_ in {"dobj", "nsubj", "nsubjpass"} else (token,)
    for top in tops:
        for site in prepositional(top, "in", "near", "at", "outside"):
            place = site_of(ground, sentence, site)
            if place is not None:
                return place
    return place_of(ground, sentence, token) if token.pos_ == "VERB" else None


def site_of(ground: Ground, sentence: Sentence, token: Token) -> Mention | None:
    """Read `in Kabul`, `in the town of X`, `near X`, `at their school in X`: a name of a place, known or not."""
    thing = ground.thing(sentence, token)
    if thing is not None:
        return (
            as_place(thing)
            if thing.kind in {EntityKind.PLACE, EntityKind.COUNTRY} and thing.sense != "demonym"
            else None
        )
    inner = prepositional(token, "of", "in", "at", "near")
    if token.pos_ == "NOUN":
        return site_of(ground, sentence, inner[0]) if inner else None
    town = token.dep_ == "pobj" and token.head.head.lemma_.lower() in TOWNS
    known = token.ent_type_ in {"GPE", "LOC", "FAC"} and ground.person(sentence, token) is None
    site = token.ent_type_ == "ORG" and token.dep_ == "pobj" and token.head.lower_ in {"at", "near"}
    if token.pos_ != "PROPN" or not (town or known or site):
        return None
    first = min((t for t in token.subtree if t.pos_ == "PROPN" and t.i <= token.i), key=lambda t: t.i)
    words_of = ground.evidence(sentence, first, token)
    return Mention(Span(words_of.start, words_of.end), words_of.quote, EntityKind.PLACE, words_of.quote)
