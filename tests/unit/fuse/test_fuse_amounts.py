"""Numbers that reports tell of one event."""

from __future__ import annotations

import pytest

from dragoman.fuse.differing.amounts import amounts_in


@pytest.mark.parametrize(
    ("words", "amounts"),
    [
        ("a lease for up to 90 years", [("years", "90 years")]),
        ("участок в 90 лет", [("years", "90 years")]),
        ("a 120-kilometre line", [("km", "120 km")]),
        ("a loan of 1.3 billion euros", [("euros", "1.3 billion euros")]),
        ("a forum of 104 delegations", [("delegations", "104 delegations")]),
        ("their fifth meeting this year", [("ordinal meeting", "fifth meeting")]),
        ("о дороге в 170 километрах от порта", [("km", "170 km")]),
        ("делегации 51 государства", [("countries", "51 countries"), ("delegations", "51 delegations")]),
        ("delegations from 30 nations", [("countries", "30 countries"), ("delegations", "30 delegations")]),
        ("12 самолётов и 40 ракет", [("aircraft", "12 aircraft"), ("missiles", "40 missiles")]),
        ("12 jets", [("aircraft", "12 aircraft")]),
        ("on 12 May 2024 at 10:30", []),
        ("the Su-35 and 3,000 troops", [("troops", "3000 troops")]),
    ],
)
def test_what_is_counted_is_told_from_dates_and_names(words: str, amounts: list[tuple[str, str]]) -> None:
    assert list(amounts_in(words)) == amounts
