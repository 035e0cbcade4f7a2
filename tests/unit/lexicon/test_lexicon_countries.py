import re
import runpy

import pytest

from dragoman.lexicon import tables
from dragoman.lexicon.countries import (
    adjective,
    by_code,
    countries,
    english_names,
    fips_codes,
    named,
    of_demonym,
    of_metonym,
)
from dragoman.lexicon.places import places


def _codes(words: str) -> list[str]:
    return words.split()


UN_MEMBERS = {
    *_codes(
        "AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI KH CM CA CV CF TD CL CN CO "
    ),
    *_codes(
        "KM CG CD CR HR CU CY CZ DK DJ DM DO TL EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN "
    ),
    *_codes(
        "HU IS IN ID IR IQ IE IL IT CI JM JP JO KZ KE KI KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX "
    ),
    *_codes(
        "FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG KP MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS "
    ),
    *_codes(
        "SM ST SA SN RS SC SL SG SK SI SB SO ZA KR SS ES LK SD SR SE CH SY TJ TZ TH TG TO TT TN TR TM TV UG UA AE GB US "
    ),
    *_codes("UY UZ VU VE VN YE ZM ZW"),
}


def test_all_members_and_observers_of_the_un_are_listed():
    listed = {country.code for country in countries()}
    assert len(UN_MEMBERS) == 193
    assert {*UN_MEMBERS, "VA", "PS", "XK", "TW"} <= listed
    assert len(listed) == len(countries())
    assert all(re.fullmatch("[A-Z]{2}", code) for code in listed)


def test_every_state_has_a_capital_and_a_demonym():
    for code in {*UN_MEMBERS, "TW", "XK", "PS"}:
        country = by_code(code)
        assert country.capital, code
        assert country.demonyms or code == "VA", code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Iran", "IR"),
        ("the Islamic Republic of Iran", "IR"),
        ("russian federation", "RU"),
        ("the U.S.", "US"),
        ("Britain", "GB"),
        ("the Netherlands", "NL"),
        ("DPRK", "KP"),
        ("Côte d’Ivoire", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("Georgia", "GE"),
        ("Türkiye", "TR"),
        ("ایران", "IR"),
        ("Россия", "RU"),
        ("إيران", "IR"),
        ("中国", "CN"),
        ("Deutschland", "DE"),
    ],
)
def test_a_country_is_found_by_any_of_its_names(words, code):
    found = named(words)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("words", ["Congo", "Korea", "Atlantis", "", "Washington"])
def test_a_name_of_two_countries_or_none_is_not_guessed(words):
    assert named(words) is None


@pytest.mark.parametrize(
    ("words", "code"),
    [("Iranian", "IR"), ("Saudi", "SA"), ("Emirati", "AE"), ("British", "GB"), ("Dutch", "NL"), ("U.S.", "US")],
)
def test_a_demonym_tells_the_country(words, code):
    found = of_demonym(words)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("words", ["Congolese", "Korean", "Dominican", "Martian"])
def test_a_demonym_of_two_countries_is_not_guessed(words):
    assert of_demonym(words) is None


@pytest.mark.parametrize(
    ("words", "code"),
    [("Tehran", "IR"), ("the Kremlin", "RU"), ("Foggy Bottom", "US"), ("Washington", "US"), ("Downing Street", "GB")],
)
def test_a_capital_or_seat_stands_for_its_government(words, code):
    found = of_metonym(words)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("words", ["Brussels", "Vienna", "Geneva", "Amsterdam"])
def test_seats_of_many_bodies_stand_for_no_government(words):
    assert of_metonym(words) is None


def test_the_adjective_comes_before_a_body():
    assert [adjective(by_code(code)) for code in ("IR", "SE", "NZ", "PL")] == [
        "Iranian",
        "Swedish",
        "New Zealand",
        "Polish",
    ]


def test_every_name_two_countries_share_is_listed_as_ambiguous():
    listed = {tables.key_of(row["text"]) for row in tables.rows("ambiguous")}
    names = ((name, one.id) for one in countries() for name in (*english_names(one), *one.demonyms, *one.metonyms))
    assert set(tables.contested(names)) <= listed


def test_an_ambiguous_word_means_something_listed_or_nothing():
    ids = {country.id for country in countries()} | {place.id for place in places()}
    assert {row["means"] for row in tables.rows("ambiguous")} <= {"", *ids}
    assert all(row["why"] for row in tables.rows("ambiguous"))


def test_the_factbook_codes_lead_to_iso_codes():
    assert fips_codes()["ch"] == "CN"
    assert fips_codes()["rs"] == "RU"
    assert fips_codes()["iz"] == "IQ"
    assert len(set(fips_codes())) >= 240


@pytest.mark.shared
def test_the_generated_table_is_what_its_generator_writes(root):
    if not (root.parent / "shared" / "sources").exists():
        pytest.skip("the sources are not beside the checkout")
    generator = runpy.run_path(str(root / "generate" / "countries.py"))
    assert generator["table"]() == generator["TARGET"].read_text(encoding="utf-8")
