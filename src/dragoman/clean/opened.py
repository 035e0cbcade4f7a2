"""A page opened: its text and what came with it, before the page's furniture is taken away."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from dragoman.clean.decode import decode
from dragoman.clean.mojibake import mend
from dragoman.errors import UnreadableReport
from dragoman.model.report import Capture, Removed


@dataclass(frozen=True)
class OpenedPage:
    """Characters, and what is believed about them; empty where nothing is."""

    text: str
    title: str = ""
    url: str = ""
    outlet: str = ""
    published: str = ""
    """As given with the report, believed where it can be read."""
    dated: str = ""
    """ISO day from a web page's metadata."""
    language: str = ""
    authors: tuple[str, ...] = ()
    notes: tuple[Removed, ...] = ()


def open_text(capture: Capture) -> OpenedPage:
    """Open a text file.

    Raises:
        UnreadableReport: its bytes are not text.
    """
    decoded = decode(capture.content)
    return OpenedPage(decoded.text, url=web_address(capture), notes=decoded.notes)


def open_line(capture: Capture) -> OpenedPage:
    """Open one line of a reports file: a JSON object with `text` and, if known, the other fields.

    Raises:
        UnreadableReport: it is no such object.
    """
    try:
        record = json.loads(capture.content)
    except (ValueError, RecursionError) as error:
        raise UnreadableReport("The line is not well-formed JSON.") from error
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise UnreadableReport("The line has no text.")
    text, broken = mend(record["text"])
    notes = (Removed(broken[0], f"UTF-8 misread as another encoding, mended in {len(broken)} lines"),) if broken else ()
    return OpenedPage(
        text,
        title=_field(record, "title"),
        url=_field(record, "url"),
        outlet=_field(record, "outlet"),
        published=_written(record.get("published")),
        language=_field(record, "language"),
        notes=notes,
    )


def web_address(capture: Capture) -> str:
    """Give the capture's address if it is one of the web, else nothing."""
    return capture.address if capture.address.startswith(("http://", "https://")) else ""


def _written(value: object) -> str:
    """Write out whatever was given as a date, so that what is no text is complained of and not lost."""
    return "" if value is None else str(value).strip()


def _field(record: dict[str, Any], name: str) -> str:
    value = record.get(name)
    return value.strip() if isinstance(value, str) else ""
