import pytest

from dragoman.lexicon import tables
from dragoman.lexicon.countries import by_code
from dragoman.lexicon.gatherings import gatherings, matching
from dragoman.lexicon.places import named
from dragoman.model.when import Period


def test_every_gathering_is_well_formed():
    assert len({gathering.id for gathering in gatherings()}) == len(gatherings()) >= 80
    listed = {row["series"] for row in tables.rows("gathering_series")}
    for gathering in gatherings():
        assert gathering.series in listed
        assert Period.parse(gathering.period).days
        assert by_code(gathering.country)


def test_every_gathering_is_held_at_a_listed_place_of_its_country():
    for gathering in gatherings():
        place = named(gathering.place)
        if gathering.place:
            assert place is not None, gathering.place
            assert place.country in {"", gathering.country}


def test_numbers_of_a_series_follow_time():
    for series in {gathering.series for gathering in gatherings()}:
        numbers = [gathering.number for gathering in gatherings() if gathering.series == series and gathering.number]
        assert numbers == sorted(numbers), series


@pytest.mark.parametrize(
    ("words", "place", "identity"),
    [
        ("the SCO summit in Astana", "", "gathering:sco-summit-24"),
        ("SCO summit", "Samarkand", "gathering:sco-summit-22"),
        ("16th BRICS summit", "", "gathering:brics-summit-16"),
        ("XVI BRICS Summit", "", "gathering:brics-summit-16"),
        ("the BRICS summit in South Africa in 2023", "", "gathering:brics-summit-15"),
        ("BRICS summit", "Kazan", "gathering:brics-summit-16"),
        ("COP28", "", "gathering:cop-28"),
        ("sixth Caspian summit", "", "gathering:caspian-summit-6"),
        ("78th session of the UN General Assembly", "New York", "gathering:unga-78"),
        ("the 19th summit of the Non-Aligned Movement", "Kampala", "gathering:nam-summit-19"),
        ("19th Mid-Term Ministerial Meeting of the Non-Aligned Movement", "", "gathering:nam-midterm-19"),
        (
            "Shanghai Cooperation Organisation heads of government meeting",
            "Islamabad",
            "gathering:sco-prime-ministers-23",
        ),
        ("2nd Russia–Africa Summit", "St. Petersburg", "gathering:russia-africa-2"),
    ],
)
def test_series_with_ordinal_year_or_place_is_decisive(words, place, identity):
    assert [gathering.id for gathering in matching(words, place)] == [identity]


def test_series_alone_gives_all_of_it_in_order_of_time():
    found = matching("the Munich Security Conference")
    assert len(found) > 3
    assert [gathering.period for gathering in found] == sorted(gathering.period for gathering in found)


def test_a_place_in_the_name_of_the_series_narrows_nothing():
    assert len(matching("the St. Petersburg International Economic Forum")) > 3
    assert len(matching("the China–Central Asia summit")) == 2


@pytest.mark.parametrize(
    ("words", "place"), [("a meeting of friends", ""), ("BRICS summit", "Tehran"), ("99th SCO summit", ""), ("", "")]
)
def test_what_was_never_held_is_not_found(words, place):
    assert matching(words, place) == ()
