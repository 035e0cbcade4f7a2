"""What comes in: sources, the bytes as fetched, and the cleaned text of one publication."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from dragoman.model.when import When


@dataclass(frozen=True)
class Source:
    """Who publishes: an outlet or a government body."""

    name: str
    """As the report or its address gives it; may be empty."""
    country: str = ""
    """ISO 3166-1 alpha-2 code."""
    controlled_by: str = ""
    """Who controls it, such as `state`; empty where unknown."""
    is_agency: bool = False


@dataclass(frozen=True)
class Capture:
    """The bytes as they were got, never changed."""

    content: bytes
    address: str
    """Where they came from: a path, an address, or `file#line` for one line of a JSON Lines file."""
    sha256: str
    """Of `content`, hexadecimal; its identity."""
    media_type: str
    """`text/plain`, `text/html` or `application/json` (one line of a reports file)."""
    name: str
    """What the report is to be called: a file's stem, or the id that a reports file gives."""
    retrieved: dt.datetime | None = None


class BlockKind(StrEnum):
    """What a stretch of a report is."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    BODY = "body"


@dataclass(frozen=True)
class Block:
    """One paragraph-like stretch of a report's text."""

    kind: BlockKind
    start: int
    end: int
    """Half-open character range in the report's text; blocks are in order and do not overlap."""


@dataclass(frozen=True)
class Removed:
    """Words of the capture that are not part of the report, with the reason."""

    text: str
    reason: str


@dataclass(frozen=True)
class Report:
    """The cleaned text of one publication. Its characters never change."""

    id: str
    """The file's stem, or the id that was given with it."""
    text: str
    blocks: tuple[Block, ...]
    language: str
    """BCP 47 tag; `und` where it could not be told."""
    published: When
    capture: str = ""
    """The capture's sha256."""
    source: Source = field(default_factory=lambda: Source(""))
    url: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    removed: tuple[Removed, ...] = ()


@dataclass(frozen=True)
class Skipped:
    """Something that could not be taken in, with the reason; a row in the base."""

    address: str
    stage: str
    """`acquire`, `clean` or `read`."""
    reason: str
    """One plain sentence."""
    capture: str = ""
    """The capture's sha256, where there are bytes."""
