"""The publisher's name as a page prints it."""

from __future__ import annotations

import pytest

from dragoman.clean.mastheads import masthead


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© Fjord Observer. All rights reserved.", "Fjord Observer"),
        ("© 2024 Bay Of Islands Weekly", "Bay Of Islands Weekly"),
        ("Copyright Upland Radio 2023", "Upland Radio"),
        ("OSLO, March 12. /Nordic Telegram/.", "Nordic Telegram"),
        ("Lake Observer, 6 August 2025", "Lake Observer"),
        ("Lake Courier staff and agencies", "Lake Courier"),
        ("COAST MORNING POST", "Coast Morning Post"),
        ("hill herald | NEWS | POLITICS | SPORTS", "Hill Herald"),
        ("Steppe Daily · Friday, October 17, 2025", "Steppe Daily"),
        ("ISLAND WIRE /// 15 JAN 2023 /// DEFENCE", "Island Wire"),
    ],
)
def test_a_page_names_its_publisher(line: str, name: str) -> None:
    assert masthead(line) == name


@pytest.mark.parametrize(
    "line",
    [
        "",
        "World News",
        "Press Release",
        "Politics",
        "WORLD | Updated: Aug 29, 2024",
        "© All rights reserved",
        "Oslo, 6 August 2025",
        "By Kari Moen",
        "Print this page     Send to a friend",
        "Foreign Minister Eide, 6 August 2025",
        "DEFENCE",
        "Most popular: 11 ways to sleep in a heat wave",
    ],
)
def test_what_is_no_publisher_is_left_alone(line: str) -> None:
    assert masthead(line) == ""
