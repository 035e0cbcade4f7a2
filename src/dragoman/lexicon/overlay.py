"""A user's own folder of tables, laid over ours line by line.

A line replaces ours that has the same key, and is added where none has. A line with `yes` in the column `retract` takes
away every line of ours that agrees with it in all the cells that it fills.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.errors import ConfigError
from dragoman.model.when import Period

Row = dict[str, str]

RETRACT = "retract"
YES = "yes"
KEYS: Mapping[str, tuple[str, ...]] = {
    "agreement_steps": ("agreement", "stage", "date"),
    "checked": ("person", "office", "which", "source"),
    "checked_by_hand": ("person", "office", "which", "source"),
    "kinds": ("kind", "of"),
    "memberships": ("org", "country", "since"),
    "native_titles": ("kind", "of", "language"),
    "places": ("name", "country"),
    "tenures": ("person", "office", "start"),
    "tenures_by_hand": ("person", "office", "start"),
    "titles": ("use", "words"),
    "vacancies": ("office", "start"),
    "wikidata_kinds": ("kind", "of"),
}
"""By which columns a line is known; in every other table by the first."""
ONE_BY_ONE: Mapping[str, str] = {"titles": "words"}
"""Tables of word lists, with the column: each word is a line of its own where a user's lines are laid over them."""
TOGETHER = "nickname"
"""The use of titles whose words belong together."""
EDTF_COLUMNS = frozenset({"start", "end", "since", "until", "date", "born", "died", "period", "told"})
DAY_COLUMNS = frozenset({"as_of"})
CAPACITIES = frozenset({"", "full", "acting", "designate"})


@dataclass(frozen=True)
class _Overlay:
    folder: str = ""
    tables: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    numbers: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Of these lines in their files."""
    headers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The columns that each file has."""
    fingerprint: bytes = b""


_laid = _Overlay()


def current() -> tuple[str, bytes]:
    """Give the folder in use and a fingerprint of what is in it."""
    return _laid.folder, _laid.fingerprint


def fingerprint() -> bytes:
    """Give a fingerprint of what the folder in use says; empty without one."""
    return _laid.fingerprint


def tables() -> Mapping[str, tuple[Row, ...]]:
    """Give the user's own lines, by table."""
    return _laid.tables


def lines(name: str) -> tuple[str, tuple[tuple[int, Row], ...]]:
    """Give the user's file of a table, and its lines with their numbers; nothing where there is none."""
    own = _laid.tables.get(name, ())
    return str(Path(_laid.folder) / f"{name}.csv"), tuple(zip(_laid.numbers.get(name, ()), own, strict=True))


def lay(folder: str, columns: Mapping[str, tuple[str, ...]]) -> None:
    """Read a user's folder and use it from now on; empty for none.

    Args:
        folder: holds CSV files that are called as ours.
        columns: those of each of our tables.

    Raises:
        ConfigError: the folder is not there, or a table is wrong.
    """
    global _laid  # noqa: PLW0603 -- one lexicon serves the whole process
    _laid = read(folder, columns) if folder else _Overlay()


def read(folder: str, columns: Mapping[str, tuple[str, ...]]) -> _Overlay:
    """Read a folder without using it yet."""
    place = Path(folder)
    if not place.is_dir():
        raise ConfigError(f"lexicon: there is no folder {folder}")
    found, headers, hashed = {}, {}, hashlib.sha256()
    for path in sorted(place.glob("*.csv")):
        if path.stem not in columns:
            raise ConfigError(f"{path}: no table is called {path.stem!r}; there are {', '.join(columns)}")
        content = path.read_bytes()
        hashed.update(path.name.encode() + content)
        headers[path.stem], found[path.stem] = _rows(path, content, columns[path.stem])
    told = {name: tuple(row for _, row in read) for name, read in found.items()}
    numbers = {name: tuple(number for number, _ in read) for name, read in found.items()}
    return _Overlay(folder, told, numbers, headers, hashed.digest() if found else b"")


def laid_over(ours: tuple[Row, ...], name: str) -> tuple[Row, ...]:
    """Lay the user's lines of a table over ours."""
    own = _laid.tables.get(name, ())
    if not own:
        return ours
    ours, own = (_one_by_one(lines, name) for lines in (ours, own))
    gone = [row for row in own if _retracts(row)]
    kept = [row for row in ours if not any(takes(each, row) for each in gone)]
    added = {key_of(row, name): row for row in own if not _retracts(row)}
    replaced = [_replaced(row, added.pop(key_of(row, name), None), name) for row in kept]
    return (*replaced, *added.values())


def _replaced(ours: Row, own: Row | None, name: str) -> Row:
    """Lay a user's line over ours; what the user's file has no column for stays."""
    return {**ours, **{column: own[column] for column in _laid.headers[name] if column != RETRACT}} if own else ours


def takes(row: Row, other: Row) -> bool:
    """Whether a line retracts another."""
    return _retracts(row) and _agrees(
        other, {column: cell for column, cell in row.items() if cell and column != RETRACT}
    )


