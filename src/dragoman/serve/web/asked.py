"""What a list is asked for in its address: who, which countries, when, how surely; what cannot be read is said."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.errors import NotFound
from dragoman.knowledge.browsing import Selection
from dragoman.knowledge.holders.asked_days import parse_days
from dragoman.knowledge.sieve import country_code
from dragoman.model.attestation import ContentKind, Status
from dragoman.model.event import EventType
from dragoman.serve.web.rendering import Visit

FIELDS = ("who", "country", "with", "whom", "type", "status", "place", "since", "until", "origins", "dissent")
PAGE = 50
MOST = 500


@dataclass(frozen=True)
class Asked:
    """What is wanted, as far as it could be read."""

    selection: Selection
    fields: dict[str, str]
    """As they stand in the address; every field is there."""
    remarks: tuple[str, ...]
    """What could not be read, a sentence each: what is shown is then not narrowed by it."""
    candidates: tuple[tuple[str, str], ...] = ()
    """Ids and names of those who may be meant, where a name means several."""

    @property
    def types(self) -> tuple[str, ...]:
        """The types that an event may have."""
        return tuple(each.value for each in EventType)

    @property
    def statuses(self) -> tuple[str, ...]:
        """How an event may be presented."""
        return tuple(each.value for each in Status)

    @property
    def is_narrowed(self) -> bool:
        """Whether less than everything is asked for."""
        return any(self.fields.values())


class _Reading:
    """Reads the fields one by one."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self.fields = {name: visit.request.query_params.get(name, "").strip() for name in FIELDS}
        self.remarks: list[str] = []
        self.candidates: list[tuple[str, str]] = []

    def entity(self, field: str) -> str:
        words = self.fields[field]
        if not words:
            return ""
        found = self._visit.base.browsing.called(words)
        if len(found) == 1:
            return next(iter(found))
        if found:
            self.candidates = list(found.items())
            self.remarks.append(f"{words!r} may be any of {len(found)}; choose one below")
        else:
            self.remarks.append(f"nobody and nothing in the base is called {words!r}; search for it instead")
        return ""

    def country(self, field: str) -> str:
        words = self.fields[field]
        try:
            return country_code(words) if words else ""
        except NotFound as error:
            self.remarks.append(str(error))
            return ""

    def day(self, field: str) -> str:
        words = self.fields[field]
        try:
            period = parse_days(words) if words else None
        except ValueError as error:
            self.remarks.append(str(error))
            return ""
        edge = period and (period.first if field == "since" else period.last)
        return edge.isoformat() if edge else ""

    def one_of(self, field: str, known: tuple[str, ...]) -> str:
        word = self.fields[field]
        if word and word not in known:
            self.remarks.append(f"there is no {field} {word!r}")
            return ""
        return word

    def number(self, field: str) -> int:
        word = self.fields[field]
        if word and not (word.isdecimal() and len(word) < len("1000")):
            self.remarks.append(f"{word!r} is no number of {field}")
            return 0
        return int(word or 0)


def asked(visit: Visit, kind: ContentKind = ContentKind.EVENT) -> Asked:
    """Read what an address asks for."""
    reading = _Reading(visit)
    country, other = reading.country("country"), reading.country("with")
    selection = Selection(
        kind,
        entity=reading.entity("who"),
        other_entity=reading.entity("whom"),
        country=country or other,
        other_country=other if country and country != other else "",
        type=reading.one_of("type", tuple(EventType)),
        status=reading.one_of("status", tuple(Status)),
        place=reading.entity("place"),
        origins=reading.number("origins"),
        dissent=bool(reading.fields["dissent"]),
        since=reading.day("since"),
        until=reading.day("until"),
    )
    return Asked(selection, reading.fields, tuple(reading.remarks), tuple(reading.candidates))


def limit_of(visit: Visit) -> int:
    """How many lines a page has: more in an export."""
    return MOST if visit.wants("csv") or visit.wants("json") else PAGE
