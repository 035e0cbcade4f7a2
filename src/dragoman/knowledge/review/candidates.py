"""Likely duplicates: pairs with a word of their names in common, as far as the reasons suffice."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import cache

from dragoman.knowledge.review.likeness import consonants, is_enough, weigh
from dragoman.knowledge.review.points import Candidate, ReviewKind
from dragoman.knowledge.review.profiles import Profile, Profiles
from dragoman.lexicon import organizations
from dragoman.lexicon.entities import listed
from dragoman.lexicon.people import names, persons, sounds
from dragoman.lexicon.seats import wordings
from dragoman.model.entity import UNNAMED, EntityId
from dragoman.model.identity import Identity
from dragoman.model.judgement import Decision, Judgement
from dragoman.model.mention import EntityKind

KINDS = {
    EntityKind.PERSON: ReviewKind.PERSON,
    EntityKind.ORGANIZATION: ReviewKind.ORGANIZATION,
    EntityKind.OFFICE: ReviewKind.OFFICE,
}
COMMON = 40
"""A word that more names than these have joins two of them only together with another word."""
MOST_EACH = 3
"""Candidates shown for one entity; the weightiest."""
"""How names begin that readers give those of whom a report gives none."""
Key = Hashable
KeysOf = Callable[[str], Iterable[Key]]


class Candidates:
    """Finds the pairs that may be one and that nobody judged yet."""

    def __init__(self, profiles: Profiles, identity: Identity, held: Iterable[Judgement]) -> None:
        self._profiles = profiles
        self._identity = identity
        unsure = (each for each in held if each.decision is Decision.UNSURE)
        self._unsure = {frozenset(map(identity.canonical, each.pair)) for each in unsure}

    def __iter__(self) -> Iterator[Candidate]:
        """Give the pairs, the likeliest first."""
        found = [each for kind in KINDS for each in self._of_kind(kind)]
        counts: Counter[EntityId] = Counter()
        groups: dict[EntityId, set[EntityId]] = {}
        for each in sorted(found, key=_order):
            left, right = (groups.setdefault(side.id, {side.id}) for side in (each.left, each.right))
            # One who is like many would fill the list; what two pairs together say needs no third.
            if left is not right and all(counts[side.id] < MOST_EACH for side in (each.left, each.right)):
                counts.update((each.left.id, each.right.id))
                left |= right
                groups.update(dict.fromkeys(right, left))
                yield each

    def _of_kind(self, kind: EntityKind) -> Iterator[Candidate]:
        profiles = {each.entity.id: each for each in self._profiles if each.entity.kind is kind and _is_named(each)}
        keys_of = _person_keys if kind is EntityKind.PERSON else wordings.telling_words
        index = {ident: _keys(profile.names, keys_of) for ident, profile in profiles.items()}
        told = {ident: keys for ident, keys in index.items() if profiles[ident].entity.provisional}
        for left, right in _sharing(told, {**_lexicon_keys(kind), **index}):
            if self._is_open(left, right):
                yield from self._pair(profiles[left], profiles.get(right) or _listed_profile(right))

    def _pair(self, left: Profile, right: Profile) -> Iterator[Candidate]:
        reasons = weigh(left, right, self._profiles.name)
        if reasons and is_enough(reasons):
            ours, theirs = self._profiles.side(left), self._profiles.side(right)
            yield Candidate(KINDS[left.entity.kind], ours, theirs, reasons)

    def _is_open(self, left: EntityId, right: EntityId) -> bool:
        return frozenset((left, right)) not in self._unsure and not self._identity.apart(left, right)


def _order(candidate: Candidate) -> tuple[float, str, str]:
    return -candidate.weight, candidate.left.id, candidate.right.id


def _is_named(profile: Profile) -> bool:
    """Whether it has a name of its own: not `unnamed official`, nor `Iranian media`; any that the lexicon lists has."""
    entity = profile.entity
    words = [word for word in entity.name.split() if word[:1].isalpha() and word.lower() not in wordings.EMPTY]
    is_person = entity.kind is EntityKind.PERSON
    is_proper = " of " not in entity.name if is_person else not any(word[0].islower() for word in words)
    return not entity.provisional or (is_proper and not entity.name.startswith(UNNAMED))


def _listed_profile(ident: EntityId) -> Profile:
    entity = listed(ident)
    if entity is None:
        raise KeyError(ident)
    return Profile(entity)


def _keys(called: Iterable[str], keys_of: KeysOf) -> frozenset[Key]:
    return frozenset(key for name in called for key in keys_of(name))


def _person_keys(name: str) -> Iterator[Key]:
    """The consonants of each word, which most spellings of a name leave alone."""
    for word in names.words_of(name):
        bones = consonants(word)
        if len(word) > 1:
            yield bones if len(bones) > 1 else sounds.sound(word)


@cache
def _lexicon_keys(kind: EntityKind) -> dict[EntityId, frozenset[Key]]:
    if kind is EntityKind.PERSON:
        return {each.id: _keys((each.name, *each.aliases), _person_keys) for each in persons.everybody()}
    if kind is EntityKind.ORGANIZATION:
        bodies = organizations.organizations()
        return {each.id: _keys((each.name, *each.aliases), wordings.telling_words) for each in bodies}
    return {}


def _sharing(
    told: dict[EntityId, frozenset[Key]], every: dict[EntityId, frozenset[Key]]
) -> Iterator[tuple[EntityId, EntityId]]:
    """Pair what reports tell of with whatever shares a rare word with it, or two words."""
    holders: dict[Key, list[EntityId]] = defaultdict(list)
    for ident, keys in every.items():
        for key in keys:
            holders[key].append(ident)
    for left, keys in told.items():
        shared: Counter[EntityId] = Counter()
        rare: set[EntityId] = set()
        for key in keys:
            shared.update(holders[key])
            rare.update(holders[key] if len(holders[key]) <= COMMON else ())
        for right, count in shared.items():
            is_twin = right in told and right < left
            if right == left or is_twin:
                continue
            if count > 1 or (right in rare and _begin_alike(keys, every[right])):
                yield left, right


def _begin_alike(ours: frozenset[Key], theirs: frozenset[Key]) -> bool:
    """Whether other words of two names may be alike too, so far as their first letters tell; one word is enough."""
    if len(ours) == 1 or len(theirs) == 1:
        return True
    left, right = (frozenset(str(key)[:1] for key in keys - (ours & theirs)) for keys in (ours, theirs))
    return not left or not right or not left.isdisjoint(right)
