"""How a verb or noun becomes a telling: its status, date, place and the voices cited for it, the same for all types."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.model.event import EventType, Participant
from dragoman.model.mention import Mention
from dragoman.model.report import BlockKind
from dragoman.model.when import When
from dragoman.read.anchors.timing import when_of
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.speech import voices_of
from dragoman.read.status import status_of
from dragoman.read.tellings import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

COMING = re.compile(r"(?:next\s+(?!day\b|morning\b)\w+|tomorrow|this\s+coming)\b", re.IGNORECASE)
AHEAD = {Status.OCCURRED, Status.ONGOING}
"""What cannot be said of a day after publication."""


@dataclass(frozen=True)
class Clause:
    """A verb or noun that tells an event, and where it stands."""

    ground: Ground
    sentence: Sentence
    token: Token

    def at(self, token: Token) -> Clause:
        """Give another token of the same sentence."""
        return Clause(self.ground, self.sentence, token)

    @property
    def when(self) -> When:
        """Its date."""
        return when_of(self.ground, self.sentence, self.token)


@dataclass(frozen=True)
class Details:
    """What a finder knows better than the clause tells: each is taken from the clause where it is not given."""

    place: Mention | None = None
    status: Status | None = None
    when: When | None = None


def tell(
    clause: Clause,
    kind: EventType,
    participants: Iterable[Participant[Mention]],
    rule: str,
    details: Details | None = None,
) -> Iterator[Telling]:
    """Give the telling of a clause; none where its words say that nothing happened."""
    details = details or Details()
    status = details.status or status_of(clause.token)
    if status is None:
        return
    when = details.when or clause.when
    yield Telling(
        type=kind,
        status=Status.PLANNED
        if status in AHEAD and (is_ahead(clause.ground, when) or _is_announced(clause, when))
        else status,
        when=when,
        participants=tuple(participants),
        evidence=clause.sentence.whole(clause.ground.text),
        rule=rule,
        place=details.place,
        voices=voices_of(clause.ground, clause.sentence, clause.token),
    )


def _is_announced(clause: Clause, when: When) -> bool:
    """Whether running text tells it in the present tense with a day that is not over: `the ministers meet on May 6`."""
    published = clause.ground.published.period
    over = when.period is not None and (published is None or not published.possibly_before(when.period))
    present = clause.token.tag_ in {"VBZ", "VBP"} and not any(
        c.dep_ in {"aux", "auxpass"} for c in clause.token.children
    )
    return present and not over and bool(when.phrase) and clause.sentence.block.kind is BlockKind.BODY


def is_ahead(ground: Ground, when: When) -> bool:
    """Whether a date lies after the day of publication, known or not: `next week` does."""
    published = ground.published.period
    if when.period is None:
        return bool(COMING.match(when.phrase))
    return published is not None and published.surely_before(when.period)
