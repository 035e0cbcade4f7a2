"""Claims and what answers them: a denial, a confirmation, a withdrawal, and a claim made again."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import permutations

from dragoman.fuse.answers.denied_scopes import is_confirming, is_of_claim, is_withdrawing, scope_of
from dragoman.fuse.copying.shingles import words
from dragoman.fuse.places import countries_of_person
from dragoman.fuse.seats import government_of
from dragoman.lexicon.scripts import fold
from dragoman.model.attestation import ContentKind
from dragoman.model.entity import EntityId
from dragoman.model.link import Link, Relation
from dragoman.model.record import Record
from dragoman.model.statement import Act
from dragoman.model.when import Period

CLAIMS = frozenset({Act.ALLEGE, Act.ACCUSE})
SAYINGS = frozenset({*CLAIMS, Act.ANNOUNCE, Act.STATE, Act.ADMIT})
"""Acts by which somebody may say that a thing is so."""
NEAR = dt.timedelta(days=31)
"""From a claim to its denial, where nothing but people and words shows that they belong together."""
TELLING = 3
"""Words in common without which two statements of the same people are not held to be of one thing."""
ALIKE = 0.4
"""Share of the telling words of the shorter of them that the other has to have."""
SHORTEST = 4
"""Letters of a telling word."""
_EMPTY = frozenset(
    words(
        "that this these those have been were with from would could should about after before into over their there they "
        "them which what when where while will said says saying told tells claim claims claimed claiming report reports "
        "reported reporting reports accuse accused accuses accusing accusation accusations allege alleged alleges allegation "
        "allegations deny denied denies denying denial reject rejected rejects rejecting dismiss dismissed dismisses false "
        "baseless groundless unfounded untrue fabricated lies statement statements remarks government ministry minister "
        "foreign president spokesman spokeswoman spokesperson official officials country countries also again against only "
        "than then other others some such more most very being does having just still even week weeks month months year "
        "years monday tuesday wednesday thursday friday saturday sunday"
    )
)
Found = dict[str, tuple[Link, ...]]


@dataclass(frozen=True, eq=False)
class Said:
    """A statement's record, prepared for comparing."""

    record: Record
    act: Act
    speaker: EntityId
    addressee: frozenset[EntityId]
    about: str
    period: Period | None

    @classmethod
    def of(cls, record: Record) -> Said:
        """Take what is compared out of a record."""
        date = record.headline.get("date")
        speaker = record.entities["speaker"][0]
        addressee = frozenset(record.entities.get("addressee", ()))
        about = record.headline.get("about") or ""
        return cls(
            record, Act(record.headline["act"] or ""), speaker, addressee, about, Period.parse(date) if date else None
        )

    @property
    def id(self) -> str:
        """The record's."""
        return self.record.id

    @property
    def words(self) -> str:
        """Its quotation."""
        return self.record.headline.get("quote") or ""

    @cached_property
    def sides(self) -> frozenset[EntityId]:
        """The speaker, and the state for which he speaks."""
        return frozenset({self.speaker, government_of(self.speaker), *countries_of_person(self.speaker)} - {""})

    @cached_property
    def telling(self) -> frozenset[str]:
        """The words that tell what it is about."""
        found = (word for word in words(fold(self.words)) if len(word) >= SHORTEST or word.isdigit())
        return frozenset(word for word in found if word not in _EMPTY)

    @property
    def denies(self) -> bool:
        """Whether it says that something is not so; to reject an offer or a deed is another matter."""
        return self.act is Act.DENY or (self.act is Act.REJECT and is_of_claim(self.words))

    @property
    def confirms(self) -> bool:
        """Whether it says that something is so of which others speak."""
        return self.act is Act.ADMIT or (self.act in SAYINGS - CLAIMS and is_confirming(self.words))

    @property
    def withdraws(self) -> bool:
        """Whether it takes back what its speaker had said."""
        return is_withdrawing(self.words)

    def is_after(self, other: Said) -> bool:
        """Whether it may answer the other: it was not said before that."""
        return not (self.period and other.period and self.period.surely_before(other.period))

    def is_surely_after(self, other: Said) -> bool:
        """Whether it was said after the other on all accounts."""
        return bool(self.period and other.period and other.period.surely_before(self.period))

    def speaks_as(self, other: Said) -> bool:
        """Whether it is the same speaker, or the spokesmen of one government."""
        governments = government_of(self.speaker) or self.speaker, government_of(other.speaker) or other.speaker
        return governments[0] == governments[1]


