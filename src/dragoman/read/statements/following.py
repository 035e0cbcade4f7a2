"""Following a quotation from sentence to sentence, to give each of its stances to whoever speaks it.

The cue stands in the quotation's last sentence (`… ,” X said`), before its first (`X said: “…`), or not with it at all:
then it is by whoever spoke in the sentence before.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.model.statement import Act
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.statements.contents import stance_of_clause
from dragoman.read.statements.quotations import Quotation, Quotations
from dragoman.read.statements.said import Said


@dataclass
class Follower:
    """Follows the quotations of one block."""

    ground: Ground
    quotations: Quotations
    before: Said | None = None
    """What was said last."""
    pending: list[Sentence] = field(default_factory=list)
    """Sentences of a quotation whose speaker is not yet known."""
    is_over: bool = False
    """The quotation of the pending sentences has ended."""
    inside: tuple[Quotation, Said] | None = None
    """The quotation that is going on, and the statement that it began with."""

    def quoted(self, sentence: Sentence) -> set[int]:
        """Give the indexes of a sentence's tokens that stand in a direct quotation."""
        return {t.i for t in sentence if self.quotations.at(sentence.position(t)) is not None}

    def follow(self, sentence: Sentence, quoted: set[int], told: list[Said]) -> list[Said]:
        """Give what is said in a sentence and in the quotation that it ends, now that its own statements are known."""
        tokens = [t for t in sentence if not t.is_punct and not t.is_space]
        if not tokens:
            return told
        wholly = all(t.i in quoted for t in tokens)
        if self.is_over and told and not quoted and _is_bare(sentence, told[0]):
            found, told = self._settle(told[0]), []
        else:
            found = self.finish()
        opening = self.quotations.at(sentence.position(tokens[0]))
        closing = self.quotations.at(sentence.position(tokens[-1]))
        if wholly:
            found += self._whole(sentence, opening, closing)
        else:
            found += self._settle(told[0]) if told and opening is not None else []
            self.inside = (closing, told[-1]) if closing is not None and told else None
            self.pending = []
        said = [*found, *(s for s in told if quoted or not _is_bare(sentence, s))]
        if said:
            self.before = said[-1]
        return said

    def finish(self) -> list[Said]:
        """Give a quotation that has ended without a cue to whoever spoke in the sentence right before it."""
        if not self.is_over:
            return []
        pending, self.pending, self.is_over = self.pending, [], False
        before = self.before
        if before is None or pending[0].number - before.sentence.number != 1:
            return []
        return self._stances(
            pending, before, "statements.quotation-after", before.act if before.cue.is_direct else None
        )

    def _whole(self, sentence: Sentence, opening: Quotation | None, closing: Quotation | None) -> list[Said]:
        """Take in a sentence that is quoted from end to end."""
        if self.inside is not None and opening == self.inside[0]:
            return self._stances([sentence], self.inside[1], "statements.quotation-goes-on", self.inside[1].act)
        self.inside = None
        self.pending.append(sentence)
        self.is_over = closing is None or closing.end <= sentence.end + 1
        return []

    def _settle(self, told: Said) -> list[Said]:
        """Give the sentences before a quotation's cue to its speaker."""
        pending, self.pending, self.is_over = self.pending, [], False
        return self._stances(pending, told, "statements.quotation", None)

    def _stances(self, sentences: list[Sentence], told: Said, rule: str, stance: Act | None) -> list[Said]:
        """Read the first of some quoted sentences, and later ones that take another stance."""
        found = []
        for sentence in sentences:
            if "?" in sentence.span.text[-2:] or not any(t.pos_ in {"VERB", "AUX"} for t in sentence):
                continue
            act = stance_of_clause(self.ground, sentence, sentence.span.root, told.speaker) or Act.STATE
            if act is not stance:
                found.append(told.again(sentence, act, sentence.whole(self.ground.text), rule))
            stance = act
        return found


def _is_bare(sentence: Sentence, said: Said) -> bool:
    """Whether a sentence holds a cue and nothing that is said: `X asked.` after a quotation that ends in a question mark."""
    verbs = [t for t in sentence if t.pos_ in {"VERB", "AUX"} and said.cue.verb.i not in {t.i, t.head.i}]
    alone = all(c.dep_ in {"nsubj", "punct", "prep", "npadvmod", "advmod", "aux", "cc"} for c in said.cue.verb.children)
    return said.cue.clause is None and said.cue.inserted and alone and not verbs
