import runpy

import pytest

from dragoman.lexicon import tables
from dragoman.lexicon.countries import by_code
from dragoman.lexicon.outlets import named, of_address, outlets, outlets_by_hand


def test_ids_are_unique_and_every_outlet_is_well_formed():
    assert len({outlet.id for outlet in outlets()}) == len(outlets())
    assert len(outlets_by_hand()) >= 150
    for outlet in outlets():
        assert outlet.control in {"state", "independent", ""}
        assert not outlet.country or by_code(outlet.country)
        assert "/" not in outlet.domain


def test_no_two_reviewed_outlets_share_a_name_unless_listed():
    listed = {tables.key_of(row["text"]) for row in tables.rows("ambiguous")}
    pairs = ((name, one.id) for one, _ in outlets_by_hand() for name in (one.name, *one.aliases))
    assert set(tables.contested(pairs)) <= listed


@pytest.mark.parametrize(
    ("words", "identity"),
    [
        ("IRNA", "outlet:irna"),
        ("the IRNA news agency", "outlet:irna"),
        ("Islamic Republic News Agency", "outlet:irna"),
        ("Tass", "outlet:tass"),
        ("Iranian Students’ News Agency", "outlet:isna"),
        ("Washington Post", "outlet:washington-post"),
        ("the New York Times", "outlet:nyt"),
        ("China Central Television", "outlet:cctv"),
        ("Ukrinform", "outlet:ukrinform"),
    ],
)
def test_an_outlet_is_found_by_any_of_its_names(words, identity):
    found = named(words)
    assert found is not None
    assert found.id == identity


@pytest.mark.parametrize(
    ("address", "identity"),
    [
        ("https://en.irna.ir/news/85000000/x", "outlet:irna"),
        ("irna.ir", "outlet:irna"),
        ("https://www.bbc.co.uk/persian/1", "outlet:bbc"),
        ("http://tass.ru", "outlet:tass"),
        ("https://nikkei.com/article", "outlet:nikkei"),
        ("english.alarabiya.net/News", "outlet:al-arabiya"),
    ],
)
def test_an_address_tells_its_outlet(address, identity):
    found = of_address(address)
    assert found is not None
    assert found.id == identity


@pytest.mark.parametrize("address", ["https://example.org/x", "", "notirna.ir", "file.txt", "co.uk", "http://[broken"])
def test_an_unknown_address_tells_nothing(address):
    assert of_address(address) is None


def test_control_and_agency_are_told():
    irna, reuters = named("IRNA"), named("Reuters")
    assert irna is not None
    assert reuters is not None
    assert (irna.control, irna.is_agency, irna.country) == ("state", True, "IR")
    assert (reuters.control, reuters.is_agency) == ("independent", True)


@pytest.mark.shared
def test_the_generated_table_is_what_its_generator_writes(root):
    if not (root.parent / "shared" / "sources").exists():
        pytest.skip("the sources are not beside the checkout")
    generator = runpy.run_path(str(root / "generate" / "outlets.py"))
    assert generator["table"]() == generator["TARGET"].read_text(encoding="utf-8")
