"""Pledges: undertakings with substance, such as so much money or such a delivery."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.model.event import EventType, Role
from dragoman.read.events.deeds import Deed, after, doers, tell
from dragoman.read.events.words import words
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.status import status_of
from dragoman.read.syntax import is_negated
from dragoman.read.tellings import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

PLEDGING = frozenset({"pledge", "promise", "commit", "vow", "undertake"})
OFFERING = words("provide invest contribute donate allocate lend grant give")
"""Verbs that make an undertaking of money in the future: `will provide $20 million`."""
MONEY = words("$ € £ dollar euro pound yuan ruble rouble yen rupee rial riyal usd")
MANY = frozenset({"million", "billion", "trillion", "thousand", "millions", "billions"})


def find_pledges(ground: Ground) -> list[Telling]:
    """Find every telling of an undertaking with substance in a report."""
    found = [
        _pledge(ground, sentence, token) for sentence in ground.sentences for token in sentence if token.pos_ == "VERB"
    ]
    return [telling for telling in found if telling is not None]


def _pledge(ground: Ground, sentence: Sentence, verb: Token) -> Telling | None:
    """Read `X pledged to invest billions of dollars`, `X will provide $20 million`."""
    lemma = verb.lemma_.lower()
    if lemma in PLEDGING:
        status: Status | None = None if status_of(verb) in {None, Status.HYPOTHETICAL} else Status.OCCURRED
    elif (
        lemma in OFFERING
        and any(c.lower_ in {"will", "'ll", "’ll"} for c in verb.children if c.dep_ == "aux")
        and not is_negated(verb)
    ):
        status = Status.OCCURRED
    else:
        return None
    if status is None or not _has_money(verb):
        return None
    giver = doers(ground, sentence, verb)
    if not giver:
        return None
    receiver = after(ground, sentence, verb, "to", "for")
    deed = Deed(EventType.PLEDGE, verb, f"pledges.{lemma}", status=status)
    return tell(ground, sentence, deed, ((giver, Role.PARTICIPANT), (receiver, Role.RECIPIENT)))


def _has_money(verb: Token) -> bool:
    words = [t for t in verb.subtree if t.i > verb.i]
    return any(t.lower_ in MONEY or t.lemma_.lower() in MONEY for t in words) and any(
        t.lower_ in MANY or t.like_num for t in words
    )
