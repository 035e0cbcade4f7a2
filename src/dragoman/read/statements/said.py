"""Said: one statement on its way from the words to its slots."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.model.mention import Evidence, Mention
from dragoman.model.statement import Act
from dragoman.model.when import When
from dragoman.read.parsing import Sentence
from dragoman.read.statements.cues import Cue


@dataclass(frozen=True)
class Said:
    """One statement as it stands in a sentence, before it is dated and aimed."""

    sentence: Sentence
    speaker: Mention
    act: Act
    words: Evidence
    rule: str
    cue: Cue
    beside: tuple[Evidence, ...] = ()
    """Further words behind it: the cue's, where it stands in another clause or sentence."""
    when: When = field(default_factory=When.unknown)
    via: Mention | None = None

    def again(self, sentence: Sentence, act: Act, words: Evidence, rule: str) -> Said:
        """Give another statement that the same cue introduces."""
        return Said(sentence, self.speaker, act, words, rule, self.cue, (self.words,), self.when, self.via)
