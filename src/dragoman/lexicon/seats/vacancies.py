"""Days on which nobody held an office, as far as our sources tell."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.lexicon.tables import rows


@dataclass(frozen=True)
class Vacancy:
    """Days on which nobody held an office, as a source gives them."""

    start: str
    """EDTF."""
    end: str
    """EDTF; empty where it had not ended when this was checked."""
    source: str


def of_office(office_id: str) -> tuple[Vacancy, ...]:
    """Give the recorded vacancies of an office."""
    found = (row for row in rows("vacancies") if f"office:{row['office']}" == office_id)
    return tuple(Vacancy(row["start"], row["end"], f"{row['source']} (as of {row['as_of']})") for row in found)