def unmatched(ours: tuple[Row, ...], name: str) -> tuple[Row, ...]:
    """Give the user's retractions that take nothing away."""
    gone = [row for row in _one_by_one(_laid.tables.get(name, ()), name) if _retracts(row)]
    lines = _one_by_one(ours, name)
    return tuple(row for row in gone if not any(takes(row, each) for each in lines))


def key_of(row: Row, name: str) -> tuple[str, ...]:
    """Give what a line of a table is known by."""
    return tuple(row[column] for column in KEYS.get(name) or (next(iter(row)),))


def _one_by_one(lines: Iterable[Row], name: str) -> tuple[Row, ...]:
    """Give each word of a list a line of its own, so that one can be added or taken away."""
    column = ONE_BY_ONE.get(name)
    if not column:
        return tuple(lines)
    return tuple(
        {**row, column: word}
        for row in lines
        for word in ([row[column]] if TOGETHER in row.values() else row[column].split(";"))
    )


def _retracts(row: Row) -> bool:
    return row.get(RETRACT) == YES


def _agrees(row: Row, cells: Row) -> bool:
    return bool(cells) and all(row.get(column) == cell for column, cell in cells.items())


Read = tuple[tuple[str, ...], list[tuple[int, Row]]]


def _rows(path: Path, content: bytes, columns: tuple[str, ...]) -> Read:
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise ConfigError(f"{path}, line {line}: it is not UTF-8") from error
    reader = csv.reader(lines)
    header = next(reader, [])
    for column in header:
        if column not in (*columns, RETRACT):
            raise ConfigError(f"{path}, line 1, column {column!r}: no such column; there are {', '.join(columns)}")
    missing = [column for column in KEYS.get(path.stem, columns[:1]) if column not in header]
    if missing:
        raise ConfigError(f"{path}, line 1: the column {missing[0]!r} is missing")
    read = [
        (
            reader.line_num,
            _row(path, reader.line_num, dict.fromkeys(columns, "") | _cells(path, reader.line_num, header, row)),
        )
        for row in reader
        if any(row)
    ]
    _refuse_doubles(path, read)
    return tuple(header), read


def _refuse_doubles(path: Path, read: Iterable[tuple[int, Row]]) -> None:
    """Refuse two lines of one key, of which only one could count."""
    first: dict[tuple[str, ...], int] = {}
    for line, row in read:
        key = key_of(row, path.stem)
        if not _retracts(row) and first.setdefault(key, line) != line:
            raise ConfigError(
                f"{path}, line {line}: the same {', '.join(KEYS.get(path.stem, ('key',)))} as line {first[key]}"
            )


def _cells(path: Path, line: int, header: list[str], row: list[str]) -> Row:
    if len(row) > len(header):
        raise ConfigError(
            f"{path}, line {line}: {len(row)} cells for {len(header)} columns; quote a cell with a comma in it"
        )
    return {column: cell.strip() for column, cell in zip(header, row, strict=False)}


def _row(path: Path, line: int, row: Row) -> Row:
    """Refuse what no line can hold."""
    if row.get(RETRACT, "") not in {"", YES}:
        raise _fault(path, line, RETRACT, f"write {YES!r} or nothing, not {row[RETRACT]!r}")
    if not _retracts(row):
        first = KEYS.get(path.stem, (next(iter(row)),))[0]
        if not row[first]:
            raise _fault(path, line, first, "it is empty")
        if path.stem in {"tenures", "tenures_by_hand"}:
            _refuse_unsourced(path, line, row)
    if row.get("capacity", "") not in CAPACITIES:
        raise _fault(path, line, "capacity", f"write full, acting or designate, not {row['capacity']!r}")
    for column, cell in row.items():
        if cell and column in EDTF_COLUMNS | DAY_COLUMNS:
            _refuse_no_date(path, line, column, cell)
    return row


def _refuse_unsourced(path: Path, line: int, row: Row) -> None:
    for column in ("office", "source", "as_of"):
        if not row[column]:
            raise _fault(path, line, column, "it is empty")


def _refuse_no_date(path: Path, line: int, column: str, cell: str) -> None:
    try:
        _ = dt.date.fromisoformat(cell) if column in DAY_COLUMNS else Period.parse(cell)
    except ValueError as error:
        wanted = "2024-05-03" if column in DAY_COLUMNS else "2024, 2024-05 or 2024-05-03"
        raise _fault(path, line, column, f"{cell!r} is no date; write {wanted}") from error


def _fault(path: Path, line: int, column: str, what: str) -> ConfigError:
    return ConfigError(f"{path}, line {line}, column {column!r}: {what}")


def written(rows: Iterable[Row], columns: tuple[str, ...]) -> list[list[str]]:
    """Give lines as cells, the header first."""
    return [[*columns], *([row.get(column, "") for column in columns] for row in rows)]
