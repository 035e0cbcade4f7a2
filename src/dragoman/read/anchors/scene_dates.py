"""Dates that a sentence takes from the one before it, or a noun from what stands behind it.

`Then came Saturday. The minister admitted …`; `The handshake came today. A and B met in Beijing`; `said on Monday. He
was speaking at a conference`; `four days of talks, begun on Monday`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.read.ground import Dated, Ground
from dragoman.read.parsing import Sentence
from dragoman.read.syntax import auxiliaries, child, clause_head

if TYPE_CHECKING:
    from spacy.tokens import Token

    from dragoman.model.when import When

SETTING = frozenset({"come", "happen", "occur", "arrive"})
"""Verbs that only say when something was: `the day came on Monday`."""
SPEAKING = frozenset({"speak", "talk"})
SESSIONS = frozenset({"session", "meeting", "talk", "summit", "gathering", "conference", "event"})
PRONOUNS = frozenset({"he", "she", "they"})
MARKED = frozenset(
    {
        "announce",
        "begin",
        "start",
        "launch",
        "open",
        "hold",
        "declare",
        "grant",
        "confirm",
        "schedule",
        "conclude",
        "end",
    }
)
"""Participles behind a noun that give its day: `talks, begun on Monday`; `membership, announced today`."""
BEGINNING = frozenset({"begin", "start", "launch", "open"})
BEGUN = "begun:"
"""Opens the rule of a date on which something only began."""
DAYS = 7
"""So many days at most make the time of a scene."""


def scene_before(ground: Ground, sentence: Sentence, token: Token) -> When | None:
    """Give the day that the sentence before sets, for what the plain past of this one's main clause tells.

    Args:
        ground: the report.
        sentence: which tells it.
        token: its verb.
    """
    root = sentence.span.root
    told = token == root or (token.dep_ == "conj" and token.head == root)
    if not told or token.tag_ != "VBD" or auxiliaries(token):
        return None
    previous = next(ground.before(sentence, block_only=True), None)
    if previous is None or previous.number != sentence.number - 1:
        return None
    top = previous.span.root
    if top.lemma_ not in SETTING or top.tag_ != "VBD" or child(top, "dobj") is not None:
        return None
    return _only_day(ground, previous, top)


def spoken_there(ground: Ground, sentence: Sentence, token: Token) -> When | None:
    """Give the day of saying for `He was speaking at a conference in X`, behind `…, he said on Monday`."""
    verb = clause_head(token)
    subject = child(verb, "nsubj")
    was_speaking = verb.lemma_ in SPEAKING and verb.tag_ == "VBG" and any(a.tag_ == "VBD" for a in auxiliaries(verb))
    if not was_speaking or subject is None or subject.lower_ not in PRONOUNS:
        return None
    previous = next(ground.before(sentence, block_only=True), None)
    return _only_day(ground, previous, previous.span.root) if previous is not None else None


def dated_to(ground: Ground, sentence: Sentence, noun: Token) -> When | None:
    """Read `an agency reports, dating the session to Wednesday`: the day of the gathering that the sentence tells."""
    for verb in sentence:
        goal = child(verb, "dobj") if verb.lemma_ == "date" and verb.pos_ == "VERB" else None
        if goal is None or (goal.lemma_ != noun.lemma_ and goal.lemma_ not in SESSIONS):
            continue
        days = [d for d in ground.dates.get(sentence.number, []) if clause_head(d.token) == verb]
        if len(days) == 1 and days[0].when.period is not None:
            return days[0].when
    return None


def _only_day(ground: Ground, sentence: Sentence, top: Token) -> When | None:
    """Give the one day, or few days, on which the main clause of a sentence is told."""
    own = [d for d in ground.dates.get(sentence.number, []) if clause_head(d.token) == top and not d.phrase.bound]
    whens = [d.when for d in own if d.when.period is not None and (d.when.period.days or DAYS + 1) <= DAYS]
    return whens[0] if len(whens) == 1 else None


def behind(dated: list[Dated], noun: Token) -> list[Dated]:
    """Give the dates of a participle that stands behind a noun and what belongs to it."""
    if noun.pos_ != "NOUN":
        return []
    edge = max((t.i for t in noun.subtree if not _is_in_participle(t, noun)), default=noun.i)
    after = [t for t in noun.doc[noun.i + 1 : min(len(noun.doc), edge + 4)] if _is_marked(t)]
    for word in after:
        between = noun.doc[edge + 1 : word.i]
        if word.head == noun or all(t.text == "," or t.pos_ == "ADV" for t in between):
            own = [d for d in dated if word.is_ancestor(d.token) and clause_head(d.token) == word]
            return [_begun(d) for d in own] if word.lemma_ in BEGINNING else own
    return []


def _is_marked(token: Token) -> bool:
    """Whether it is such a participle, also where the parser took it for a past without a subject."""
    return token.lemma_ in MARKED and token.tag_ in {"VBN", "VBD"} and child(token, "nsubj") is None


def _begun(dated: Dated) -> Dated:
    return replace(dated, when=replace(dated.when, rule=f"{BEGUN}{dated.when.rule}"))


def _is_in_participle(token: Token, noun: Token) -> bool:
    """Whether a token belongs to a clause that hangs on the noun."""
    above = [token, *token.ancestors]
    inside = above[: above.index(noun)]
    return any(t.dep_ in {"acl", "relcl"} or t.text == "," for t in inside)
