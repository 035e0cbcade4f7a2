"""What the tables say of one thing, line by line: ours and the user's, and what became of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from dragoman.lexicon import overlay, places, tables
from dragoman.lexicon.overlay import Row, key_of
from dragoman.lexicon.people import persons
from dragoman.lexicon.seats import tenures
from dragoman.model.entity import EntityId


class Standing(StrEnum):
    """What became of a line."""

    STANDS = "stands"
    REPLACED = "replaced"
    RETRACTED = "retracted"
    GIVES_WAY = "gives way"
    """Another line of the same days, or of the same id, counts in its place."""
    RETRACTS = "retracts"
    """It is a user's, and takes others away."""


@dataclass(frozen=True)
class Line:
    """A line of a table."""

    table: str
    file: str
    """The user's file; empty for ours."""
    number: int
    """In its file, the header being the first."""
    cells: Row
    """The filled ones."""
    standing: Standing = Standing.STANDS
    by: str = ""
    """The line that counts in its place, or took it away; of one that replaces, the line that it replaced."""

    @property
    def place(self) -> str:
        """Where it stands."""
        return f"{self.file or self.table}, line {self.number}"


Fits = Callable[[str, Row], bool]
_COLUMNS: dict[str, dict[str, str]] = {
    "person": dict.fromkeys(persons.TABLES, "id") | dict.fromkeys(tenures.TABLES, "person"),
    "org": {"organizations": "id", "memberships": "org"},
    "outlet": {"outlets": "id", "state_media": "id"},
    "agreement": {"agreements": "id", "agreement_steps": "agreement"},
    "country": {
        **dict.fromkeys(("countries", "country_names", "factbook_countries", "fips", "alpha3"), "code"),
        **{"memberships": "country", "kinds": "of", "leaders": "countries"},
    },
    "office": dict.fromkeys((*tenures.TABLES, "vacancies"), "office"),
    "place": {"places": "name", "coordinates": "place"},
}
"""By the first part of an id: the tables that tell of such a thing, and the column that names it."""
_OF_KINDS = ("kinds", "native_titles", "wikidata_kinds")
"""Tables that tell of all offices of a kind, or of a country's."""


def lines_of(ident: EntityId) -> tuple[Line, ...]:
    """Give all lines that tell of a thing, ours first, by table; nothing for an id of which no table tells."""
    prefix, _, rest = ident.partition(":")
    columns = _COLUMNS.get(prefix, {})
    names = [*columns, *(_OF_KINDS if prefix == "office" else ()), *(["bodies"] if prefix == "org" else ())]

    def fits(name: str, row: Row) -> bool:
        if prefix == "place":
            return ident in (row[columns[name]], places.ident(row[columns[name]]))
        if name in columns:
            return rest in tables.cells(row[columns[name]])
        of, what, *_ = (*rest.split(":"), "", "")
        return row["body"] == what if name == "bodies" else row["kind"] == what and row["of"] in {"", of, f"org:{of}"}

    return tuple(line for name in names for line in _lines(name, fits))


def _lines(name: str, fits: Fits) -> Iterator[Line]:
    ours = [Line(name, "", number, row) for number, row in tables.own_lines(name)]
    file, numbered = overlay.lines(name)
    own = [Line(name, file, number, row) for number, row in numbered]
    for line in (*ours, *own):
        if fits(name, line.cells) or (
            line.file and _is_gone(line.cells) and any(_takes(line, each) and fits(name, each.cells) for each in ours)
        ):
            judged = _judged_own(line, ours) if line.file else _judged_ours(line, own)
            yield replace(judged, cells={column: cell for column, cell in line.cells.items() if cell})


def _judged_ours(line: Line, own: list[Line]) -> Line:
    for each in own:
        if _takes(each, line):
            return replace(line, standing=Standing.RETRACTED, by=each.place)
        if not _is_gone(each.cells) and key_of(each.cells, line.table) == key_of(line.cells, line.table):
            return replace(line, standing=Standing.REPLACED, by=each.place)
    return _beside(line)


def _judged_own(line: Line, ours: list[Line]) -> Line:
    if _is_gone(line.cells):
        return replace(line, standing=Standing.RETRACTS)
    former = [each for each in ours if key_of(each.cells, line.table) == key_of(line.cells, line.table)]
    return replace(_beside(line), by=former[0].place) if former else _beside(line)


def _beside(line: Line) -> Line:
    """Look whether a line of another table counts instead."""
    if line.table == tenures.TABLES[1] and tenures.gives_way(line.cells):
        return replace(line, standing=Standing.GIVES_WAY, by=f"a line of your own {tenures.TABLES[0]}")
    first, second = persons.TABLES
    if line.table == second and any(row["id"] == line.cells["id"] for row in tables.rows(first)):
        return replace(line, standing=Standing.GIVES_WAY, by=first)
    return line


def _is_gone(row: Row) -> bool:
    return row.get(overlay.RETRACT) == overlay.YES


def _takes(line: Line, other: Line) -> bool:
    return overlay.takes(line.cells, other.cells)
