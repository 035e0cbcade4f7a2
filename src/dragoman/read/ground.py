"""The ground that the readers of single subjects stand on: a report's sentences, who is named in them, and its dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dragoman.lexicon.countries import by_code
from dragoman.model.mention import EntityKind, Evidence, Mention
from dragoman.model.report import BlockKind, Report
from dragoman.model.when import When
from dragoman.read.mentions import bearers, bodies, homes, identified, offices_abroad, people, referents
from dragoman.read.mentions.found import Found
from dragoman.read.mentions.referents import Person
from dragoman.read.parsing import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

    from dragoman.read.dates import DatePhrase

READ_BLOCKS = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEAD, BlockKind.CAPTION, BlockKind.BODY, BlockKind.DATELINE})


@dataclass(frozen=True)
class Dated:
    """A date phrase of a sentence, with what it came to."""

    phrase: DatePhrase
    token: Token
    """The token that carries it in the parse."""
    when: When


@dataclass
class Ground:
    """A report made ready for reading."""

    report: Report
    sentences: tuple[Sentence, ...]
    published: When
    persons: list[tuple[Mention, Person]] = field(default_factory=list)
    """Everybody in the report, each once, in order of appearance."""
    dates: dict[int, list[Dated]] = field(default_factory=lambda: defaultdict(list))
    """Per sentence number: its date phrases."""
    named: dict[int, list[Found]] = field(default_factory=lambda: defaultdict(list))
    """Per sentence number: all that the lexicon knows in it."""
    person_at: dict[int, Mention] = field(default_factory=dict)
    """Per position in the text: the person whose name or title covers the token that begins there."""
    title_at: set[int] = field(default_factory=set)
    """Positions of tokens that are part of a named person's title, not of his name."""
    notes: list[str] = field(default_factory=list)
    """What was not read, and why."""
    described_at: set[int] = field(default_factory=set)
    """Positions of tokens that stand for a person by his office alone."""
    thing_at: dict[int, Found] = field(default_factory=dict)
    """Per position in the text: the country, place, body, outlet or agreement that covers the token."""
    asked: set[int] = field(default_factory=set)
    """Positions of the tokens whose meaning is being worked out at this moment."""

    @property
    def text(self) -> str:
        """The report's text."""
        return self.report.text

    def evidence(self, sentence: Sentence, first: Token, last: Token) -> Evidence:
        """Quote from one token of a sentence up to and including another."""
        return sentence.evidence(first, last, self.text)

    def person(self, sentence: Sentence, token: Token) -> Mention | None:
        """Who is named by a token (his name, or the title that goes with it)."""
        return self.person_at.get(sentence.position(token))

    def thing(self, sentence: Sentence, token: Token) -> Found | None:
        """What the lexicon knows at a token."""
        return self.thing_at.get(sentence.position(token))

    def before(self, sentence: Sentence, block_only: bool = False) -> Iterator[Sentence]:  # noqa: FBT001, FBT002
        """Give the sentences before one, nearest first."""
        for other in reversed(self.sentences[: sentence.number]):
            if not block_only or other.block == sentence.block:
                yield other


def prepare(report: Report, sentences: tuple[Sentence, ...], published: When) -> Ground:
    """Find who and what is named in a report, and put together what is one."""
    readable = tuple(s for s in sentences if s.block.kind in READ_BLOCKS and s.is_readable)
    ground = Ground(report, tuple(Sentence(s.span, s.offset, s.block, n) for n, s in enumerate(readable)), published)
    ground.notes += [
        f"a sentence of {len(s.span)} tokens at {s.start} was not read" for s in sentences if not s.is_readable
    ]
    for sentence in ground.sentences:
        ground.named[sentence.number] = bodies.find_named(sentence)
    for number, found in ground.named.items():
        ground.named[number] = offices_abroad.settle(found, (f for each in ground.named.values() for f in each))
    _find_persons(ground)
    _place_things(ground)
    return ground


def _find_persons(ground: Ground) -> None:
    candidates = {
        s.number: people.find_candidates(s, ground.named[s.number], ground.published) for s in ground.sentences
    }
    is_known = referents.names_of(c.found for found in candidates.values() for c in found if c.is_sure)
    often = people.repeated(c for found in candidates.values() for c in found)
    named = {n: people.settle(found, lambda name: is_known(name) or name in often) for n, found in candidates.items()}
    persons = referents.group(f for found in named.values() for f in found)
    for person in persons:
        person.country = person.country or homes.find_home(person, ground.published)
    bearers.settle_titles(persons)
    described = [f for s in ground.sentences for f in people.find_described(s, named[s.number], ground.named[s.number])]
    referents.join_described(persons, described, identified.Identified(tuple(persons), ground.published).holder)
    for person in persons:
        mention = referents.as_mention(person)
        ground.persons.append((mention, person))
        for found in person.founds:
            _cover(ground, found, mention)


def _cover(ground: Ground, found: Found, mention: Mention) -> None:
    doc = found.sentence.span.doc
    for title in found.titles:
        for index in range(title.first, title.last):
            position = found.sentence.position(doc[index])
            ground.person_at.setdefault(position, mention)
            (ground.described_at if found.unnamed else ground.title_at).add(position)
    for index in range(found.first, found.last):
        ground.person_at[found.sentence.position(doc[index])] = mention


def _place_things(ground: Ground) -> None:
    for number, found in ground.named.items():
        sentence = ground.sentences[number]
        for thing in found:
            for token in thing.tokens:
                ground.thing_at.setdefault(sentence.position(token), thing)


def thing_mention(found: Found) -> Mention:
    """Give the Mention of something that the lexicon knows."""
    doc = found.sentence.span.doc
    return Mention(found.span, doc[found.first : found.last].text, found.kind, found.name, found.country, found.known)


def country_mention(found: Found) -> Mention:
    """Give the Mention of the country behind a demonym, metonym, capital or body."""
    from_place = found.kind is not EntityKind.COUNTRY
    doc = found.sentence.span.doc
    name = by_code(found.country).name if from_place else found.name
    return Mention(
        found.span,
        doc[found.first : found.last].text,
        EntityKind.COUNTRY,
        name,
        found.country,
        f"country:{found.country}",
    )
