from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import StoreError
from dragoman.model.agreement import AgreementStep
from dragoman.model.attestation import Attestation, Attested
from dragoman.model.entity import Entity
from dragoman.model.event import Event
from dragoman.model.judgement import Judgement
from dragoman.model.mention import Evidence, Mention
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.report import Capture, Report, Skipped
from dragoman.model.statement import Statement
from dragoman.model.tenure import Tenure
from dragoman.model.when import Period, When
from dragoman.store.codec import from_json, to_json

words = st.text(st.characters(exclude_categories=[]), max_size=8)
days = st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))
periods = st.tuples(st.none() | days, st.none() | days).map(
    lambda ends: Period(*sorted(ends)) if all(ends) else Period(*ends)
)
whens = st.builds(When, st.none() | periods, words, words, words)
evidence = st.builds(Evidence, st.integers(0), st.integers(0), words)
contents = st.one_of(
    st.builds(Event, when=whens, place=st.none() | words, topics=st.lists(words, max_size=2).map(tuple)),
    st.builds(AgreementStep, words, when=whens, parties=st.lists(words, max_size=2).map(tuple)),
    st.builds(Statement, words, when=whens, quote=words, addressee=st.none() | words),
    st.builds(Tenure, words, words, held_on=whens, start=whens, end=whens, is_new=st.booleans()),
)
attested = st.builds(Attested, words, contents, st.lists(evidence, max_size=2).map(tuple), words)


@given(attested)
def test_an_attested_content_comes_back_exactly_and_keeps_its_id(value: Attested[str]) -> None:
    back = from_json(to_json(value, Attested[str]), Attested[str])
    assert back == value
    assert Attestation("r", "toy@1", back).id == Attestation("r", "toy@1", value).id


@given(
    st.one_of(
        st.builds(Report, published=whens), *(st.from_type(kind) for kind in (Capture, Entity, Judgement, Skipped))
    )
)
def test_every_kept_noun_comes_back_exactly(value: object) -> None:
    assert from_json(to_json(value, type(value)), type(value)) == value


@given(st.builds(Record, words, headline=st.dictionaries(words, st.none() | words, max_size=2), steps=st.just(())))
def test_a_record_comes_back_exactly_with_its_steps(step: Record) -> None:
    record = Record("r", step.kind, step.headline, step.entities, step.members, step.slots, 2, (step,))
    assert from_json(to_json(record, Record), Record) == record


def test_a_reading_is_generic_over_how_its_contents_point() -> None:
    mention = st.builds(Mention, offices=st.just(()))
    reading = st.builds(
        Reading, mentions=st.lists(mention, max_size=1).map(tuple), published=whens, attested=st.just(())
    )

    @given(reading)
    def comes_back(value: Reading) -> None:
        assert from_json(to_json(value, Reading), Reading) == value

    comes_back()


def test_letters_of_all_scripts_are_stored_as_themselves() -> None:
    assert "تهران" in to_json(Skipped("تهران", "read", "x"), Skipped)


def test_a_field_that_an_old_row_lacks_takes_its_default() -> None:
    assert from_json('{"start":1,"end":2,"quote":"a"}', Evidence) == Evidence(1, 2, "a")
    assert from_json('{"address":"a","stage":"read","reason":"b"}', Skipped) == Skipped("a", "read", "b")


@pytest.mark.parametrize("text", ["", "[]", '{"start":1}', '{"start":1,"end":2,"quote":"","more":3}'])
def test_a_row_of_another_shape_is_refused(text: str) -> None:
    with pytest.raises(StoreError, match="is not a Evidence"):
        from_json(text, Evidence)
