"""Offices: the seats that exist apart from their holders, with their kinds and the phrases that mean them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.lexicon import countries
from dragoman.lexicon.seats import kinds, phrases, titles

_PARTS = 3
"""Of an office id such as `office:IR:foreign_minister`; a fourth says where an ambassador or envoy is sent."""
_SENT = {
    "ambassador": "Ambassador of {of} to {to}",
    "permanent_representative": "Permanent Representative of {of} to {to}",
    "charge_daffaires": "Chargé d'affaires of {of} in {to}",
}


@dataclass(frozen=True)
class Office:
    """A seat, with its kind."""

    id: str
    """Such as `office:IR:foreign_minister`, or `office:RU:ambassador:IR`."""
    kind: str
    of: str
    """ISO country code, or organization id."""
    name: str
    """Canonical English name, as FACTS prints it."""
    aliases: tuple[str, ...]
    """Phrases that mean it, with the country."""


@cache
def known(office_id: str) -> Office | None:
    """Give the office with an id, if its kind and its country or organization are known."""
    parts = office_id.removeprefix("office:").split(":")
    if len(parts) not in {_PARTS - 1, _PARTS} or parts[0].startswith("~"):
        return None
    of, kind = _owner(parts[0]), parts[1]
    if len(parts) == _PARTS:
        to = _owner(parts[2])
        pattern = _SENT.get(kind, f"{phrases.titled(kind.replace('_', ' '))} of {{of}} for {{to}}")
        return (
            Office(office_id, kind, of, pattern.format(of=kinds.spelled(of), to=kinds.spelled(to)), ())
            if of and to
            else None
        )
    seat = kinds.seat(kind, of) if of else None
    return Office(office_id, kind, of, seat.name(of), _aliases(seat, of)) if seat else None


def _owner(code: str) -> str:
    if not kinds.is_country(code):
        return f"org:{code}"
    return code if any(country.code == code for country in countries.countries()) else ""


def _aliases(seat: kinds.Seat, of: str) -> tuple[str, ...]:
    general = kinds.seat(seat.kind)
    forms = dict.fromkeys((*seat.forms, *(general.forms if general else ())))
    if not kinds.is_country(of):
        return tuple(forms)
    country = countries.by_code(of)
    adjective = country.demonyms[0] if country.demonyms else country.name
    dressed = [form if form in seat.telling else f"{adjective} {form}" for form in forms]
    return (*dressed, *(f"{country.name}'s {form}" for form in forms if form not in seat.telling))


def find(words: str) -> tuple[Office, ...]:
    """Find the offices that a title phrase means: "SNSC secretary", "Iranian foreign minister"; none where it is unclear."""
    read = titles.read_title(words)
    office = known(read.id) if read else None
    if read and office is None:
        return (Office(read.id, read.kind, read.of, read.name, ()),)
    return (office,) if office else ()


def read(words: str, country: str = "") -> Office | None:
    """Read a title phrase as an office of the lexicon; `None` where it is none of them.

    Args:
        words: the phrase.
        country: code of the country, or id of the organization, to take where the words name none.
    """
    told = titles.read_title(words, country)
    return known(told.id) if told else None


def same(words: str, other: str) -> bool:
    """Whether two title phrases mean one office, so far as they can be read."""
    left, right = titles.read_title(words), titles.read_title(other)
    return bool(left and right and left.id == right.id)
