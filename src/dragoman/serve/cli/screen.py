"""Where words go: data to stdout, all else to stderr; tables for a terminal, plain columns for a file or a pipe."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of all that follows them on the line."""


@dataclass(frozen=True)
class Column:
    """One column of a table."""

    title: str
    style: str = ""
    fixed: bool = False
    """Never wrapped or cut, such as an id."""


def is_terminal() -> bool:
    """Whether a person looks at stdout."""
    return sys.stdout.isatty()


def complain(sentence: str) -> None:
    """Say one line on stderr."""
    sys.stderr.write(f"dragoman: {one_line(sentence)}\n")


def one_line(words: str) -> str:
    """Make words from a report harmless on a terminal: no line ends, control codes or turns of direction."""
    kept = (
        "" if char in _TURNS else " " if unicodedata.category(char) in {"Cc", "Zl", "Zp"} else char for char in words
    )
    return " ".join("".join(kept).split())


def show_json(document: object) -> None:
    """Print one JSON document on one line."""
    sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")


def show_lines(lines: Iterable[str]) -> None:
    """Print lines as they come."""
    for line in lines:
        sys.stdout.write(line + "\n")


def show_text(text: Text) -> None:
    """Print styled words, without the styles where nobody looks."""
    if is_terminal():
        Console(highlight=False).print(text)
    else:
        sys.stdout.write(text.plain + "\n")


def show_table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
    """Print rows, fitted to the terminal, or as plain aligned columns of full length where there is none."""
    cleaned = [[one_line(cell) for cell in row] for row in rows]
    if is_terminal():
        _show_rich(columns, cleaned)
    else:
        _show_plain(columns, cleaned)


def _show_rich(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for column in columns:
        table.add_column(column.title, style=column.style, no_wrap=column.fixed, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    Console(highlight=False).print(table)


def _show_plain(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    lines = [[column.title for column in columns], *rows]
    widths = [max(cell_len(line[index]) for line in lines) for index in range(len(columns))]
    for line in lines:
        padded = (cell + " " * (width - cell_len(cell)) for cell, width in zip(line, widths, strict=True))
        sys.stdout.write("  ".join(padded).rstrip() + "\n")
