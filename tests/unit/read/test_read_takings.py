"""Takings of an office as news tells them in two sentences, and what is no taking."""

from __future__ import annotations

import pytest
from reading_of import read_text

from dragoman.model.tenure import Tenure


def _tenures(text: str) -> dict[str, list[tuple[str, str, str | None]]]:
    """Give name to office, capacity and last day."""
    found: dict[str, list[tuple[str, str, str | None]]] = {}
    for one in read_text(text, "2024-08-05"):
        tenure = one.content
        if isinstance(tenure, Tenure):
            told = (tenure.office.name, tenure.capacity.value, tenure.end.edtf)
            found.setdefault(tenure.person.name, []).append(told)
    return found


@pytest.mark.parametrize(
    ("text", "name", "office", "capacity"),
    [
        ("President Rumen Radev appointed Maria Johansson prime minister of Bulgaria. She succeeds Erik Lindgren.", "Maria Johansson", "Prime Minister of Bulgaria", "full"),
        ("Maria Johansson was sworn in as Bulgarian prime minister on Friday.", "Maria Johansson", "Prime Minister of Bulgaria", "full"),
        ("Maria Johansson was named acting prime minister of Bulgaria on Friday.", "Maria Johansson", "Prime Minister of Bulgaria", "acting"),
        ("Maria Johansson stays on as foreign minister of Bulgaria.", "Maria Johansson", "Minister of Foreign Affairs of Bulgaria", "full"),
        ("Maria Johansson remains Bulgaria's foreign minister.", "Maria Johansson", "Minister of Foreign Affairs of Bulgaria", "full"),
    ],
)  # fmt: skip
def test_who_takes_or_keeps_an_office_has_it(text: str, name: str, office: str, capacity: str) -> None:
    assert (office, capacity) in [told[:2] for told in _tenures(text)[name]]


def test_who_gives_an_office_does_not_succeed_in_it() -> None:
    found = _tenures(
        "President Rumen Radev appointed Maria Johansson prime minister of Bulgaria. She succeeds Erik Lindgren."
    )
    assert [office for office, *_ in found["Rumen Radev"]] == ["President of Bulgaria"]


def test_a_going_told_as_the_time_of_a_coming_has_not_the_day_of_the_coming() -> None:
    told = "Maria Johansson took over as prime minister of Bulgaria on Friday, a week after she stepped down."
    assert all(end != "2024-08-02" for _, _, end in _tenures(told)["Maria Johansson"])
