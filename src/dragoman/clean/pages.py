"""From a capture to a report: the order of cleaning."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.clean.blocks import Part, assemble, kinds_of
from dragoman.clean.characters import plain_characters
from dragoman.clean.datelines import authors_in
from dragoman.clean.furniture import Sifted, sift
from dragoman.clean.html import open_html
from dragoman.clean.language import UNKNOWN, language_of
from dragoman.clean.lines import Line, folded, split_lines
from dragoman.clean.opened import OpenedPage, open_line, open_text
from dragoman.clean.published import Hints, given_day, publication
from dragoman.clean.source import source_of
from dragoman.errors import UnreadableReport
from dragoman.model.report import BlockKind, Capture, Removed, Report

OPENERS: dict[str, Callable[[Capture], OpenedPage]] = {
    "text/plain": open_text,
    "text/html": open_html,
    "application/json": open_line,
}
"""Media type to what opens it."""
LONGEST = 300_000
"""Characters. A live blog of a whole day stays below a third of it."""


class PageCleaner:
    """Cleans text files, web pages and lines of reports files."""

    def clean(self, capture: Capture) -> Report:
        """Keep only the article, with its date, outlet, language and blocks.

        Raises:
            UnreadableReport: there is no article in these bytes.
        """
        opener = OPENERS.get(capture.media_type)
        if opener is None:
            raise UnreadableReport(f"Nothing is known of how to read {capture.media_type}.")
        page = opener(capture)
        if len(page.text) > LONGEST:
            raise UnreadableReport(
                f"A text of {len(page.text):,} characters is no report; the longest taken has {LONGEST:,}."
            )
        text, unseen = plain_characters(page.text)
        sifted = sift(_with_title(split_lines(text), page.title))
        if not sifted.kept:
            raise UnreadableReport("There is nothing here but what pages say around an article.")
        parts = kinds_of(sifted.kept, sifted.doubled)
        return _report(capture, page, parts, _removing(sifted, page, unseen))


def _removing(sifted: Sifted, page: OpenedPage, unseen: tuple[Removed, ...]) -> Sifted:
    return Sifted(sifted.kept, (*page.notes, *unseen, *sifted.removed), sifted.doubled, sifted.stamps)


def _with_title(lines: list[Line], title: str) -> list[Line]:
    """Set the title above the text, unless the text begins with it."""
    clean_title = " ".join(plain_characters(title)[0].split())
    if not clean_title or any(line.folded == folded(clean_title) for line in lines[:3]):
        return lines
    return [Line(clean_title), *lines]


def _report(capture: Capture, page: OpenedPage, parts: tuple[Part, ...], sifted: Sifted) -> Report:
    text, blocks = assemble(parts)
    running = "\n".join(part.line.text for part in parts if part.kind is BlockKind.BODY)
    language = page.language or language_of(running or text)
    not_understood = page.published and not given_day(page.published, language)
    doubts = (Removed(page.published, "published not understood"),) if not_understood else ()
    hints = Hints(page.published, page.dated, page.url)
    bylines = tuple(part.line.text for part in parts if part.kind is BlockKind.BYLINE)
    datelines = (part.dateline for part in parts if part.dateline)
    credits = (*(removed.text for removed in sifted.removed), *bylines, *datelines)
    headline = next((part.line.text for part in parts if part.kind is BlockKind.HEADLINE), "")
    return Report(
        id=capture.name,
        text=text,
        blocks=blocks,
        language=language or UNKNOWN,
        published=publication(parts, sifted.stamps, hints, language),
        capture=capture.sha256,
        source=source_of(page.outlet, page.url, credits),
        url=page.url,
        title=headline or page.title,
        authors=tuple(dict.fromkeys((*page.authors, *(name for line in bylines for name in authors_in(line))))),
        removed=(*doubts, *sifted.removed),
    )
