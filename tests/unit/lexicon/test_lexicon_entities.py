from __future__ import annotations

import pytest

from dragoman.lexicon.entities import kind_of, listed
from dragoman.model.mention import EntityKind


@pytest.mark.parametrize(
    ("ident", "kind", "name", "country"),
    [
        ("person:vladimir-putin", EntityKind.PERSON, "Vladimir Putin", "RU"),
        ("office:IR:foreign_minister", EntityKind.OFFICE, "Minister of Foreign Affairs of Iran", "IR"),
        ("org:nato", EntityKind.ORGANIZATION, "NATO", ""),
        ("country:NO", EntityKind.COUNTRY, "Norway", "NO"),
    ],
)
def test_whatever_the_lexicon_lists_is_found_by_its_id(ident: str, kind: EntityKind, name: str, country: str) -> None:
    entity = listed(ident)
    assert entity
    assert (entity.id, entity.kind, entity.country, entity.provisional) == (ident, kind, country, False)
    assert name in (entity.name, *entity.aliases)


@pytest.mark.parametrize(
    "ident", ["", "person:", "person:nobody-at-all", "person:~3f2a91c0", "office:XX:foreign_minister", "country:XX", "org:no", "x"]
)  # fmt: skip
def test_what_it_does_not_list_is_nothing(ident: str) -> None:
    assert listed(ident) is None


def test_an_id_tells_its_kind_whoever_gave_it() -> None:
    assert kind_of("org:nato") is kind_of("organization:~3f") is EntityKind.ORGANIZATION
    assert kind_of("person:~~3f") is EntityKind.PERSON
    assert kind_of("nonsense") is None
