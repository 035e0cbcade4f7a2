from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from dragoman.knowledge.judgements.judgement_lines import judgement_of, line_of
from dragoman.model.judgement import Decision, Judgement

texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)
moments = st.datetimes(timezones=st.just(dt.UTC))
decided = st.builds(
    Judgement,
    left=texts,
    right=texts,
    decision=st.sampled_from([Decision.SAME, Decision.DIFFERENT, Decision.UNSURE]),
    author=texts,
    reasons=st.lists(texts, max_size=3).map(tuple),
    made=moments,
)
withdrawals = st.builds(
    Judgement,
    left=texts,
    right=texts,
    decision=st.just(Decision.WITHDRAWN),
    author=texts,
    reasons=st.tuples(texts),
    made=moments,
    withdraws=texts,
)


@given(decided | withdrawals)
def test_a_line_gives_back_the_judgement_that_it_was_written_from(judgement: Judgement) -> None:
    line = line_of(judgement)
    assert "\n" not in line
    assert judgement_of(line, 1) == judgement
    assert line_of(judgement_of(line, 1)) == line


@given(decided)
def test_a_judgement_has_one_id_whichever_way_round_its_pair_stands(judgement: Judgement) -> None:
    turned = Judgement(
        judgement.right, judgement.left, judgement.decision, judgement.author, judgement.reasons, judgement.made
    )
    assert turned.id == judgement.id


def test_a_line_without_an_id_is_taken_as_somebody_wrote_it() -> None:
    line = '{"left": "a", "right": "b", "decision": "same", "author": "A", "reasons": ["x"], "made": "2025-01-01T02:00:00+02:00"}'
    judgement = judgement_of(line, 1)
    assert judgement
    assert judgement.made == dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
    assert judgement_of(" \n", 2) is None
