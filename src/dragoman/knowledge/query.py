"""Which records are wanted."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.when import Period


@dataclass(frozen=True)
class Query:
    """Which records are wanted; an empty field asks for all."""

    who: str = ""
    """With this person or body: a name, a part of a person's name, or an id."""
    country: str = ""
    """With this country, or people and bodies of it: a code, a name or an adjective."""
    type: str = ""
    """An event's type, an agreement's stage, a statement's act or a tenure's capacity."""
    status: str = ""
    since: str = ""
    """EDTF; what may have happened on its first day or later. Undated records are left out."""
    until: str = ""
    """EDTF; what may have happened on its last day or earlier. Undated records are left out."""
    place: str = ""
    """A place, or a country in which it lies."""
    report: str = ""
    """Told by the report of this name."""
    as_of: str = ""
    """EDTF; only what had surely been published by its last day is added up."""
    recorded: str = ""
    """EDTF, or a moment in UTC; only what had been added to the base by then is added up."""

    @property
    def days(self) -> Period | None:
        """The days that are asked for; None where all are.

        Raises:
            ValueError: `since` or `until` is no date, or they leave no day.
        """
        if not self.since and not self.until:
            return None
        first = Period.parse(self.since).first if self.since else None
        return Period(first, Period.parse(self.until).last if self.until else None)
