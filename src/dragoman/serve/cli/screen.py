"""Where words go: data to stdout, all else to stderr; tables for a terminal, plain columns for a file or a pipe."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of all that follows them on the line."""
_BREAKS = frozenset({"Cc", "Zl", "Zp"})
_WIDE = 100
"""From this many columns on, a table on a terminal is given air."""
MARK = "bold yellow"
HEADING = "bold"
QUIET = "dim"


@dataclass(frozen=True)
class Column:
    """One column of a table."""

    title: str
    style: str = ""
    styles: Mapping[str, str] = field(default_factory=dict)
    """Style by the first word of a cell."""
    fixed: bool = False
    """Never wrapped or cut, such as an id."""
    widest: int | None = None
    """On a terminal; what is longer is wrapped."""
    longest: int = 70
    """Characters shown where there is no terminal; `--json` gives all."""


def is_terminal() -> bool:
    """Whether a person looks at stdout."""
    return sys.stdout.isatty()


def complain(sentence: str) -> None:
    """Say one line on stderr."""
    sys.stderr.write(f"dragoman: {one_line(sentence)}\n")


def one_line(words: str) -> str:
    """Make words from a report harmless on a terminal: no line ends, control codes or turns of direction."""
    kept = ("" if char in _TURNS else " " if unicodedata.category(char) in _BREAKS else char for char in words)
    return " ".join("".join(kept).split())


def shortened(words: str, longest: int) -> str:
    """Cut what is too long, and say so by an ellipsis."""
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def show_json(document: object) -> None:
    """Print one JSON document on one line."""
    show_lines([json.dumps(document, ensure_ascii=False)])


def show_lines(lines: Iterable[str]) -> None:
    """Print lines as they come."""
    for line in lines:
        sys.stdout.write(line + "\n")


def show_text(*parts: str | tuple[str, str], indent: int = 0) -> None:
    """Print one paragraph of words, each with a style or without; without any where nobody looks."""
    if is_terminal():
        Console(highlight=False).print(Padding(Text.assemble(*parts), (0, 0, 0, indent), expand=False))
    else:
        show_lines([" " * indent + "".join(part if isinstance(part, str) else part[0] for part in parts)])


def show_table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
    """Print rows, fitted to the terminal, or as plain aligned columns where there is none."""
    cleaned = [[one_line(cell) for cell in row] for row in rows]
    if is_terminal():
        _show_rich(columns, cleaned)
    else:
        _show_plain(columns, cleaned)


def _show_rich(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    console = Console(highlight=False)
    table = Table(box=None, pad_edge=False, padding=(0, 2 if console.width >= _WIDE else 1, 0, 0), header_style=HEADING)
    for column in columns:
        table.add_column(
            column.title, style=column.style, no_wrap=column.fixed, overflow="fold", max_width=column.widest
        )
    for row in rows:
        table.add_row(*(Text(cell, _style(column, cell)) for column, cell in zip(columns, row, strict=True)))
    console.print(table)


def _style(column: Column, cell: str) -> str:
    return column.styles.get(cell.partition(" ")[0], "")


def _show_plain(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    cut = [[_cut(column, cell) for column, cell in zip(columns, row, strict=True)] for row in rows]
    lines = [[column.title for column in columns], *cut]
    widths = [max(cell_len(line[index]) for line in lines) for index in range(len(columns))]
    for line in lines:
        padded = (cell + " " * (width - cell_len(cell)) for cell, width in zip(line, widths, strict=True))
        show_lines(["  ".join(padded).rstrip()])


def _cut(column: Column, cell: str) -> str:
    return cell if column.fixed else shortened(cell, column.longest)