def find_answers(records: Iterable[Record]) -> tuple[Found, Found]:
    """Give for statements what they answer, and for whatever is answered the statements that do.

    Two are paired where they are about one event or agreement, or else where the one names whom the other accused, soon
    after and with several telling words in common. That they stand in one report is never enough.
    """
    known = list(records)
    said = [Said.of(record) for record in known if record.kind is ContentKind.STATEMENT]
    disputed = {record.id for record in known if any(part.claims for part in (record, *record.steps))}
    disputed |= {one.about for one in said if one.denies or one.act in CLAIMS}
    answers: dict[str, set[Link]] = defaultdict(set)
    answered: dict[str, set[Link]] = defaultdict(set)
    for one, ident, link in (*_about_records(said, disputed), *_about_one_thing(said), *_among_the_same(said)):
        answers[one.id].add(link)
        answered[ident].add(Link(link.relation, one.id, link.reasons, link.scope))
    return _sorted(answers), _sorted(answered)


def _sorted(found: dict[str, set[Link]]) -> Found:
    return {ident: tuple(sorted(links)) for ident, links in found.items()}


Answer = tuple[Said, str, Link]


def _about_records(said: Iterable[Said], disputed: Container[str]) -> Iterator[Answer]:
    """Statements that deny or confirm what they are about, or take back that it is so."""
    for one in said:
        if one.about and (relation := _to_record(one, is_disputed=one.about in disputed)):
            yield one, one.about, _link(relation, one, one.about, "the statement is about it")


def _to_record(one: Said, *, is_disputed: bool) -> Relation | None:
    if one.withdraws:
        return Relation.WITHDRAWS
    if one.denies:
        return Relation.DENIES
    # Whoever admits what nobody doubts says something of it, and does not confirm it.
    confirms = one.confirms and (is_disputed or one.act is not Act.ADMIT)
    return Relation.CONFIRMS if confirms else None


def _link(relation: Relation, one: Said, ident: str, *reasons: str) -> Link:
    scope = scope_of(one.words) if relation is Relation.DENIES else None
    return Link(relation, ident, reasons, str(scope or ""))


def _about_one_thing(said: Iterable[Said]) -> Iterator[Answer]:
    by_record: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        if one.about:
            by_record[one.about].append(one)
    for group in by_record.values():
        answering = [one for one in group if one.denies or one.confirms or one.withdraws]
        for one in answering:
            for other in group:
                if one is not other and (relation := _relation(one, other)):
                    yield one, other.id, _link(relation, one, other.id, "both are about the same")
        for one, other in permutations([each for each in group if each.act in CLAIMS or each.denies], 2):
            if one.speaker == other.speaker and one.act is other.act and one.is_surely_after(other):
                reasons = "both are about the same", "the same speaker says so again"
                yield one, other.id, _link(Relation.REPEATS, one, other.id, *reasons)


def _relation(one: Said, other: Said) -> Relation | None:
    """How a statement answers another one about the same event or agreement."""
    if not one.is_after(other):
        return None
    if one.speaks_as(other):
        is_back = (one.confirms and other.denies) or (one.withdraws and other.act in CLAIMS)
        return Relation.WITHDRAWS if is_back else None
    says_so = other.act in CLAIMS | {Act.ANNOUNCE, Act.ADMIT} or (other.act is Act.STATE and _is_told_alike(one, other))
    if not says_so:
        return None
    return Relation.DENIES if one.denies else Relation.CONFIRMS if one.confirms else None


def _among_the_same(said: Iterable[Said]) -> Iterator[Answer]:
    """Denials of what the denier was accused of, or of what the one whom he addresses had said."""
    claims = [one for one in said if one.act in CLAIMS]
    against = _indexed(claims, lambda one: one.addressee)
    spoken = _indexed(claims, lambda one: frozenset({one.speaker}))
    for one in (each for each in said if each.denies):
        of_him = [claim for side in one.sides for claim in against.get(side, ())]
        of_them = [claim for who in one.addressee for claim in spoken.get(who, ())]
        for other in {claim.id: claim for claim in (*of_him, *of_them)}.values():
            if _is_denial_of(one, other):
                shared = ", ".join(sorted(one.telling & other.telling))
                yield (
                    one,
                    other.id,
                    _link(Relation.DENIES, one, other.id, "by whom it is aimed at", f"words in common: {shared}"),
                )


def _indexed(said: Iterable[Said], keys: Callable[[Said], frozenset[EntityId]]) -> dict[EntityId, list[Said]]:
    index: dict[EntityId, list[Said]] = defaultdict(list)
    for one in said:
        for key in keys(one):
            index[key].append(one)
    return index


def _is_denial_of(one: Said, other: Said) -> bool:
    if one.speaks_as(other) or (one.about and other.about) or not one.is_after(other):
        return False
    in_time = one.period and other.period and _widened(other.period).intersect(one.period)
    together = set(one.record.reports) & set(other.record.reports)
    return bool(in_time or together) and _is_told_alike(one, other)


def _is_told_alike(one: Said, other: Said) -> bool:
    shared = len(one.telling & other.telling)
    return shared >= TELLING and shared >= ALIKE * min(len(one.telling), len(other.telling))


def _widened(period: Period) -> Period:
    return Period(period.first, period.last and period.last + NEAR)
