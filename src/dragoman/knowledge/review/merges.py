"""Merges that reading made and a person may doubt: the names are not alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.knowledge.review.points import Conflict, ReviewKind, Words
from dragoman.knowledge.review.profiles import Profiles
from dragoman.lexicon.people import persons
from dragoman.lexicon.people.picking import best_match
from dragoman.model.entity import UNNAMED
from dragoman.model.identity import Identity
from dragoman.model.judgement import Decision, Judgement
from dragoman.model.pointed import entities_in
from dragoman.store.base import View

UNLIKE = 0.7
"""Below this score two names are none of one person's."""


def doubtful(view: View, profiles: Profiles, identity: Identity, held: Iterable[Judgement]) -> Iterator[Conflict]:
    """Give those whom reading took for somebody of the lexicon whose names are unlike the one that the report gives."""
    told = {entity.id: entity for entity in view.entities()}
    for judgement in held:
        own, person = told.get(judgement.left), persons.by_id(judgement.right)
        is_merged = identity.canonical(judgement.left) == identity.canonical(judgement.right)
        if not (own and person and judgement.is_derived and judgement.decision is Decision.SAME and is_merged):
            continue
        if not own.name.startswith(UNNAMED) and best_match(own.name, person).score < UNLIKE:
            what = f"{own.name} is taken for {profiles.name(person.id)}"
            words = _words(view, own.id)
            yield Conflict(ReviewKind.MERGE, what, judgement.reasons, (own.id, person.id), (), words)


def _words(view: View, own: str) -> tuple[Words, ...]:
    names = view.report_names()
    found = (each for each in view.attestations() if own in entities_in(each.attested))
    return tuple(Words(names[each.report], each.attested.evidence[0].quote) for each in found)[:1]
