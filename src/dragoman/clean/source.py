"""Who published a report: as given with it, by its address, or by the agency's own mark in the dateline."""

from __future__ import annotations

import re

from dragoman.lexicon.outlets import Outlet, named, of_address
from dragoman.model.report import Source

_MARK = re.compile(r"/([^/\n]{2,30})/|\(([^()]{2,40})\)|[—–-]\s([^\W\d_][^.]{1,30})\.$")


def source_of(given: str, url: str, datelines: tuple[str, ...]) -> Source:
    """Find the source; its name is empty where nothing tells.

    Args:
        given: The outlet's name or domain that came with the report, believed.
        url: The report's address, or empty.
        datelines: Such as `OSLO, May 3. /TASS/.`; the agency there counts only where nothing else is known.
    """
    if given:
        return _known(of_address(given) or named(given), given)
    if url:
        outlet = of_address(url)
        if outlet:
            return _known(outlet, outlet.name)
    for dateline in datelines:
        for mark in _MARK.finditer(dateline):
            outlet = named(next(filter(None, mark.groups())).strip())
            if outlet and outlet.is_agency:
                return _known(outlet, outlet.name)
    return Source("")


def _known(outlet: Outlet | None, name: str) -> Source:
    """Keep the name as given; take from the lexicon only what it adds."""
    return Source(name, outlet.country, outlet.control, outlet.is_agency) if outlet else Source(name)
