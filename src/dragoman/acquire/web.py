"""Pages of the open web, by their addresses."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Collection, Iterator
from urllib.parse import unquote, urlsplit

from dragoman.acquire import media
from dragoman.acquire.http import Limits, Page, PageFetcher
from dragoman.acquire.lines import listed_reports
from dragoman.errors import AcquireError
from dragoman.model.report import Capture, Skipped

SCHEMES = ("http://", "https://")
TYPES = {
    "text/html": media.HTML,
    "application/xhtml+xml": media.HTML,
    "text/plain": media.TEXT,
    "application/json": media.REPORT_LINE,
}
"""What is taken, and as what."""
LONGEST_NAME = 80
_UNNAMEABLE = re.compile(r"[^\w.-]+")
Clock = Callable[[], dt.datetime]


def utc_now() -> dt.datetime:
    """Give the moment, in UTC."""
    return dt.datetime.now(dt.UTC)


class WebAcquirer:
    """Takes a web page by its address: an article, a text, or reports as JSON."""

    def __init__(
        self,
        max_bytes: int = 10_000_000,
        fetcher: PageFetcher | None = None,
        clock: Clock = utc_now,
        *,
        allowed: Collection[str] = (),
    ) -> None:
        """Refuse what is larger than `max_bytes` while it comes; `allowed` is for tests, as `PageFetcher` says."""
        self._fetcher = fetcher or PageFetcher(Limits(max_bytes), allowed)
        self._clock = clock

    def accepts(self, target: str) -> bool:
        """Whether the target is an address on the web."""
        return target.lower().startswith(SCHEMES)

    def captures(self, target: str) -> Iterator[Capture | Skipped]:
        """Give the page; why it cannot be had, as Skipped."""
        try:
            page = self._fetcher.get(target.strip(), TYPES)
        except AcquireError as fault:
            yield Skipped(target, "acquire", str(fault))
            return
        yield from self._captures(page)

    def _captures(self, page: Page) -> Iterator[Capture | Skipped]:
        if not page.content.strip():
            yield Skipped(page.address, "acquire", "The page is empty.")
        elif TYPES[page.media_type] == media.REPORT_LINE:
            yield from self._reports(page)
        elif media.looks_binary(page.content[: media.HEAD]):
            yield Skipped(page.address, "acquire", "It is binary data, whatever the server says.")
        else:
            is_page = TYPES[page.media_type] == media.HTML or media.looks_like_html(page.content[: media.HEAD])
            yield self._capture(
                page.content, page.address, media.HTML if is_page else media.TEXT, name_of(page.address)
            )

    def _reports(self, page: Page) -> Iterator[Capture | Skipped]:
        for line in listed_reports(page.content):
            address = f"{page.address}#{line.number}"
            if line.fault:
                yield Skipped(address, "acquire", line.fault)
            else:
                yield self._capture(line.content, address, media.REPORT_LINE, line.name)

    def _capture(self, content: bytes, address: str, media_type: str, name: str) -> Capture:
        digest = hashlib.sha256(content).hexdigest()
        return Capture(content, address, digest, media_type, name, self._clock())


def name_of(address: str) -> str:
    """Call a page by its host and the last part of its path that says something."""
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    last = next((part for part in reversed(unquote(parts.path).split("/")) if part.strip(".")), "")
    plain = _UNNAMEABLE.sub("-", f"{host}-{last.rsplit('.', 1)[0]}" if last else host)
    return plain[:LONGEST_NAME].strip("-.") or "page"
