"""Who published a report: as given with it, by its address, or by the agency's own mark in the dateline."""

from __future__ import annotations

import re

from dragoman.clean.mastheads import masthead
from dragoman.lexicon.outlets import Outlet, named, of_address
from dragoman.model.report import Source

_MARK = re.compile(r"/([^/\n]{2,30})/|\(([^()]{2,40})\)|[—–-]\s([^\W\d_][^.]{1,30})\.$")

_LABELLED = re.compile(
    r"(?:来源|來源|source|источник|джерело|quelle|fuente|fonte|kaynak|المصدر|منبع)\s?[:：]\s*(\S.{1,39})", re.IGNORECASE
)


def source_of(given: str, url: str, credits: tuple[str, ...]) -> Source:
    """Find the source; its name is empty where nothing tells.

    Args:
        given: The outlet's name or domain that came with the report, believed.
        url: The report's address, or empty.
        credits: Bylines, datelines such as `OSLO, May 3. /TASS/.`, and pieces of the page's head such as
            `Source: TASS`; they count only where nothing else is known.
    """
    if given:
        outlet = of_address(given) or named(given)
        return _known(outlet, outlet.name if outlet and "." in given else given)
    if url:
        outlet = of_address(url)
        if outlet:
            return _known(outlet, outlet.name)
    for credit in credits:
        labelled = _LABELLED.fullmatch(credit)
        if labelled:
            return _known(named(labelled.group(1)), labelled.group(1))
        outlet = _marked(credit)
        if outlet:
            return _known(outlet, outlet.name)
    signed = next(filter(None, map(masthead, credits)), "")
    return _known(named(signed), signed)


def _marked(credit: str) -> Outlet | None:
    """Find the agency that a dateline marks, or the outlet behind the name in a byline."""
    for mark in _MARK.finditer(credit):
        outlet = named(next(filter(None, mark.groups())).strip())
        if outlet and outlet.is_agency:
            return outlet
    _, _, tail = credit.rpartition(", ")
    return named(tail) if tail != credit else None


def _known(outlet: Outlet | None, name: str) -> Source:
    """Keep the name, and take from the lexicon what it adds."""
    return Source(name, outlet.country, outlet.control, outlet.is_agency) if outlet else Source(name)
