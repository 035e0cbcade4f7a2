import datetime as dt

import pytest

from dragoman.lexicon import tables
from dragoman.lexicon.countries import by_code, countries
from dragoman.lexicon.organizations import body_words, by_id, embassy, members, named, of_country, organizations
from dragoman.model.when import Period


def test_ids_are_unique_and_countries_listed():
    assert len({body.id for body in organizations()}) == len(organizations())
    assert sum(body.kind in {"io", "court"} and not body.country for body in organizations()) >= 80
    for body in organizations():
        assert not body.country or by_code(body.country)


def test_no_two_organizations_share_a_name():
    assert tables.contested((name, one.id) for one in organizations() for name in (one.name, *one.aliases)) == {}


@pytest.mark.parametrize(
    ("words", "identity"),
    [
        ("SCO", "org:sco"),
        ("the Shanghai Cooperation Organisation", "org:sco"),
        ("Non-Aligned Movement", "org:nam"),
        ("IAEA", "org:iaea"),
        ("SNSC", "org:IR:security_council"),
        ("Russian Security Council", "org:RU:security_council"),
        ("Security Council of the Russian Federation", "org:RU:security_council"),
        ("the State Department", "org:US:foreign_ministry"),
        ("Pentagon", "org:US:defence_ministry"),
        ("Hizbullah", "org:hezbollah"),
        ("Iran’s Foreign Ministry", "org:IR:foreign_ministry"),
        ("Japanese Defense Ministry", "org:JP:defence_ministry"),
        ("Ministry of Foreign Affairs of the Kyrgyz Republic", "org:KG:foreign_ministry"),
        ("Polish police", "org:PL:police"),
        ("the Iranian embassy in Moscow", "org:IR:embassy:RU"),
        ("Russian Embassy to Iran", "org:RU:embassy:IR"),
        ("Embassy of the Islamic Republic of Iran in Russia", "org:IR:embassy:RU"),
    ],
)
def test_a_body_is_found_by_any_of_its_names(words, identity):
    found = named(words)
    assert found is not None
    assert found.id == identity


@pytest.mark.parametrize(
    "words", ["Congolese army", "foreign ministry", "embassy", "Ministry of Silly Walks of Iran", ""]
)
def test_a_body_without_an_owner_is_not_guessed(words):
    assert named(words) is None


@pytest.mark.parametrize(
    ("body", "code", "name"),
    [
        ("foreign ministry", "IR", "Ministry of Foreign Affairs of Iran"),
        ("foreign_ministry", "FI", "Ministry of Foreign Affairs of Finland"),
        ("defense ministry", "JP", "Ministry of Defence of Japan"),
        ("parliament", "IR", "Parliament of Iran"),
        ("parliament", "IL", "Knesset"),
        ("government", "SE", "Government of Sweden"),
        ("Security Council", "RU", "Security Council of Russia"),
        ("foreign ministry", "US", "United States Department of State"),
    ],
)
def test_every_country_has_its_bodies(body, code, name):
    found = of_country(body, code)
    assert found is not None
    assert found.name == name
    assert by_id(found.id) == found


def test_a_body_of_no_known_sort_is_none_and_an_unknown_country_an_error():
    assert of_country("ministry of silly walks", "GB") is None
    with pytest.raises(KeyError):
        of_country("parliament", "ZZ")


def test_an_embassy_is_named_by_the_city_of_its_host():
    found = embassy("IR", "RU")
    assert found.name == "Iranian embassy in Moscow"
    assert "Embassy of Iran in Moscow" in found.aliases
    assert by_id("org:IR:embassy:RU") == found


def test_an_unknown_id_is_none():
    assert [by_id(words) for words in ("org:nobody", "org:ZZ:army", "country:IR", "")] == [None] * 4


def test_members_are_those_of_the_day():
    assert "IR" not in members("org:sco", dt.date(2023, 7, 3))
    assert "IR" in members("org:sco", dt.date(2023, 7, 4))
    assert "IR" in members("org:brics", dt.date(2024, 1, 1))
    council = "CN DK DZ FR GB GR GY KR PA PK RU SI SL SO US"
    assert " ".join(sorted(members("org:un-security-council", dt.date(2025, 3, 1)))) == council
    assert len(members("org:nato", dt.date(2025, 1, 1))) == 32
    assert len(members("org:eu", dt.date(2021, 1, 1))) == 27
    assert members("org:hamas", dt.date(2025, 1, 1)) == frozenset()


def test_every_membership_has_real_days_states_and_organizations():
    ids, codes = {body.id for body in organizations()}, {country.code for country in countries()}
    for row in tables.rows("memberships"):
        assert f"org:{row['org']}" in ids
        assert row["country"] in codes
        assert row["source"]
        for day in filter(None, (row["since"], row["until"])):
            assert Period.parse(day).days == 1


def test_words_for_bodies_lead_to_their_templates():
    assert body_words()["defense ministry"] == "defence_ministry"
