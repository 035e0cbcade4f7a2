"""Web pages: the article's text by trafilatura, its first date by htmldate."""

from __future__ import annotations

import logging
import re
from typing import Any

from dragoman.clean.decode import decode
from dragoman.clean.opened import OpenedPage, web_address
from dragoman.errors import UnreadableReport
from dragoman.model.report import Capture

_NO_ARTICLE = "There is no article in this page."
_EARLIEST, _LATEST = "1990-01-01", "2099-12-31"
"""Fixed, so that the clock of the machine does not change what a page says."""
_TITLE_END = re.compile(r"\s+[|·—–»_-]\s+")
_FEWEST_WORDS = 12
_DOCTYPE = re.compile(r"^\s*<\s?!\s?doctype[^>]*>", re.IGNORECASE)

for _logger in ("trafilatura", "htmldate"):
    # What they complain of reaches the user as our own reason; without a handler it would go to his screen.
    logging.getLogger(_logger).addHandler(logging.NullHandler())


def open_html(capture: Capture) -> OpenedPage:
    """Open a web page: its article, and what its metadata say.

    Raises:
        UnreadableReport: its bytes are not text, or there is no article in it.
    """
    decoded = decode(capture.content)
    # htmldate drops the first line up to its first `/>` as a part of the doctype, and a page may be one line.
    page = _DOCTYPE.sub("", decoded.text.replace("\x00", ""), count=1)
    url = web_address(capture)
    document, dated = _extracted(page, url)
    text = str(getattr(document, "text", "") or "")
    if len(text.split()) < _FEWEST_WORDS and len(text) < 2 * _FEWEST_WORDS:
        raise UnreadableReport(_NO_ARTICLE)
    site = _said(document, "sitename")
    return OpenedPage(
        re.sub(r"\n+", "\n\n", text),
        title=_without_site(_said(document, "title"), site),
        url=url or _said(document, "url"),
        outlet=site if not url else "",
        dated=dated,
        authors=tuple(name.strip() for name in _said(document, "author").split(";") if name.strip()),
        notes=decoded.notes,
    )


def _extracted(page: str, url: str) -> tuple[Any, str]:
    """Give trafilatura's document and htmldate's ISO day; the day is empty where the page has none."""
    from htmldate import find_date  # noqa: PLC0415  heavy, and only web pages need it
    from trafilatura import bare_extraction  # noqa: PLC0415

    span = {"min_date": _EARLIEST, "max_date": _LATEST}
    address = url or None
    try:
        document = bare_extraction(
            page, url=address, include_comments=False, with_metadata=True, date_extraction_params=span
        )
        dated = find_date(
            page, extensive_search=False, original_date=True, url=address, min_date=_EARLIEST, max_date=_LATEST
        )
    except Exception as error:  # on broken markup they fail by assertion, by lookup, inside lxml
        raise UnreadableReport("The page's markup is broken beyond reading.") from error
    return document, dated or ""


def _said(document: Any, name: str) -> str:  # noqa: ANN401  trafilatura's own type, loaded late
    return str(getattr(document, name, None) or "")


def _without_site(title: str, site: str) -> str:
    """Cut the site's name off a page's title."""
    parts = _TITLE_END.split(title)
    if site and len(parts) > 1 and parts[-1].casefold() in site.casefold():
        return title[: title.rindex(parts[-1])].rstrip(" |·—–»_-")
    return title
