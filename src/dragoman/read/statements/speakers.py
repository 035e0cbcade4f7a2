"""Speakers: whom the noun phrase before a verb of saying stands for, with a memory of who spoke before."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dragoman.model.mention import EntityKind, Mention
from dragoman.read.ground import Ground, country_mention, thing_mention
from dragoman.read.parsing import Sentence
from dragoman.read.reference.actors import actors
from dragoman.read.reference.anaphora import HE, IT
from dragoman.read.reference.descriptions import unnamed_person
from dragoman.read.speech import DOCUMENTS, cited
from dragoman.read.statements.unlisted import BODIES, GROUPS, PERSONS, behind, group, unlisted
from dragoman.read.statements.wordings import MESSAGES
from dragoman.read.syntax import SUBJECTS, agent, child, prepositional, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

THEY = frozenset({"they"})
THE = frozenset({"the", "this", "that", "those", "these"})
PARTS = frozenset({"many", "some", "most", "several", "few", "number", "majority", "dozens", "hundreds", "thousands"})
"""Words whose `of` says who speaks: `many of the lawmakers`."""
SPEAKING = frozenset({EntityKind.PERSON, EntityKind.COUNTRY, EntityKind.ORGANIZATION})
ISSUING = frozenset(
    {"issue", "release", "publish", "make", "sign", "send", "adopt", "pass", "write", "post", "address"}
)
GENERIC = frozenset({"leader", "envoy", "official", "diplomat", "politician", "chief", "minister"})
"""Words for a person that fit whatever office he holds."""
PARTS_OF_TEXTS = frozenset({"article", "clause", "paragraph", "section", "chapter", "provision"})
"""What, with a number, tells what a treaty or law says."""
ISSUED = frozenset({"release", "readout", "communique", "communiqué", "statement"})
"""Documents that a body puts out, which stay its own over more sentences."""
PAIR = 2
TWICE = 2
REACH = 3
"""How many sentences after he spoke somebody may still be `he`, `the group` or `the statement`."""


@dataclass(frozen=True)
class _Turn:
    """Somebody spoke."""

    sentence: int
    who: Mention
    plural: bool
    """Several speak as one."""


@dataclass
class Speakers:
    """Tells who speaks, sentence after sentence."""

    ground: Ground
    turns: list[_Turn] = field(default_factory=list)

    def remember(self, sentence: Sentence, who: Mention, token: Token) -> None:
        """Note that somebody spoke."""
        self.turns.append(_Turn(sentence.number, who, token.tag_ in {"NNS", "NNPS"} or token.lower_ in THEY))

    def last(
        self, sentence: Sentence, *kinds: EntityKind, plural: bool | None = None, reach: int = REACH
    ) -> Mention | None:
        """Give who spoke last before a sentence or in it, of these kinds."""
        for turn in reversed(self.turns):
            if sentence.number - turn.sentence > reach:
                return None
            if turn.who.kind in kinds and (plural is None or plural == turn.plural):
                return turn.who
        return None

    def of(self, sentence: Sentence, token: Token) -> Mention | None:
        """Give whom a noun phrase stands for as a speaker, by its head; the first where it names several."""
        ground = self.ground
        if token.lower_ in PARTS:
            whole = next(iter(prepositional(token, "of", "among")), None)
            return self.of(sentence, whole) if whole is not None else None
        if token.lower_ == "source" and any(c.lower_ == "same" for c in token.children):
            return self._described("source")
        if _is_somebodys(token) and sentence.position(token) in ground.title_at:
            named = [m for c in token.subtree if c.dep_ == "appos" and (m := ground.person(sentence, c)) is not None]
            return named[0] if named else unnamed_person(ground, sentence, token)
        if ground.person(sentence, token) is None and ground.thing(sentence, token) is None:
            is_settled, whom = self._without_a_name(sentence, token)
            if is_settled:
                return whom
        found = [w for w in actors(ground, sentence, token) if w.kind in SPEAKING]
        if not found:
            whom = unlisted(ground, sentence, token)
            return self._named(sentence, token, whom) if whom is not None else None
        if token.lower_ in THEY and len(found) < PAIR:
            return None
        return self._named(sentence, token, found[0])

    def _without_a_name(self, sentence: Sentence, token: Token) -> tuple[bool, Mention | None]:
        """Give whom words without a name take up again or speak for, with whether that settles who speaks."""
        again = self._pronoun(sentence, token) or self._again(sentence, token)
        if again is not None:
            return True, again
        lemma = token.lemma_.lower()
        if lemma in PARTS_OF_TEXTS and any(c.like_num for c in token.children):
            return True, None
        if lemma in DOCUMENTS | MESSAGES:
            return True, self._of_document(sentence, token)
        whom = behind(self.ground, sentence, token)
        if whom is None and _is_counted_group(token):
            whom = group(self.ground, sentence, token)
        return whom is not None, whom

    def _pronoun(self, sentence: Sentence, token: Token) -> Mention | None:
        """Give whom a pronoun takes up, where he spoke just before."""
        if token.lower_ in HE:
            above = _subject_above(token)
            whom = self.ground.person(sentence, above) if above is not None else None
            return whom or self.last(sentence, EntityKind.PERSON, reach=1)
        if token.lower_ in THEY:
            return self.last(sentence, EntityKind.ORGANIZATION, EntityKind.COUNTRY, plural=True)
        if token.lower_ in IT:
            return self.last(sentence, EntityKind.ORGANIZATION, EntityKind.COUNTRY, plural=False)
        owner = child(token, "poss")
        if owner is not None and owner.lower_ in HE | IT and token.lemma_.lower() in BODIES:
            return self.last(sentence, EntityKind.ORGANIZATION, reach=len(self.ground.sentences))
        return None

    def _again(self, sentence: Sentence, token: Token) -> Mention | None:
        """Give whom `the official`, `the group`, `the president` takes up again."""
        lemma = token.lemma_.lower()
        if not _is_bare(token):
            return None
        if lemma in {"official", "authority"} and token.tag_ == "NNS":
            several = (
                self.last(sentence, EntityKind.ORGANIZATION, EntityKind.COUNTRY, plural=True)
                if child(token, "det")
                else None
            )
            return several or self.last(sentence, EntityKind.COUNTRY, reach=2 * REACH)
        if lemma in PERSONS:
            if token.tag_ != "NN":
                return self.last(sentence, EntityKind.ORGANIZATION, EntityKind.COUNTRY, plural=True)
            words = _words(token)
            if lemma == "source":
                return self._described(words)
            return self._described(words) or self._by_title(sentence, words) or self.last(sentence, EntityKind.PERSON)
        if lemma == "government":
            return self._country_of_the_report()
        if lemma in BODIES and token.tag_ == "NN":
            return (
                self._by_name(sentence, _words(token))
                or self.last(sentence, EntityKind.ORGANIZATION)
                or self.last(sentence, EntityKind.COUNTRY)
            )
        return None

    def _country_of_the_report(self) -> Mention | None:
        """Give the country that a report names far more often than any other: there `the government` is."""
        names = [
            f for found in self.ground.named.values() for f in found if f.country and f.kind is not EntityKind.AGREEMENT
        ]
        counts = Counter(f.country for f in names).most_common(2)
        if not counts or (len(counts) > 1 and counts[0][1] < TWICE * counts[1][1]):
            return None
        return country_mention(next(f for f in names if f.country == counts[0][0]))

    def _described(self, words: str) -> Mention | None:
        """Give the unnamed speaker whom the report has called so: `a European diplomat`, then `the diplomat`."""
        noun = words.rsplit(maxsplit=1)[-1]
        return next(
            (
                t.who
                for t in reversed(self.turns)
                if t.who.unnamed and t.who.kind is EntityKind.PERSON and noun in t.who.text.split()
            ),
            None,
        )

    def _by_title(self, sentence: Sentence, words: str) -> Mention | None:
        """Give the person of the report who has been given this title, named nearest before."""
        best: tuple[int, Mention] | None = None
        for mention, person in self.ground.persons:
            titled = any(
                o.text.lower().endswith(words) or f" {words} of" in f" {o.text.lower()}" for o in mention.offices
            )
            starts = [f.span.start for f in person.founds if f.span.start < sentence.start]
            if titled and not mention.unnamed and starts and (best is None or starts[-1] > best[0]):
                best = (starts[-1], mention)
        return best[1] if best is not None else None

    def _by_name(self, sentence: Sentence, words: str) -> Mention | None:
        """Give the body named before whose name has these words: `the security council`, `the ministry`."""
        for turn in reversed(self.turns):
            if turn.who.kind is EntityKind.ORGANIZATION and words in turn.who.name.lower():
                return turn.who
        for number in range(sentence.number, -1, -1):
            for thing in reversed(self.ground.named.get(number, [])):
                spelled = thing.tokens[0].doc[thing.first : thing.last].text.lower()
                if (
                    thing.kind is EntityKind.ORGANIZATION
                    and (words in thing.name.lower() or words in spelled)
                    and thing.span.start < sentence.end
                ):
                    return thing_mention(thing)
        return None

    def _named(self, sentence: Sentence, token: Token, whom: Mention) -> Mention:
        """Give the named person whom `the former foreign minister` takes up, where he has just spoken and has no other office."""
        words = {c.lower_ for c in token.children}
        if (
            not whom.unnamed
            or whom.kind is not EntityKind.PERSON
            or "the" not in words
            or child(token, "prep") is not None
        ):
            return whom
        near = [t.who for t in self.turns if sentence.number - t.sentence <= PAIR and t.who.kind is EntityKind.PERSON]
        last = next((who for who in reversed(near) if not who.unnamed), None)
        if last is None or (last.country and whom.country and last.country != whom.country):
            return whom
        return last if token.lemma_.lower() in GENERIC or "former" in words or not last.offices else whom

    def _of_document(self, sentence: Sentence, token: Token) -> Mention | None:
        """Give who issued a document: named with it, else who put it out, else who spoke last."""
        owner = child(token, "poss")
        again = self._again(sentence, owner) if owner is not None else None
        if again is not None:
            return again
        named = cited(self.ground, sentence, token)
        if named:
            return named[0]
        for by in (
            *prepositional(token, "by", "from", "of"),
            *(c for c in token.children if c.dep_ == "poss" and c.lower_ not in HE | IT),
        ):
            whom = self.of(sentence, by)
            if whom is not None:
                return whom
        verb = next((a for a in token.ancestors if a.pos_ == "VERB"), token)
        if token.dep_ in {"dobj", "pobj"} and verb.lemma_ in ISSUING:
            doer = agent(verb) or subject(verb)
            return self.of(sentence, doer) if doer is not None and doer != token else None
        if token.dep_ not in SUBJECTS:
            return None
        bodies = (EntityKind.ORGANIZATION, EntityKind.COUNTRY)
        return self.last(sentence, *SPEAKING) or (
            self.last(sentence, *bodies, reach=2 * REACH) if token.lemma_.lower() in ISSUED else None
        )


def _is_counted_group(token: Token) -> bool:
    """Whether so many unnamed people are meant: `two Gulf officials`."""
    counted = any(c.pos_ == "NUM" for c in token.children) and not any(c.lower_ in THE for c in token.children)
    return counted and token.tag_ == "NNS" and token.lemma_.lower() in GROUPS


def _subject_above(token: Token) -> Token | None:
    """Give the subject of the verb under which a pronoun's clause hangs as `what he called …`."""
    verb = token.head
    if verb.dep_ != "pcomp" or token.dep_ not in SUBJECTS or not any(c.lower_ == "what" for c in verb.children):
        return None
    above = next((a for a in verb.ancestors if a.pos_ == "VERB"), None)
    return subject(above) if above is not None else None


def _words(token: Token) -> str:
    """Give the words of a noun phrase without its article, lower case."""
    return " ".join(
        t.lower_ for t in (*(c for c in token.children if c.i < token.i and c.lower_ not in THE | {"same"}), token)
    )


def _is_somebodys(token: Token) -> bool:
    """Whether a noun is an unnamed person who speaks for another: `a spokesman for X`, `an adviser to X`."""
    indefinite = any(c.lower_ in {"a", "an", "one", "another"} for c in token.children)
    return indefinite and any(c.dep_ == "prep" and c.lower_ in {"for", "to", "of"} for c in token.children)


def _is_bare(token: Token) -> bool:
    """Whether a noun has nothing but `the` and lower-case words before it: it was spoken of before."""
    before = [c for c in token.children if c.i < token.i]
    if not before:
        return (
            token.lemma_.lower() in {"official", "authority"} and token.tag_ == "NNS" and child(token, "prep") is None
        )
    plain = all(
        c.lower_ in {"same", "security", "prime", "foreign", "deputy"} or (c.dep_ == "compound" and c.text.islower())
        for c in before[1:]
    )
    return before[0].lower_ in THE and plain and not any(c.dep_ in {"appos", "relcl", "prep"} for c in token.children)
