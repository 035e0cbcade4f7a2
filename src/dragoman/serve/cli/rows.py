"""Records as rows of tables, for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from dragoman.knowledge import KnowledgeBase
from dragoman.model.attestation import ContentKind
from dragoman.model.event import Role
from dragoman.model.identity import PROVISIONAL
from dragoman.model.record import REFUSED, Record
from dragoman.serve.cli.screen import Column, show_table

SHORT = 8
"""Digits of an id that a table shows; `trace` takes them."""
UNKNOWN = "?"
NOT_SAID = "not said"
DIFFERS = " ≠ "
TOLD = {"planned": "blue", "hypothetical": "blue", "alleged": "yellow", "denied": "red", "cancelled": "red"}

DATE = Column("Date", "cyan", widest=11)
STATUS = Column("Status", styles=TOLD, widest=12)
ORIGINS = Column("Origins", widest=7)
ID = Column("Id", "dim", fixed=True)
TIMELINE = (DATE, Column("What", widest=22), Column("Who"), Column("Where", widest=24), STATUS, ORIGINS, ID)
AGREEMENTS = (Column("Agreement"), Column("Parties"), Column("Course", longest=100), ORIGINS, ID)
STATEMENTS = (DATE, Column("Speaker"), Column("Act"), Column("To"), Column("Words", longest=100), ORIGINS, ID)
TENURES = (Column("Person"), Column("Office"), Column("When", "cyan"), Column("Capacity"), ORIGINS, ID)


@dataclass(frozen=True)
class Table:
    """One kind of table: its columns, and how a record becomes a row."""

    columns: tuple[Column, ...]
    row: Callable[[Rows, Record], list[str]]

    def show(self, base: KnowledgeBase, records: Iterable[Record]) -> None:
        """Print some records."""
        rows = Rows(base)
        show_table(self.columns, (self.row(rows, record) for record in records))


class Rows:
    """Makes rows of records, things by their names."""

    def __init__(self, base: KnowledgeBase) -> None:
        self._base = base
        self._name = cache(base.name)

    def timeline(self, record: Record) -> list[str]:
        """Any record: an event, a step of an agreement, a statement or a tenure."""
        what, who = TOLD_BY_KIND[record.kind](self, record)
        place = record.headline.get("place")
        where = self._name(place) if place else ""
        return [self.date(record), what, who, where, _given(record, "status"), *_ending(record)]

    def agreement(self, record: Record) -> list[str]:
        """An agreement with its course, step by step."""
        steps = (f"{step.headline.get('stage')} {step.headline.get('date') or UNKNOWN}" for step in record.steps)
        name = record.headline.get("name") or ""
        return [name, self._parties(record), " → ".join(steps), *_ending(record)]

    def statement(self, record: Record) -> list[str]:
        """A statement with its words."""
        act, words = record.headline.get("act") or "", record.headline.get("quote") or ""
        return [
            self.date(record),
            self._names(record, "speaker"),
            act,
            self._names(record, "addressee"),
            words,
            *_ending(record),
        ]

    def tenure(self, record: Record) -> list[str]:
        """A tenure with its bounds."""
        person, office = self._names(record, "person"), self._names(record, "office")
        return [person, office, spell(record), record.headline.get("capacity") or "", *_ending(record)]

    def date(self, record: Record) -> str:
        """The date of a record with dissent; where it is refused, a question mark with the reason."""
        if record.kind is ContentKind.TENURE:
            return spell(record).removeprefix("from ").removeprefix("to ")
        return _given(record, "date") or f"{UNKNOWN} {_refusal(record)}"

    def event_told(self, record: Record) -> tuple[str, str]:
        """What an event was, and who took part in which role."""
        item = record.headline.get("item")
        kind = record.headline.get("type") or ""
        who = [*record.entities.get("participants", ()), *record.entities.get(Role.HOST, ())]
        who += record.entities.get(Role.CARRIER, ())
        roles = {each: role for role in Role for each in record.entities.get(role, ())}
        shown = (self._name(each) + (f" ({roles[each]})" if each in roles else "") for each in dict.fromkeys(who))
        return f"{kind}: {item}" if item else kind, ", ".join(shown)

    def step_told(self, record: Record) -> tuple[str, str]:
        """Which station an agreement reached, and whose it is."""
        parties = self._parties(record)
        name = record.headline.get("name") or ""
        return f"agreement {_given(record, 'stage')}", f"{name} ({parties})" if parties else name

    def _parties(self, record: Record) -> str:
        """Whose a text is; where no report says so, whose it probably is."""
        likely = self._names(record, "likely_parties")
        return self._names(record, "parties") or (f"probably {likely}" if likely else "")

    def statement_told(self, record: Record) -> tuple[str, str]:
        """Which stance a speaker took, and his words."""
        addressee = self._names(record, "addressee")
        speaker = self._names(record, "speaker") + (f" → {addressee}" if addressee else "")
        return f"statement: {_given(record, 'act')}", f"{speaker}: “{record.headline.get('quote') or ''}”"

    def tenure_told(self, record: Record) -> tuple[str, str]:
        """Who was, became or ceased to be what."""
        begins, ends = record.headline.get("from"), record.headline.get("to")
        what = "in office" if bool(begins) == bool(ends) else "takes office" if begins else "leaves office"
        capacity = record.headline.get("capacity")
        office = self._names(record, "office") + (f" ({capacity})" if capacity not in (None, "full") else "")
        return what, f"{self._names(record, 'person')}, {office}"

    def _names(self, record: Record, part: str) -> str:
        return ", ".join(self._name(ident) for ident in record.entities.get(part, ()))


TOLD_BY_KIND: dict[ContentKind, Callable[[Rows, Record], tuple[str, str]]] = {
    ContentKind.EVENT: Rows.event_told,
    ContentKind.AGREEMENT: Rows.step_told,
    ContentKind.STATEMENT: Rows.statement_told,
    ContentKind.TENURE: Rows.tenure_told,
}
TIMELINE_TABLE = Table(TIMELINE, Rows.timeline)
TABLES = {
    ContentKind.EVENT: TIMELINE_TABLE,
    ContentKind.AGREEMENT: Table(AGREEMENTS, Rows.agreement),
    ContentKind.STATEMENT: Table(STATEMENTS, Rows.statement),
    ContentKind.TENURE: Table(TENURES, Rows.tenure),
}


def short(ident: str) -> str:
    """The beginning of an id, without its kind: enough for `trace`."""
    return ident.rpartition(":")[2][:SHORT]


def brief(ident: str) -> str:
    """Shorten an id that only reports know to what `judge` takes."""
    front, mark, digits = ident.rpartition(PROVISIONAL)
    return f"{front}{mark}{short(digits)}" if mark else ident


def _given(record: Record, slot: str) -> str:
    """The headline's value of a slot, then those of whoever differs."""
    back = record.taken_back(slot)
    values = [value.value for value in record.slots.get(slot, ()) if value.value not in back]
    return DIFFERS.join(values) or record.headline.get(slot) or ""


def _ending(record: Record) -> list[str]:
    reports = len(record.reports)
    return [f"{record.origins} of {reports}" if reports > 1 else "1", short(record.id)]


def _refusal(record: Record) -> str:
    return (record.headline.get(REFUSED) or NOT_SAID).replace("-", " ")


def spell(record: Record) -> str:
    """When an office was held; of somebody who is only seen in it, the first and the last time."""
    begins, ends = (_given(record, slot) for slot in ("from", "to"))
    if begins and ends:
        return f"{begins} – {ends}"
    return f"from {begins}" if begins else f"to {ends}" if ends else attested(record) or f"{UNKNOWN} {_refusal(record)}"


def attested(record: Record) -> str:
    """The first and the last time somebody is seen in an office, which is not its beginning and end."""
    seen = (record.headline.get(slot) for slot in ("first_attested", "last_attested"))
    times = " … ".join(dict.fromkeys(filter(None, seen)))
    ended = record.headline.get("ended_within")
    told = (f"attested {times}" if times else "", f"ended within {ended}" if ended else "")
    return ", ".join(filter(None, told))
