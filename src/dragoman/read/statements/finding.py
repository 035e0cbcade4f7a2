"""Finding the statements of a report: sentence after sentence, reported and quoted ones, each with its speaker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from dragoman.model.attestation import Attested, ContentKind, content_hash
from dragoman.model.mention import Mention
from dragoman.model.report import BlockKind
from dragoman.model.statement import Act, Statement
from dragoman.model.when import When
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.statements import aims, clauses, contents, occasions, stances
from dragoman.read.statements.citations import Spoken, is_within, without_citations
from dragoman.read.statements.cues import Cue, find_cues
from dragoman.read.statements.following import Follower
from dragoman.read.statements.quotations import find_quotations
from dragoman.read.statements.said import Said
from dragoman.read.statements.saying import saying_above
from dragoman.read.statements.speakers import Speakers

EXPLAINING = frozenset(
    {
        "say",
        "argue",
        "note",
        "claim",
        "explain",
        "insist",
        "call",
        "describe",
        "state",
        "cite",
        "contend",
        "point",
        "repeat",
    }
)
"""Participles of saying that go on with the stance of the verb before them."""
ASIDE = frozenset({Act.STATE, Act.DENY, Act.REJECT})
"""Acts of a pronoun within another clause that tell nothing, or whose speaker is anybody's guess: `a charge it denies`."""
TELLING_BLOCKS = frozenset({BlockKind.BODY})
"""Headlines and captions say again what the body says."""


@dataclass
class _Reader:
    """Reads the statements of a report in order."""

    ground: Ground
    found: list[Attested[Mention]]
    speakers: Speakers
    said: list[Said] = field(default_factory=list)

    def just_before(self, sentence: Sentence) -> Said | None:
        """Give what was said last, in the sentence before."""
        before = self.said[-1] if self.said else None
        return before if before is not None and sentence.number - before.sentence.number <= 1 else None


def find_statements(ground: Ground, found: list[Attested[Mention]]) -> list[Attested[Mention]]:
    """Find what is said in a report, one statement a sentence and stance, in the order of the text."""
    reader = _Reader(ground, found, Speakers(ground))
    telling = [s for s in ground.sentences if s.block.kind in TELLING_BLOCKS]
    for block, group in groupby(telling, key=lambda s: s.block):
        sentences = list(group)
        follower = Follower(
            ground, find_quotations(ground.text, block, sentences), reader.said[-1] if reader.said else None
        )
        for sentence in sentences:
            quoted = follower.quoted(sentence)
            cues = find_cues(list(sentence), quoted)
            told = list(_reported(reader, sentence, cues))
            if not cues and not quoted:
                told = list(_free_indirect(reader, sentence))
            reader.said += follower.follow(sentence, quoted, told)
        reader.said += follower.finish()
    return _attested(reader)


def _reported(reader: _Reader, sentence: Sentence, cues: list[Cue]) -> Iterator[Said]:
    """Read the cues of a sentence that have a speaker."""
    spoken: list[Spoken] = []
    for cue in cues:
        speaker = reader.speakers.of(sentence, cue.speaker)
        if speaker is not None:
            spoken.append((cue, speaker))
            reader.speakers.remember(sentence, speaker, cue.speaker)
    kept = _outermost(without_citations(sentence, spoken, reader.found))
    for cue, speaker in kept:
        act = stances.stance_of(reader.ground, sentence, cue, speaker)
        if (cue.is_aside and act in ASIDE) or (cue.lemma == "agree" and act is Act.STATE):
            continue
        words = clauses.words_of(reader.ground, sentence, cue, [c for c, _ in kept])
        via = aims.via_of(reader.ground, sentence, cue, speaker)
        said = Said(
            sentence, speaker, act, words, f"statements.{cue.lemma}", cue, (), _when(reader, sentence, cue), via
        )
        yield said
        yield from _second_stances(reader, said)


def _when(reader: _Reader, sentence: Sentence, cue: Cue) -> When:
    """Give the date of saying: its own, or that of what it goes on with."""
    when = occasions.said_on(reader.ground, sentence, cue)
    before = reader.just_before(sentence) if when.period is None and occasions.goes_on(cue) else None
    return before.when if before is not None else when


def _second_stances(reader: _Reader, said: Said) -> Iterator[Said]:
    """Read the further clauses of what is said that take another stance: `said that A is false and that B must end`."""
    for clause in clauses.further_clauses(said.cue):
        act = contents.stance_of_clause(reader.ground, said.sentence, clause, said.speaker) or Act.STATE
        if act is not said.act:
            words = clauses.words_of_clause(reader.ground, said.sentence, clause)
            yield said.again(said.sentence, act, words, "statements.second-stance")


def _free_indirect(reader: _Reader, sentence: Sentence) -> Iterator[Said]:
    """Read a sentence that demands something, right after a reported one: `X said … . The two countries should …`."""
    before = reader.just_before(sentence)
    if before is None or before.beside or aims.is_outlet(before.speaker) or before.sentence.block != sentence.block:
        return
    if contents.obliges(sentence.span.root) is not None:
        yield before.again(sentence, Act.URGE, sentence.whole(reader.ground.text), "statements.free-indirect")


def _outermost(spoken: list[Spoken]) -> list[Spoken]:
    """Leave out what is said within what another says, and participles that only go on with the verb before."""
    return [
        (c, who)
        for c, who in spoken
        if not any(is_within(c, o) or _explains(c, o) for o, _ in spoken if o.verb != c.verb)
    ]


def _explains(cue: Cue, other: Cue) -> bool:
    """Whether a participle only tells how the other was said: `rejected it, saying that …`, `A was B, he said, noting that …`."""
    return cue.lemma in EXPLAINING and cue.verb.tag_ == "VBG" and saying_above(cue.verb) == other.verb


def _attested(reader: _Reader) -> list[Attested[Mention]]:
    unique: dict[str, Attested[Mention]] = {}
    for said in sorted(reader.said, key=lambda s: (s.words, s.rule)):
        one = _attest(reader, said)
        unique.setdefault(one.key, one)
    return list(unique.values())


def _attest(reader: _Reader, said: Said) -> Attested[Mention]:
    when = said.when
    if when.period is None and occasions.is_told(said.cue):
        when = occasions.said_at(said.speaker, said.sentence, reader.ground, reader.found)
    is_own = not said.beside
    statement = Statement(
        speaker=said.speaker,
        act=said.act,
        when=when,
        quote=said.words.quote,
        addressee=aims.addressee_of(reader.ground, said) if is_own else None,
        via=said.via,
        about=occasions.about(said, reader.found) if is_own else "",
    )
    key = f"{ContentKind.STATEMENT}-{content_hash(said.speaker.name, str(said.words.start), said.words.quote)[:10]}"
    return Attested(key, statement, tuple(sorted({said.words, *said.beside})), said.rule)
