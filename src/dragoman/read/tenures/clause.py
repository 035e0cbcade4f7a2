"""A clause that may tell of an office: who, when, in whose words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status, Voice
from dragoman.model.mention import EntityKind, Evidence, Mention
from dragoman.model.tenure import NOT_SAID
from dragoman.model.when import When
from dragoman.read.anchors.clause_dates import clause_date
from dragoman.read.ground import Dated, Ground
from dragoman.read.parsing import Sentence
from dragoman.read.reference.actors import actors
from dragoman.read.reference.anaphora import persons_of, subjects_of
from dragoman.read.speech import voices_of
from dragoman.read.status import status_of
from dragoman.read.syntax import SUBJECTS, children, clause_head
from dragoman.read.tenures.seats import Seat, is_name, pointed_at, seat_after
from dragoman.read.tenures.spoken import Spoken

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Clause:
    """A verb (or noun) of taking, holding or leaving, where it stands."""

    ground: Ground
    sentence: Sentence
    verb: Token
    spoken: Spoken

    @property
    def lemma(self) -> str:
        """The verb's lemma."""
        return str(self.verb.lemma_.lower())

    @property
    def rule(self) -> str:
        """The rule that reads it."""
        return f"tenures.{self.lemma}"

    @property
    def status(self) -> Status | None:
        """How the report presents it."""
        return status_of(self.verb)

    @property
    def when(self) -> When:
        """Its own date; else the only one that its sentence gives, where it depends on the verb."""
        own = clause_date(self.ground, self.sentence, self.verb, self._is_mine)
        dated = [d for d in self.ground.dates.get(self.sentence.number, []) if d.when.period is not None]
        if own is None and len(dated) == 1 and self._reaches(dated[0].token) and not dated[0].phrase.bound:
            return dated[0].when
        return own or NOT_SAID

    def _is_mine(self, dated: Dated) -> bool:
        """Whether a date may be the clause's own: `on Tuesday, a week after Y stepped down` gives Y's going no date."""
        marked = any(c.dep_ == "mark" and c.lower_ in {"after", "before", "since", "until"} for c in self.verb.children)
        return not (marked and self.verb.dep_ == "advcl") or self.verb.is_ancestor(dated.token)

    def _reaches(self, token: Token) -> bool:
        """Whether a date hangs on the verb, and on no clause that tells more of a noun."""
        clause = clause_head(token)
        return self.verb.is_ancestor(token) and (clause == self.verb or clause.dep_ != "relcl")

    @property
    def is_subordinate(self) -> bool:
        """Whether it hangs on a noun or tells a circumstance: `who took office in May`, `since he was ousted`."""
        return self.verb.dep_ in {"relcl", "advcl"}

    @property
    def words(self) -> Evidence:
        """Its sentence."""
        return self.sentence.whole(self.ground.text)

    @property
    def voices(self) -> tuple[Voice[Mention], ...]:
        """Whom the report cites for it."""
        return voices_of(self.ground, self.sentence, self.verb)

    @property
    def position(self) -> int:
        """Where it stands in the text."""
        return self.sentence.position(self.verb)

    def person(self, token: Token | None) -> Mention | None:
        """Give the one named person that a noun phrase stands for; a pronoun only where it leaves no doubt."""
        if token is None:
            return None
        found = [m for m in actors(self.ground, self.sentence, token) if m.kind is EntityKind.PERSON and not m.unnamed]
        if len(found) != 1 or (token.tag_ == "PRP" and not self._is_sure(found[0], token)):
            return None
        return found[0]

    def given_before(self, token: Token | None) -> Mention | None:
        """Give whom `he` means after a sentence in which somebody else gave an office: who was given it."""
        given = self.spoken.given
        is_next = given is not None and given[0] == self.sentence.number - 1
        return (
            given[1] if given is not None and is_next and token is not None and token.lower_ in {"he", "she"} else None
        )

    def _is_sure(self, person: Mention, pronoun: Token) -> bool:
        """Whether nobody else can be meant by `he`: the only one named just before, or its only subject."""
        doc = self.sentence.span.doc
        here = {
            m.name
            for t in doc[self.sentence.span.start : pronoun.i]
            if (m := self.ground.person(self.sentence, t)) is not None
        }
        if pronoun.dep_ not in SUBJECTS:  # nobody does it to himself by "him"
            here -= {m.name for c in children(pronoun.head, *SUBJECTS) for m in actors(self.ground, self.sentence, c)}
        if here:
            return here == {person.name}
        before = next(iter(self.ground.before(self.sentence)), None)
        if before is None:
            return False
        named = {m.name for m in persons_of(self.ground, before)}
        return named == {person.name} or [m.name for m in subjects_of(self.ground, before)][:1] == [person.name]

    def named_after(self) -> Mention | None:
        """Give the person named right after the verb, whose object the parser missed."""
        for token in self.verb.doc[self.verb.i + 1 : min(self.verb.i + 5, self.sentence.span.end)]:
            if is_name(self.ground, self.sentence, token):
                found = self.ground.person(self.sentence, token)
                return found if found is not None and not found.unnamed else None
            if token.pos_ in {"VERB", "ADP", "PUNCT"}:
                return None
        return None

    def seat(self, start: int, country: str) -> Seat | None:
        """Read the office that is named from a token on."""
        return seat_after(self.ground, self.sentence, start, country, self.spoken)

    def pointed(self, token: Token) -> Seat | None:
        """Give the office that `the post` means."""
        return pointed_at(self.sentence, token, self.spoken)
