"""Finding the statements of a report: sentence after sentence, reported and quoted ones, each with its speaker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from dragoman.model.attestation import Attested, ContentKind, content_hash
from dragoman.model.mention import Evidence, Mention
from dragoman.model.report import BlockKind
from dragoman.model.statement import Act, Statement
from dragoman.model.when import When
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.statements import aims, clauses, occasions, stances
from dragoman.read.statements.citations import Spoken, is_within, without_citations
from dragoman.read.statements.cues import Cue, find_cues, saying_above
from dragoman.read.statements.quotations import Quotation, Quotations, find_quotations
from dragoman.read.statements.speakers import Speakers

if TYPE_CHECKING:
    from spacy.tokens import Token

EXPLAINING = frozenset(
    {"say", "argue", "note", "claim", "explain", "insist", "call", "describe", "state", "cite", "contend", "point"}
)
"""Participles of saying that go on with the stance of the verb before them."""
TELLING_BLOCKS = frozenset({BlockKind.BODY})
"""Headlines and captions say again what the body says."""


@dataclass(frozen=True)
class Said:
    """One statement as it stands in a sentence, before it is dated and aimed."""

    sentence: Sentence
    speaker: Mention
    act: Act
    words: Evidence
    rule: str
    cue: Cue | None = None
    beside: tuple[Evidence, ...] = ()
    """Further words behind it: the cue, where it stands in another sentence."""
    when: When = field(default_factory=When.unknown)


@dataclass
class _Reader:
    """Reads the statements of a report in order."""

    ground: Ground
    found: list[Attested[Mention]]
    speakers: Speakers
    said: list[Said] = field(default_factory=list)
    pending: list[Sentence] = field(default_factory=list)
    """Sentences of a quotation whose speaker is not yet known."""
    inside: tuple[Quotation, Said] | None = None
    """The quotation that is going on, and the statement that it began with."""


def find_statements(ground: Ground, found: list[Attested[Mention]]) -> list[Attested[Mention]]:
    """Find what is said in a report, one statement a sentence and stance, in the order of the text."""
    reader = _Reader(ground, found, Speakers(ground))
    telling = [s for s in ground.sentences if s.block.kind in TELLING_BLOCKS]
    for block, group in groupby(telling, key=lambda s: s.block):
        sentences = list(group)
        _read_block(reader, sentences, find_quotations(ground.text, block, sentences))
    return _attested(reader)


def _read_block(reader: _Reader, sentences: list[Sentence], quotations: Quotations) -> None:
    reader.pending, reader.inside = [], None
    for sentence in sentences:
        quoted = {t.i for t in sentence if quotations.quoted(sentence, t)}
        cues = find_cues(list(sentence), quoted)
        told = list(_reported(reader, sentence, cues, quoted)) or list(_free_indirect(reader, sentence, cues, quoted))
        _follow_quotation(reader, sentence, quotations, quoted, told)
        reader.said += told


def _reported(reader: _Reader, sentence: Sentence, cues: list[Cue], quoted: set[int]) -> Iterator[Said]:
    """Read the cues of a sentence that have a speaker."""
    spoken: list[tuple[Cue, Mention]] = []
    for cue in cues:
        speaker = reader.speakers.of(sentence, cue.speaker)
        if speaker is not None:
            spoken.append((cue, speaker))
            reader.speakers.remember(sentence, speaker, cue.speaker)
    kept = _outermost(without_citations(sentence, spoken, reader.found))
    for cue, speaker in kept:
        act = stances.stance_of(reader.ground, sentence, cue, speaker)
        if cue.is_aside and act is Act.STATE:
            continue
        words = clauses.words_of(reader.ground, sentence, cue, [c for c, _ in kept])
        when = occasions.said_on(reader.ground, sentence, cue)
        if when.period is None and occasions.goes_on(cue):
            when = _just_before(reader, sentence)
        said = Said(sentence, speaker, act, words, f"statements.{cue.lemma}", cue, when=when)
        yield said
        yield from _second_stances(reader, said, cue)


def _just_before(reader: _Reader, sentence: Sentence) -> When:
    """Give the date of what was said just before, with which a verb goes on."""
    before = reader.said[-1] if reader.said else None
    near = before is not None and sentence.number - before.sentence.number <= 1
    return before.when if before is not None and near else When.unknown()


def _second_stances(reader: _Reader, said: Said, cue: Cue) -> Iterator[Said]:
    """Read the further clauses of what is said that take another stance: `said that A is false and that B must end`."""
    for clause in clauses.further_clauses(cue):
        act = stances.stance_of_clause(reader.ground, said.sentence, clause, said.speaker) or Act.STATE
        if act is not said.act:
            words = clauses.words_of_clause(reader.ground, said.sentence, clause)
            yield Said(
                said.sentence, said.speaker, act, words, "statements.second-stance", cue, (said.words,), said.when
            )


def _free_indirect(reader: _Reader, sentence: Sentence, cues: list[Cue], quoted: set[int]) -> Iterator[Said]:
    """Read a sentence that demands something, right after a reported one: `X said … . The two countries should …`."""
    before = reader.said[-1] if reader.said else None
    root = sentence.span.root
    if (
        cues
        or quoted
        or before is None
        or before.beside
        or aims.is_outlet(before.speaker)
        or sentence.number - before.sentence.number != 1
    ):
        return
    if before.sentence.block == sentence.block and stances.obliges(root) is not None:
        words = sentence.whole(reader.ground.text)
        yield Said(
            sentence,
            before.speaker,
            Act.URGE,
            words,
            "statements.free-indirect",
            before.cue,
            (before.words,),
            before.when,
        )


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


def _follow_quotation(
    reader: _Reader, sentence: Sentence, quotations: Quotations, quoted: set[int], told: list[Said]
) -> None:
    """Give the sentences of a quotation to whom its cue names, before it, after it, or in the sentence before it."""
    tokens = [t for t in sentence if not t.is_punct and not t.is_space]
    if not tokens:
        return
    wholly = all(t.i in quoted for t in tokens)
    current = quotations.at(sentence.position(tokens[-1]))
    first = quotations.at(sentence.position(tokens[0]))
    if wholly:
        _continue(reader, sentence, first, current)
        return
    if told and first is not None and reader.pending:
        _settle(reader, told[0])
    reader.pending = []
    reader.inside = (current, told[-1]) if current is not None and told else None


def _continue(reader: _Reader, sentence: Sentence, first: Quotation | None, current: Quotation | None) -> None:
    """Take in a sentence that is quoted from end to end."""
    if reader.inside is not None and first is not None and first == reader.inside[0]:
        _quote(reader, sentence, reader.inside[1], "statements.quotation-goes-on", reader.inside[1].act)
        return
    reader.inside = None
    reader.pending.append(sentence)
    if current is None or current.end <= sentence.end + 1:
        _attribute_back(reader)


def _settle(reader: _Reader, told: Said) -> None:
    """Give the sentences before a quotation's cue to its speaker: the first, and later ones of another stance."""
    stance: Act | None = None
    for sentence in reader.pending:
        stance = _quote(reader, sentence, told, "statements.quotation", stance) or stance


