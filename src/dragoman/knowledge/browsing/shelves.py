"""The questions for reports and for those who publish them."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.errors import NotFound
from dragoman.knowledge.browsing.reports import OpenedReport, opened
from dragoman.store.base import Store
from dragoman.store.shelved import Listing, Outlet, Shelf


class Shelves:
    """Looks through the reports, however many."""

    _store: Store

    def shelf(self, wanted: Shelf, after: str = "", limit: int = 50) -> tuple[Listing, ...]:
        """Give reports, the last published first, those of unknown day last; it goes on after a place in the list."""
        return self._store.shelf(wanted, after, limit)

    def shelf_size(self, wanted: Shelf) -> int:
        """Say how many reports there are of these."""
        return self._store.shelf_size(wanted)

    def shelf_languages(self) -> dict[str, int]:
        """Say how many reports there are in each language."""
        return self._store.shelf_languages()

    def listings(self, names: Iterable[str]) -> dict[str, Listing]:
        """Give those of some reports that there are, by their names."""
        return self._store.listings(tuple(dict.fromkeys(names)))

    def report(self, name: str) -> OpenedReport:
        """Open a report by its name: its text, what was read from it and by which words, where it came from.

        Raises:
            NotFound: no report has this name.
            AmbiguousName: several have.
        """
        return opened(name, self._store)

    def content(self, report: OpenedReport) -> bytes:
        """Give the bytes from which a report was cleaned, as they were got.

        Raises:
            NotFound: they are not kept here: a base as of some day has none.
        """
        found = self._store.content(report.capture.sha256)
        if not found:
            raise NotFound(f"the bytes of {report.listing.name!r} are not kept here")
        return found

    def outlets(self) -> tuple[Outlet, ...]:
        """Give all who published reports of the base, those of most first."""
        return self._store.outlets()

    def outlet(self, name: str) -> Outlet:
        """Give one of them.

        Raises:
            NotFound: none has this name.
        """
        found = self._store.outlet(name)
        if found is None:
            raise NotFound(f"no report of the base is of an outlet called {name!r}")
        return found
