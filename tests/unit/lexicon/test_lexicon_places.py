import pytest

from dragoman.lexicon import tables
from dragoman.lexicon.countries import by_code
from dragoman.lexicon.places import coordinates, named, places

KINDS = {"city", "region", "building", "sea", "island", "river", "site"}


def test_ids_are_unique_and_kinds_known():
    assert len({place.id for place in places()}) == len(places())
    assert {place.kind for place in places()} <= KINDS
    assert len(places()) >= 600


def test_every_country_of_a_place_is_listed():
    for place in places():
        assert not place.country or by_code(place.country)


def test_every_containing_place_is_listed():
    names = {place.name for place in places()}
    assert {place.within for place in places()} <= {"", *names}


def test_no_two_places_share_a_name():
    assert tables.contested((name, one.id) for one in places() for name in (one.name, *one.aliases)) == {}


@pytest.mark.parametrize(
    ("words", "name", "country"),
    [
        ("St. Petersburg", "Saint Petersburg", "RU"),
        ("rasht", "Rasht", "IR"),
        ("Rasht, Iran", "Rasht", "IR"),
        ("the Gaza Strip", "Gaza Strip", "PS"),
        ("Gaza", "Gaza Strip", "PS"),
        ("Strait of Hormuz", "Strait of Hormuz", ""),
        ("Washington", "Washington, D.C.", "US"),
        ("Fordo", "Fordow", "IR"),
        ("Sana’a", "Sanaa", "YE"),
    ],
)
def test_a_place_is_found_by_any_of_its_names(words, name, country):
    found = named(words)
    assert found is not None
    assert (found.name, found.country) == (name, country)


def test_the_kremlin_is_a_building_in_moscow():
    kremlin = named("the Kremlin")
    assert kremlin is not None
    assert (kremlin.kind, kremlin.within) == ("building", "Moscow")


def test_a_country_goes_before_a_city_or_state_of_its_name():
    georgia = named("Georgia")
    assert georgia is not None
    assert (georgia.id, georgia.kind) == ("country:GE", "country")


@pytest.mark.parametrize("words", ["Rasht, Ohio", "Moscow, Idaho", "Nowhere", ""])
def test_another_place_of_the_name_is_not_taken_for_ours(words):
    assert named(words) is None


def test_capitals_are_marked():
    assert {place.name for place in places() if place.is_capital} >= {"Tehran", "Moscow", "Kampala", "Dushanbe"}


def test_no_listed_place_is_taken_for_another_country():
    for place in places():
        for name in (place.name, *place.aliases):
            found = named(name)
            assert found is not None
            assert found.country == place.country


@pytest.mark.parametrize(
    ("place", "latitude", "longitude"),
    [
        ("place:tehran", 35.7, 51.4),
        ("place:washington-dc", 38.9, -77.0),
        ("place:canberra", -35.3, 149.1),
        ("place:kazan", 55.8, 49.1),
        ("place:rasht", 37.3, 49.6),
        ("place:novorossiysk", 44.7, 37.8),
    ],
)
def test_a_city_lies_where_it_lies(place, latitude, longitude):
    point = coordinates(place)
    assert point
    assert abs(point.latitude - latitude) < 0.2
    assert abs(point.longitude - longitude) < 0.2


def test_a_building_lies_in_its_city_and_a_sea_is_no_point():
    assert coordinates("place:kremlin") == coordinates("place:moscow")
    assert coordinates("place:caspian-sea") is None
    assert coordinates("place:nowhere") is None


def test_only_listed_places_have_coordinates():
    assert {row["place"] for row in tables.rows("coordinates")} <= {place.id for place in places()}
