"""What was handed over as bytes, under a name that somebody else chose: it is a name and never a path."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath

from dragoman.acquire import media
from dragoman.acquire.files import FileAcquirer
from dragoman.acquire.lines import ReportLine, listed_reports, offered_lines
from dragoman.model.report import Capture, Skipped

SUFFIXES = (*media.READ_SUFFIXES, ".json", ".md")
LONGEST_NAME = 120


@dataclass(frozen=True)
class Offer:
    """One file, or one text as the only report of a JSON document."""

    name: str
    """As whoever sent it called it; its ending tells what it is."""
    content: bytes


class OfferedAcquirer(FileAcquirer):
    """Takes files that were sent, each under a target of its own."""

    def __init__(self, offers: Sequence[Offer], max_bytes: int = 10_000_000) -> None:
        """Refuse files larger than `max_bytes`."""
        super().__init__(max_bytes)
        self._offers = {f"offered:{number}:{plain_name(each.name)}": each for number, each in enumerate(offers, 1)}

    @property
    def targets(self) -> tuple[str, ...]:
        """What to ask for, in the order of the offers."""
        return tuple(self._offers)

    def accepts(self, target: str) -> bool:
        """Whether it was handed over."""
        return target in self._offers

    def captures(self, target: str) -> Iterator[Capture | Skipped]:
        """Give what is in a file that was sent; what is none that is read comes as Skipped."""
        offer, address = self._offers[target], target
        name = PurePosixPath(plain_name(offer.name))
        suffix = name.suffix.lower()
        if suffix not in SUFFIXES:
            yield Skipped(address, "acquire", f"It is not a kind of file that is read ({', '.join(SUFFIXES)}).")
        elif len(offer.content) > self._max_bytes:
            size = f"{len(offer.content):,} bytes, more than the limit of {self._max_bytes:,}"
            yield Skipped(address, "acquire", f"The file has {size}.")
        elif suffix == ".json":
            yield from self._reports(listed_reports(offer.content), address)
        elif suffix in media.LINE_SUFFIXES:
            yield from self._reports(offered_lines(offer.content), address)
        else:
            yield self._judged(offer.content, address, name.stem, is_page=suffix in media.HTML_SUFFIXES)

    def _reports(self, lines: Iterator[ReportLine], address: str) -> Iterator[Capture | Skipped]:
        line = None
        for line in lines:
            where = f"{address}#{line.number}"
            if line.fault:
                yield Skipped(where, "acquire", line.fault)
            else:
                yield self._named(line.content, where, media.REPORT_LINE, line.name)
        if line is None:
            yield Skipped(address, "acquire", "The file holds nothing but blanks.")


def plain_name(given: str) -> str:
    """Give the last part of a name, without signs that are not printed."""
    last = PureWindowsPath(PurePosixPath(given).name).name
    shown = "".join(each for each in last if each.isprintable())
    return shown[-LONGEST_NAME:].strip() or "unnamed"
