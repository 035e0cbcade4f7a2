"""Every clause of a report that tells of taking, holding or leaving an office."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dragoman.read.ground import Ground
from dragoman.read.syntax import is_passive
from dragoman.read.tenures.change import Change
from dragoman.read.tenures.clause import Clause
from dragoman.read.tenures.holdings import HOLDING, LEADING, SERVING, read_holding, read_leading, read_serving
from dragoman.read.tenures.leavings import HEIRS, LEAVING, REMOVING, read_heir, read_leaving, read_removing
from dragoman.read.tenures.spoken import Spoken
from dragoman.read.tenures.takings import FOLLOWING, GIVING, TAKING, read_following, read_giving, read_taking

_READERS: dict[str, Callable[[Clause], Iterator[Change]]] = {
    **dict.fromkeys(GIVING, read_giving),
    **dict.fromkeys(TAKING, read_taking),
    **dict.fromkeys(FOLLOWING, read_following),
    **dict.fromkeys(REMOVING, read_removing),
    **dict.fromkeys(LEAVING, read_leaving),
    **dict.fromkeys(HOLDING, read_holding),
    **dict.fromkeys(SERVING, read_serving),
    **dict.fromkeys(LEADING, read_leading),
}


def changes_of(ground: Ground) -> list[Change]:
    """Find every clause that tells of taking, holding or leaving an office, in order of the text."""
    spoken = Spoken.of(ground)
    found: list[Change] = []
    for sentence in ground.sentences:
        for token in sentence:
            lemma = token.lemma_.lower()
            reader = _READERS.get(lemma) if token.pos_ in {"VERB", "AUX"} else read_heir if lemma in HEIRS else None
            if reader is None:
                continue
            for change in reader(Clause(ground, sentence, token, spoken)):
                found.append(change)
                if lemma in GIVING and not is_passive(token):
                    spoken.given = (sentence.number, change.person)
                if change.office is not None:
                    spoken.note(change.office, change.person)
    return found
