import pytest

from dragoman.lexicon import tables
from dragoman.lexicon.agreements import agreements, named
from dragoman.lexicon.countries import countries
from dragoman.model.agreement import Stage
from dragoman.model.when import Period


def test_ids_and_names_are_unique():
    assert len({deal.id for deal in agreements()}) == len(agreements()) >= 40
    assert tables.contested((name, one.id) for one in agreements() for name in (one.name, *one.aliases)) == {}


def test_every_step_has_a_stage_a_date_and_a_source():
    for deal in agreements():
        for stage, date, source in deal.steps:
            assert Stage(stage)
            assert Period.parse(date)
            assert source


def test_steps_come_in_order_of_time():
    for deal in agreements():
        dates = [date for _, date, _ in deal.steps]
        assert dates == sorted(dates)


def test_every_party_and_every_step_belongs_to_something_listed():
    codes = {country.code for country in countries()} | {"EU"}
    assert all(set(deal.parties) <= codes for deal in agreements())
    assert {f"agreement:{row['agreement']}" for row in tables.rows("agreement_steps")} <= {d.id for d in agreements()}


@pytest.mark.parametrize(
    ("words", "identity"),
    [
        ("the JCPOA", "agreement:jcpoa"),
        ("Iran nuclear deal", "agreement:jcpoa"),
        ("New START treaty", "agreement:new-start"),
        ("Rasht-Astara railway agreement", "agreement:rasht-astara"),
        ("Rasht–Astara railway agreement", "agreement:rasht-astara"),
    ],
)
def test_an_agreement_is_found_by_any_of_its_names(words, identity):
    found = named(words)
    assert found is not None
    assert found.id == identity


def test_an_unnamed_agreement_is_not_guessed():
    assert named("the agreement") is None


def test_the_partnership_treaty_of_iran_and_russia_has_its_stations():
    treaty = named("Comprehensive Strategic Partnership Treaty")
    assert treaty is not None
    stations = [(stage, date) for stage, date, _ in treaty.steps]
    assert stations == [("signed", "2025-01-17"), ("ratified", "2025-04-21"), ("in_force", "2025-10-02")]
