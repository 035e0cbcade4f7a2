"""Files of questions, one JSON object a line: what stands in them, good and bad."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

STANDARD_INPUT = "-"


def objects(path: str) -> Iterator[dict[str, Any] | str]:
    """Give the object of each line in order, or in its place one sentence on what is wrong with the line.

    Empty lines are no lines. A byte order mark does no harm, and bytes that are no UTF-8 spoil only their own line.

    Args:
        path: of the file; `-` for standard input.
    """
    content = sys.stdin.buffer.read() if path == STANDARD_INPUT else Path(path).read_bytes()
    for number, line in enumerate(content.decode("utf-8-sig", "replace").split("\n"), 1):
        if line.strip():
            yield _object(line, number)


def text(value: Any) -> str:  # noqa: ANN401 -- whatever JSON may hold
    """Give a field as text: nothing for null, the digits of a number.

    Raises:
        TypeError: it is a list, an object, or true or false.
    """
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise TypeError(f"{json.dumps(value, ensure_ascii=False)} is no text")
    return str(value)


def _object(line: str, number: int) -> dict[str, Any] | str:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        return f"line {number} is not JSON: {error}"
    return found if isinstance(found, dict) else f"line {number} is no JSON object"
