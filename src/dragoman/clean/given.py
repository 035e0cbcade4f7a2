"""Reports as a file of facts gives them: cleaned already, so that not a character may move."""

from __future__ import annotations

from dragoman.clean.opened import open_line
from dragoman.clean.published import given_day
from dragoman.clean.source import source_of
from dragoman.model.report import Block, BlockKind, Capture, Report
from dragoman.model.when import When


class GivenCleaner:
    """Takes the text of each line as it is."""

    def clean(self, capture: Capture) -> Report:
        """Keep the whole text, a block a line of it.

        Raises:
            UnreadableReport: the line is no JSON object with a text.
        """
        page = open_line(capture)
        return Report(
            id=capture.name,
            text=page.text,
            blocks=_blocks(page.text),
            language=page.language or "und",
            published=given_day(page.published, page.language) or When.unknown("no-date", page.published),
            capture=capture.sha256,
            source=source_of(page.outlet, page.url, ()),
            url=page.url,
            title=page.title,
        )


def _blocks(text: str) -> tuple[Block, ...]:
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Block(BlockKind.BODY, start, start + len(line.rstrip("\r\n"))))
        start += len(line)
    return tuple(blocks)
