"""What an office makes of its holder: an office alone means him, and a spokesman's word is his government's."""

from __future__ import annotations

from functools import cache

from dragoman.lexicon.seats import kinds, tenures
from dragoman.model.entity import EntityId
from dragoman.model.when import Period

_OFFICE, _BODY, _COUNTRY = "office:", "org:", "country:"
_SPOKESPERSON, _PARLIAMENT = "_spokesperson", ":parliament"


@cache
def holder(office: EntityId, on: Period | None) -> EntityId:
    """Give the one person who surely held an office on all of some days; empty where none did, or it is no office."""
    if not office.startswith(_OFFICE) or on is None or on.days is None:
        return ""
    certain = {held.person for held in tenures.holders(office, on).certain}
    return certain.pop() if len(certain) == 1 else ""


@cache
def government_of(voice: EntityId) -> EntityId:
    """Give the country whose government speaks through a spokesman or a body of state; empty for any other voice."""
    if voice.startswith(_BODY):
        owner = voice.split(":")[1]
        return f"{_COUNTRY}{owner}" if kinds.is_country(owner) and not voice.endswith(_PARLIAMENT) else ""
    owners = {held.office.split(":")[1] for held in tenures.of_person(voice) if held.office.endswith(_SPOKESPERSON)}
    found = {owner for owner in owners if kinds.is_country(owner)}
    return f"{_COUNTRY}{found.pop()}" if len(found) == 1 else ""