def _attribute_back(reader: _Reader) -> None:
    """Give a quotation without a cue to whoever spoke in the sentence right before it."""
    before = reader.said[-1] if reader.said else None
    if before is not None and reader.pending[0].number - before.sentence.number == 1:
        goes_on = before.cue is not None and before.cue.is_direct
        stance = before.act if goes_on else None
        for sentence in reader.pending:
            stance = _quote(reader, sentence, before, "statements.quotation-after", stance) or stance
    reader.pending = []


def _quote(reader: _Reader, sentence: Sentence, spoken: Said, rule: str, stance: Act | None) -> Act | None:
    """Read a quoted sentence, unless it only goes on with a stance; give the stance that it takes."""
    if "?" in sentence.span.text[-2:] or not any(t.pos_ in {"VERB", "AUX"} for t in sentence):
        return None
    act = stances.stance_of_clause(reader.ground, sentence, sentence.span.root, spoken.speaker) or Act.STATE
    if act is not stance:
        words = sentence.whole(reader.ground.text)
        reader.said.append(Said(sentence, spoken.speaker, act, words, rule, spoken.cue, (spoken.words,), spoken.when))
    return act


def _attested(reader: _Reader) -> list[Attested[Mention]]:
    unique: dict[str, Attested[Mention]] = {}
    for said in sorted(reader.said, key=lambda s: (s.words, s.rule)):
        one = _attest(reader, said)
        unique.setdefault(one.key, one)
    return list(unique.values())


def _attest(reader: _Reader, said: Said) -> Attested[Mention]:
    when = said.when
    if when.period is None and (said.cue is None or occasions.is_told(said.cue)):
        when = occasions.said_at(said.speaker, said.sentence, reader.ground, reader.found)
    cue = said.cue
    ground, sentence = reader.ground, said.sentence
    own = cue is not None and not said.beside
    statement = Statement(
        speaker=said.speaker,
        act=said.act,
        when=when,
        quote=said.words.quote,
        addressee=aims.addressee_of(ground, sentence, cue, said.act, said.speaker) if own and cue is not None else None,
        via=aims.via_of(ground, sentence, cue, said.speaker) if own and cue is not None else None,
        about=occasions.about(cue, said.words, sentence, reader.found) if own and cue is not None else "",
    )
    key = f"{ContentKind.STATEMENT}-{content_hash(said.speaker.name, str(said.words.start), said.words.quote)[:10]}"
    return Attested(key, statement, tuple(sorted({said.words, *said.beside})), said.rule)
