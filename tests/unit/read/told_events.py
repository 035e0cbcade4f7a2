"""The events of a short text, as tests speak of them: by names."""

from __future__ import annotations

from dataclasses import dataclass

from reading_of import read_text

from dragoman.model.event import Event, EventType


@dataclass(frozen=True)
class Told:
    """An event as a test speaks of it."""

    status: str
    date: str | None
    place: str | None
    people: dict[str, str]
    """Name to role."""
    quotes: tuple[str, ...]
    voices: tuple[str, ...]

    @property
    def names(self) -> set[str]:
        """Who took part."""
        return set(self.people)


def events(text: str, kind: str, published: str | None = "2024-08-05") -> list[Told]:
    """Give the events of one type that are read in a text."""
    found = []
    for one in read_text(text, published):
        event = one.content
        if isinstance(event, Event) and event.type is EventType(kind):
            people = {p.who.name: p.role.value for p in event.participants}
            place = event.place.name if event.place is not None else None
            quotes = tuple(e.quote for e in one.evidence)
            voices = tuple(v.who.name for v in one.voices)
            found.append(Told(one.status.value, event.when.edtf, place, people, quotes, voices))
    return found


def event(text: str, kind: str, published: str | None = "2024-08-05") -> Told:
    """Give the only event of a type that is read in a text."""
    (only,) = events(text, kind, published)
    return only
