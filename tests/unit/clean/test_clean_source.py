"""Who published a report."""

from dragoman.clean.source import source_of
from dragoman.model.report import Source


def test_the_outlet_that_came_with_the_report_is_believed():
    assert source_of("Example Times", "https://reuters.com/x", ("OSLO, May 3. /TASS/.",)) == Source("Example Times")


def test_a_known_outlet_brings_its_country():
    source = source_of("Reuters", "", ())
    assert (source.name, source.country, source.is_agency) == ("Reuters", "GB", True)


def test_the_address_tells_the_outlet():
    assert source_of("", "https://www.reuters.com/world/x", ()).name == "Reuters"


def test_a_domain_given_as_outlet_is_named():
    assert source_of("reuters.com", "", ()).name == "Reuters"


def test_an_agency_signs_in_the_dateline():
    assert source_of("", "", ("OSLO, May 3 (Reuters) -",)).name == "Reuters"


def test_a_label_in_the_head_names_the_source():
    assert source_of("", "", ("来源：示例网",)).name == "示例网"


def test_nothing_known_is_an_empty_name():
    assert source_of("", "https://example.org/x", ("OSLO, May 3. /Nobody/.",)) == Source("")
