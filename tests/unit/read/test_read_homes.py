"""To which country somebody belongs whom the report takes for known."""

from __future__ import annotations

import pytest
from ground_of import ground_of


def _country(text: str) -> str:
    ((mention, _),) = ground_of(text).persons
    return mention.country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Sauli Niinistö spoke.", "FI"),
        ("President Xi spoke.", "CN"),
        ("Prime Minister Støre spoke.", "NO"),
        ("Kenyan lawmaker Jane Oduya-Moen spoke.", "KE"),
    ],
)
def test_the_report_or_the_lexicon_tells_the_country(text: str, country: str) -> None:
    assert _country(text) == country


def test_where_neither_tells_the_country_is_open() -> None:
    assert _country("Foreign Minister Jane Oduya-Moen spoke.") == ""
