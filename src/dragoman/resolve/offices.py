"""Which office a title without a country is: the one that its bearer is known to have held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.lexicon.people.persons import Person
from dragoman.lexicon.seats import kinds, tenures
from dragoman.model.attestation import Attested
from dragoman.model.entity import EntityId
from dragoman.model.event import Event
from dragoman.model.mention import EntityKind, Mention
from dragoman.model.tenure import Tenure
from dragoman.resolve.decision import Decided, known_entity


def decide_office(office: Mention, bearers: Iterable[Person]) -> Decided | None:
    """Decide by those to whom the report gives a title of no country: "President" beside a known president.

    `None` where they did not hold such an office as far as the lexicon knows, or if it would be two offices.
    """
    if office.known or office.country:
        return None
    found = {ident: person for person in bearers for ident in _held(person, office)}
    if len(found) != 1:
        return None
    ident, person = found.popitem()
    return Decided(known_entity(ident, office), (f"the title of {person.name}, who is known to have held this office",))


def _held(person: Person, office: Mention) -> Iterator[EntityId]:
    held = {tenure.office for tenure in tenures.of_person(person.id)}
    for country in person.countries:
        hit = kinds.find(kinds.key(office.name), of=country)
        ident = f"office:{hit[1]}:{hit[0].kind}" if hit else ""
        if ident in held:
            yield ident


def titles_in(attested: Attested[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Give each person of a content with each office that the report gives him."""
    content = attested.content
    if isinstance(content, Event):
        for each in content.participants:
            if each.office:
                yield each.who, each.office
            yield from _own_titles(each.who)
    elif isinstance(content, Tenure):
        yield content.person, content.office
        yield from _own_titles(content.person)


def _own_titles(person: Mention) -> Iterator[tuple[Mention, Mention]]:
    if person.kind is EntityKind.PERSON:
        yield from ((person, office) for office in person.offices)
