"""JSON Lines files of reports: one capture a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from dragoman.errors import AcquireError

_CHUNK = 1 << 20


@dataclass(frozen=True)
class ReportLine:
    """One line of a reports file: a report's name and bytes, or the reason why it is none."""

    number: int
    """Counted from 1, blank lines included."""
    content: bytes
    name: str = ""
    fault: str = ""
    """One plain sentence; empty where the line is a report."""


def report_lines(path: Path, max_bytes: int) -> Iterator[ReportLine]:
    """Give the lines of a reports file one by one, holding at most one line of at most `max_bytes` in memory.

    Raises:
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        number = 0
        while line := file.readline(max_bytes + 2):
            number += 1
            whole = _rest_of_line(file, line)
            content = line.strip().removeprefix(b"\xef\xbb\xbf")
            if not whole or len(content) > max_bytes:
                yield ReportLine(number, b"", fault=f"The line is larger than the limit of {max_bytes:,} bytes.")
            elif content:
                yield _judge(number, content)


def offered_lines(content: bytes) -> Iterator[ReportLine]:
    """Give the lines of a reports file that is in memory."""
    for number, line in enumerate(content.split(b"\n"), 1):
        if plain := line.strip().removeprefix(b"\xef\xbb\xbf"):
            yield _judge(number, plain)


def listed_reports(content: bytes) -> Iterator[ReportLine]:
    """Give the reports of one JSON document: an object is one report, a list is several."""
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        yield ReportLine(1, b"", fault="It is not well-formed JSON in UTF-8.")
        return
    if not isinstance(found, list):
        yield _judge(1, content)
        return
    if not found:
        yield ReportLine(1, b"", fault="The list holds no reports.")
    for number, each in enumerate(found, 1):
        yield _judge(number, json.dumps(each, ensure_ascii=False).encode("utf-8", "backslashreplace"))


def _rest_of_line(file: BinaryIO, line: bytes) -> bool:
    """Skip what was too long to be read; say whether there was nothing to skip."""
    whole = True
    while line and not line.endswith(b"\n"):
        line = file.readline(_CHUNK)
        whole = whole and not line
    return whole


def _judge(number: int, content: bytes) -> ReportLine:
    try:
        return ReportLine(number, content, name=_name(content))
    except AcquireError as fault:
        return ReportLine(number, content, fault=str(fault))


def _name(content: bytes) -> str:
    try:
        record = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise AcquireError("The line is not well-formed JSON in UTF-8.") from error
    if not isinstance(record, dict):
        raise AcquireError("The line is not a JSON object.")
    ident, text = record.get("id", record.get("report")), record.get("text")
    if not isinstance(ident, str | int) or isinstance(ident, bool) or not str(ident).strip():
        raise AcquireError("The line has no `id` to call the report by.")
    if not isinstance(text, str) or not text.strip():
        raise AcquireError("The line has no `text`.")
    return str(ident).strip()
