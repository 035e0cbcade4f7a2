"""Bodies of countries: ministries, embassies, governments."""

from __future__ import annotations

import pytest
from ground_of import ground_of

from dragoman.model.mention import EntityKind


def _things(text: str) -> list[tuple[str, EntityKind]]:
    return [(found.name, found.kind) for things in ground_of(text).named.values() for found in things]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Norwegian Foreign Ministry said so.", "Ministry of Foreign Affairs of Norway"),
        ("Norway's foreign ministry said so.", "Ministry of Foreign Affairs of Norway"),
        ("The Kenyan Embassy said so.", "Kenyan Embassy"),
    ],
)
def test_a_countrys_body_is_one_thing(text: str, name: str) -> None:
    assert _things(text) == [(name, EntityKind.ORGANIZATION)]


def test_a_government_is_its_country() -> None:
    assert _things("Finland's government fell.") == [("Finland", EntityKind.COUNTRY)]


def test_a_minister_is_no_ministry() -> None:
    assert _things("The Norwegian defence minister spoke.") == [("Norway", EntityKind.COUNTRY)]
