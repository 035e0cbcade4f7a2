"""Tenures: who holds, held or is to hold which office, as a report gives it.

Every title that a report gives to somebody it names is a tenure; words of taking, leaving and inheriting an office add
when it began or ended, and who came before and after.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.model.attestation import Attested, ContentKind, Status, content_hash
from dragoman.model.mention import EntityKind, Evidence, Mention
from dragoman.model.tenure import NOT_SAID, Capacity, Tenure
from dragoman.model.when import When
from dragoman.read.actors import actors
from dragoman.read.ground import Ground
from dragoman.read.mentions import title_phrases
from dragoman.read.mentions.found import Found, TitlePhrase
from dragoman.read.mentions.people import SEATS
from dragoman.read.mentions.referents import office_mention
from dragoman.read.parsing import Sentence
from dragoman.read.status import status_of
from dragoman.read.syntax import child, is_passive, subject
from dragoman.read.timing import when_of

if TYPE_CHECKING:
    from spacy.tokens import Token

TAKING = frozenset({"assume", "take", "become", "appoint", "name", "elect", "designate", "nominate", "choose", "install", "inaugurate"})
GIVEN = frozenset({"appoint", "name", "elect", "designate", "nominate", "choose", "install", "inaugurate"})
BACKGROUND_DAYS = 45
"""A title in a sentence dated so long before publication tells who held the office then."""


def find_tenures(ground: Ground, found: list[Attested[Mention]]) -> list[Attested[Mention]]:  # noqa: ARG001  all subjects take both
    """Find every tenure that a report gives, each person and office once."""
    tenures: dict[tuple[str, str], Attested[Mention]] = {}
    for one in (*_taken(ground), *_inherited(ground), *_titles(ground)):
        tenure = one.content
        if isinstance(tenure, Tenure):
            tenures.setdefault((tenure.person.name, tenure.office.name), one)
    return sorted(tenures.values(), key=lambda a: a.evidence)


def _titles(ground: Ground) -> Iterator[Attested[Mention]]:
    """Read the titles that stand with names."""
    for mention, person in ground.persons:
        if mention.unnamed:
            continue
        for title, found in person.titles:
            if found.unnamed and not person.is_named:
                continue
            capacity = Capacity(title.office.capacity)
            held = NOT_SAID if capacity in {Capacity.FORMER, Capacity.DESIGNATE} else _held_on(ground, found)
            tenure = Tenure(mention, office_mention(title, found), capacity, held, is_new=title.is_new)
            yield _attested(tenure, _words(ground, title, found), "tenures.title")


def _words(ground: Ground, title: TitlePhrase, found: Found) -> Evidence:
    doc = found.sentence.span.doc
    first, last = min(title.first, found.first), max(title.last, found.last)
    return found.sentence.evidence(doc[first], doc[last - 1], ground.text)


def _held_on(ground: Ground, found: Found) -> When:
    """Give the day on which the title is said to be held: of publication, or of the old happening that its sentence tells."""
    dated = [d.when for d in ground.dates.get(found.sentence.number, []) if d.when.period is not None]
    published = ground.published.period
    if published is None or published.days != 1 or published.first is None:
        return dated[0] if dated else NOT_SAID
    for when in dated:
        last = when.period.last if when.period else None
        if last is not None and (published.first - last).days > BACKGROUND_DAYS:
            return when
    return ground.published


def _taken(ground: Ground) -> Iterator[Attested[Mention]]:
    """Read `who assumed the role of X in May 2023`, `was appointed X`, `became X on Monday`."""
    for sentence in ground.sentences:
        for verb in sentence:
            if verb.pos_ == "VERB" and verb.lemma_ in TAKING:
                yield from _taking(ground, sentence, verb)


def _taking(ground: Ground, sentence: Sentence, verb: Token) -> Iterator[Attested[Mention]]:
    doc = sentence.span.doc
    seat = _seat(verb, sentence.span.end)
    whom = child(verb, "dobj") if verb.lemma_ in GIVEN and not is_passive(verb) else subject(verb)
    if seat is None or whom is None or status_of(verb) not in {Status.OCCURRED, Status.ONGOING}:
        return
    for person in actors(ground, sentence, whom):
        if person.kind is EntityKind.PERSON and not person.unnamed:
            holder = Found(sentence, seat.first, seat.last, EntityKind.PERSON, person.name)
            office = office_mention(seat, holder)
            words = sentence.evidence(*sorted((whom, doc[seat.last - 1]), key=lambda t: t.i), ground.text)
            start = when_of(ground, sentence, verb)
            if start.period is None:
                start = _nearby(ground, sentence, seat)
            yield _attested(Tenure(person, office, Capacity(seat.office.capacity), start=start), words, f"tenures.{verb.lemma_}")


def _nearby(ground: Ground, sentence: Sentence, seat: TitlePhrase) -> When:
    """Give the date that follows a title at once: `the role of secretary in May 2023`."""
    following = [d.when for d in ground.dates.get(sentence.number, []) if 0 <= d.token.i - seat.last <= 3]  # noqa: PLR2004
    return following[0] if following else NOT_SAID


def _seat(verb: Token, end: int) -> TitlePhrase | None:
    """Find the title that follows a verb of taking office, after `the role of`, `as`, `to be` or nothing."""
    tokens = verb.doc
    position = verb.i + 1
    limit = min(end, verb.i + 12)
    while position < limit:
        token = tokens[position]
        if title_phrases.is_title_head(token) or token.ent_type_ in {"GPE", "NORP", "ORG"} or token.pos_ in {"ADJ", "PROPN"}:
            last = title_phrases.reach(tokens, position, end)
            return title_phrases.prefix(tokens, position, last) if last > position else None
        if token.lemma_.lower() not in SEATS | {"the", "a", "an", "of", "as", "his", "her", "its", "to", "be", "new", "-"} and token.pos_ != "ADV":
            return None
        position += 1
    return None


def _inherited(ground: Ground) -> Iterator[Attested[Mention]]:
    """Read `Y's predecessor, X`: X held Y's office before him."""
    for sentence in ground.sentences:
        for token in sentence:
            if token.lemma_.lower() in {"predecessor", "successor"}:
                yield from _heir(ground, sentence, token)


def _heir(ground: Ground, sentence: Sentence, noun: Token) -> Iterator[Attested[Mention]]:
    owner, named = child(noun, "poss"), child(noun, "appos")
    if owner is None or named is None:
        return
    known = [m for m in actors(ground, sentence, owner) if m.kind is EntityKind.PERSON]
    other = [m for m in actors(ground, sentence, named) if m.kind is EntityKind.PERSON]
    office = _office_of(ground, known[0]) if known else None
    if not other or office is None:
        return
    words = sentence.evidence(*sorted((owner, named), key=lambda t: t.i), ground.text)
    is_earlier = noun.lemma_.lower() == "predecessor"
    tenure = Tenure(other[0], office, before=known[0] if not is_earlier else None, after=known[0] if is_earlier else None)
    yield _attested(tenure, words, f"tenures.{noun.lemma_.lower()}")


def _office_of(ground: Ground, person: Mention) -> Mention | None:
    """Give the office that somebody holds in a report, by a title or by taking it."""
    for one in _taken(ground):
        if isinstance(one.content, Tenure) and one.content.person == person:
            return one.content.office
    return person.offices[0] if person.offices else None


def _attested(tenure: Tenure[Mention], words: Evidence, rule: str) -> Attested[Mention]:
    key = f"{ContentKind.TENURE}-{content_hash(tenure.person.name, tenure.office.name, str(words.start))[:10]}"
    return Attested(key, tenure, (words,), rule)
