"""Bodies that several countries call alike: a bare `Foreign Office` is the report's own, or nobody's."""

from __future__ import annotations

import pytest
from ground_of import ground_of


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("LAHORE, Pakistan: The Foreign Office rejected the claim.", "PK"),
        ("The Foreign Office warned of delays, a Berlin daily wrote.", "DE"),
        ("Britain sent aid. The Foreign Office warned of delays.", "GB"),
        ("The Foreign Office warned of delays.", ""),
        ("London and Berlin agree. The Foreign Office warned of delays.", ""),
    ],
)
def test_a_bare_foreign_office_is_that_of_the_country_spoken_of(text: str, country: str) -> None:
    ground = ground_of(text)
    homes = [f.country for found in ground.named.values() for f in found if f.tokens[-1].text == "Office"]
    assert homes == [country]
