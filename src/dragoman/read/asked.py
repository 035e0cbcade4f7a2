"""Whom some words of a report name or describe: `his Iranian counterpart`, `Lebanon's top diplomat`, a name, a pronoun."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.lexicon.countries import named, of_demonym, of_metonym
from dragoman.lexicon.people.names import strip_honorifics
from dragoman.lexicon.seats.titles import OfficeName, read_title
from dragoman.model.asked import Asked, Meant
from dragoman.model.mention import EntityKind, Mention, Span
from dragoman.model.when import Period
from dragoman.read.anchors.clause_dates import clause_date
from dragoman.read.anchors.publication import publication
from dragoman.read.anchors.timing import date_sentences
from dragoman.read.ground import Ground, prepare
from dragoman.read.mentions.referents import is_code
from dragoman.read.parsing import Sentence, parse
from dragoman.read.reference.actors import actors, counterpart, counterpart_owner
from dragoman.read.reference.descriptions import modifiers
from dragoman.read.syntax import subject

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

LONGEST_COUNTRY = 4
"""Words of a country's name, its article included."""
LONGEST_TITLE = 9
"""Words before or after a name in which its title is looked for."""
_OPENING = re.compile(r"^(?:the|a|an|his|her|its|their|then|new|said)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
_COUNTERPART = re.compile(r"\bcounterpart\b", re.IGNORECASE)


def find_meant(questions: Iterable[Asked]) -> Iterator[Meant]:
    """Say of each question what its report makes of the words, in the same order; all reports are parsed in one stream.

    Raises:
        PluginError: no English language model is installed.
    """
    pending = list(questions)
    for asked, (report, sentences) in zip(pending, parse(each.report for each in pending), strict=True):
        ground = prepare(report, sentences, report.published)
        ground.published = publication(ground)
        date_sentences(ground)
        yield _meant(ground, asked.span)


def _meant(ground: Ground, span: Span) -> Meant:
    sentence = next((s for s in ground.sentences if s.start <= span.start < s.end), None)
    tokens = _tokens(sentence, span) if sentence is not None else None
    found = _in_sentence(ground, sentence, tokens) if sentence is not None and tokens is not None else None
    meant = found or _by_words(ground, span)
    others = tuple(mention for mention, _ in ground.persons if mention != meant.mention)
    happened = _happened(ground, sentence, tokens.root) if sentence is not None and tokens is not None else None
    return replace(meant, others=others, happened=happened, published=ground.published.period)


def _tokens(sentence: Sentence, span: Span) -> Tokens | None:
    covered = [t for t in sentence if sentence.position(t) < span.end and span.start < sentence.position(t) + len(t)]
    return sentence.span.doc[covered[0].i : covered[-1].i + 1] if covered else None


def _in_sentence(ground: Ground, sentence: Sentence, tokens: Tokens) -> Meant | None:
    if any(t.lemma_.lower() == "counterpart" for t in tokens):
        return _counterpart(ground, sentence, next(t for t in tokens if t.lemma_.lower() == "counterpart"))
    office = _office(tokens.text)
    person = _person(ground, sentence, tokens)
    if person is not None and (office is None or not person.unnamed):
        return Meant(person)
    if office is not None:
        return _described(office, sentence.position(tokens[0]), tokens.text)
    whom = [m for m in actors(ground, sentence, tokens.root) if m.kind is EntityKind.PERSON and not m.unnamed]
    return Meant(whom[0]) if len(whom) == 1 and len(tokens) == 1 and tokens[0].pos_ == "PRON" else None


def _person(ground: Ground, sentence: Sentence, tokens: Tokens) -> Mention | None:
    """Give who is named by the head of the words, or by all of them that name anybody."""
    at_head = ground.person(sentence, tokens.root)
    owners = {t.i for t in tokens if t.dep_ == "poss"}
    people = {m for t in tokens if t.i not in owners and (m := ground.person(sentence, t)) is not None}
    whole = at_head or (people.pop() if len(people) == 1 else None)
    return whole if whole is not None and _covers(whole, tokens) else None


def _covers(person: Mention, tokens: Tokens) -> bool:
    """Whether a name takes in what was asked, or the words give a title: not "Raisi" of "Raisi's wife"."""
    words = {w.lower() for w in re.findall(r"\w+", tokens.text)}
    known = {
        w.lower()
        for part in (person.name, person.text, *(o.text for o in person.offices))
        for w in re.findall(r"\w+", part)
    }
    return bool(words & known) or person.unnamed


def _counterpart(ground: Ground, sentence: Sentence, token: Token) -> Meant | None:
    named_there = [m for m in counterpart(ground, sentence, token) if not m.unnamed]
    if named_there:
        return Meant(named_there[0])
    countries = {thing.country for thing in modifiers(ground, sentence, token)} or _from(token)
    owner = counterpart_owner(ground, sentence, token) or _name_before(sentence, token)
    start = sentence.position(token)
    country = countries.pop() if len(countries) == 1 else ""
    mention = Mention(
        Span(start, start + len(token)), token.text, EntityKind.PERSON, "counterpart", country, unnamed=True
    )
    return Meant(mention, opposite=owner)


def _from(token: Token) -> set[str]:
    """Give the country named straight behind the word: "his counterpart from Iran", wherever the parser hangs it."""
    behind = [word.text for word in token.doc[token.i + 1 : token.i + 2 + LONGEST_COUNTRY]]
    if not behind or behind[0].lower() not in {"from", "of"}:
        return set()
    tries = (" ".join(behind[1:end]).removeprefix("the ") for end in range(len(behind), 1, -1))
    country = next((found for words in tries if (found := named(words))), None)
    return {country.code} if country else set()


def _name_before(sentence: Sentence, token: Token) -> Mention | None:
    """Take the subject above some words for a name, where it is written like one: a lone sentence does not tell more."""
    verb = next((a for a in token.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    head = subject(verb) if verb is not None else None
    if head is None or head.i >= token.i or not head.text[:1].isupper() or head.pos_ == "PRON":
        return None
    run = [head]
    while run[0].i > sentence.span.start and (before := head.doc[run[0].i - 1]).text[:1].isupper() and before.is_alpha:
        run.insert(0, before)
    name = " ".join(word.text for word in run)
    start = sentence.position(run[0])
    return Mention(Span(start, sentence.position(head) + len(head)), name, EntityKind.PERSON, name)


def _by_words(ground: Ground, span: Span) -> Meant:
    """Read the words by themselves: as a title, else as a name with what stands around it."""
    words = ground.text[span.start : span.end]
    office = _office(words)
    if office is not None:
        return _described(office, span.start, words)
    before, after = _around(ground.text, span)
    title = _title_before(before) or _title_after(after)
    offices = (_office_mention(title, span.start),) if title else ()
    country = next((office.country for office in offices if office.country), "") or _country_before(before)
    return Meant(Mention(span, words, EntityKind.PERSON, _POSSESSIVE.sub("", words).strip(), country, offices=offices))


def _around(text: str, span: Span) -> tuple[str, str]:
    before = re.split(r"[.;:!?\n]\s", text[: span.start])[-1]
    after = re.split(r"[.;:!?\n](?:\s|$)", text[span.end :])[0]
    return before, after


def _title_before(before: str) -> OfficeName | None:
    words = before.split()
    if not before[-1:].isspace():
        return None
    while len(words) > 1 and strip_honorifics(f"{words[-1]} Name") == "Name":  # "Council Secretary Admiral Name"
        words.pop()
    for start in range(max(0, len(words) - LONGEST_TITLE), len(words)):
        office = _office(" ".join(words[start:]))
        if office is not None:
            return office
    return None


def _title_after(after: str) -> OfficeName | None:
    match = re.match(r"\s*,\s*([^,]+)", after)
    words = match.group(1).split() if match else []
    for end in range(min(LONGEST_TITLE, len(words)), 0, -1):
        office = _office(" ".join(words[:end]))
        if office is not None:
            return office
    return None


def _country_before(before: str) -> str:
    """Give the country that owns a name: `Iran's Pezeshkian`, `Russian Сергей Лавров`."""
    words = [_POSSESSIVE.sub("", word) for word in before.split()[-2:]]
    for phrase in (" ".join(words), *words[-1:]):
        country = named(phrase) or of_demonym(phrase) or of_metonym(phrase)
        if country:
            return country.code
    return ""


def _office(words: str) -> OfficeName | None:
    bare = _OPENING.sub("", words.strip(" ,.;:\"'“”"))
    office = read_title(bare) if len(bare.split()) <= LONGEST_TITLE + 3 else None
    return office if office and office.of else None


def _office_mention(office: OfficeName, start: int) -> Mention:
    country = office.of if is_code(office.of) else ""
    known = office.id if office.kind else ""
    return Mention(Span(start, start), office.name, EntityKind.OFFICE, office.name, country, known)


def _described(office: OfficeName, start: int, words: str) -> Meant:
    seat = _office_mention(office, start)
    span = Span(start, start + len(words))
    mention = Mention(span, words, EntityKind.PERSON, office.name, seat.country, offices=(seat,), unnamed=True)
    return Meant(mention, capacity=office.capacity)


def _happened(ground: Ground, sentence: Sentence, token: Token) -> Period | None:
    verb = next((t for t in (token, *token.ancestors) if t.pos_ in {"VERB", "AUX"}), sentence.span.root)
    when = clause_date(ground, sentence, verb)
    return when.period if when is not None else None
