"""Dates of a report's sentences, resolved in order of the text, and which of them belongs to a verb or noun."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.model.when import When
from dragoman.read.anchors.measured import measured_from
from dragoman.read.anchors.scene_dates import behind, scene_before
from dragoman.read.anchors.scenes import MONTH, OF_WEEK, WITHOUT_YEAR, WRITINGS, Scene, in_that_week
from dragoman.read.dates import find_dates, resolve
from dragoman.read.ground import Dated, Ground
from dragoman.read.parsing import Sentence
from dragoman.read.plans import planned
from dragoman.read.syntax import CLAUSES, auxiliaries, clause_head, tense

if TYPE_CHECKING:
    from spacy.tokens import Token


FIRST = re.compile(
    r"\b(?:first|only|last|latest|biggest|largest|highest|worst|deadliest|longest|most|lowest)\b[^;.]*$", re.I
)
CALLED_FOR = frozenset({"call", "convene", "summon"})
"""Who calls something `for Tuesday` calls it ahead."""
SET_FOR = frozenset({"plan", "schedule", "set", "slate", "move", "postpone", "reschedule", "delay", "shift", "arrange"})
EARLIER = "earlier-time:"
"""Opens the rule of a date that is told of an occasion before the one that the report is about."""
FOUNDING = frozenset({"date", "found", "establish", "create", "set", "exist", "stem", "bear", "launch"})
"""Participles that tell the age of what they hang on: `a mechanism dating from 2018`."""
WIDEST = 366
"""Days: a date known only within more than a year is not given; of one that is a day, only within a month."""
DAYS = frozenset({"weekday", "month-day", "day-ordinal", "relative-day", "same-day"})


def date_sentences(ground: Ground) -> None:
    """Find and resolve every date phrase of a report; a phrase may lean on the last day spoken of before it."""
    scene = Scene(ground.published)
    for sentence in ground.sentences:
        scene.enter(sentence)
        ground.dates[sentence.number] = []
        for phrase in find_dates(ground.text, sentence.start, sentence.end):
            token = _carrier(sentence, phrase.start, phrase.end)
            if token is None or _is_first_since(ground.text[sentence.start : phrase.end], phrase.end - phrase.start):
                continue
            tense = _tense_at(token)
            if tense == "conditional" and phrase.form in WITHOUT_YEAR and _would_be(token):
                tense = "present"
            when = scene.before_the_news(phrase, token) or _not_ahead(
                _told(resolve(phrase, scene.anchor, tense, scene.context), phrase.form), tense, ground.published
            )
            when = in_that_week(phrase, token, ground.dates[sentence.number]) or when
            ground.dates[sentence.number].append(Dated(phrase, token, when))
            scene.speak_of(sentence, token, when, in_passing=_is_aside(token))


def _is_first_since(words: str, length: int) -> bool:
    """Whether a date only says since when nothing like it was: `his first trip since 2017`."""
    before, phrase = words[:-length], words[-length:]
    since = phrase.lower().startswith("since") or before.rstrip().lower().endswith("since")
    return since and FIRST.search(before) is not None


def _told(when: When, form: str) -> When:
    """Refuse a date that is only bounded, and so widely that it tells nothing."""
    widest = MONTH if form in DAYS else WIDEST
    if when.period is None or not _is_bounded(when) or (when.period.days or WIDEST + 1) <= widest:
        return when
    return When.unknown("anchor-too-vague", when.phrase)


def _not_ahead(when: When, tense: str, published: When) -> When:
    """Refuse what is counted from another date of the text and comes to lie ahead although it is told as past."""
    counted = "context" in when.rule and tense == "past"
    if counted and when.period is not None and published.period and published.period.surely_before(when.period):
        return When.unknown("told-before-it-happened", when.phrase)
    return when


def _is_aside(token: Token) -> bool:
    """Whether a date stands in brackets or in a clause that only tells more of a noun: what follows does not lean on it."""
    if any(t.dep_ in {"relcl", "acl"} for t in (token, *token.ancestors)):
        return True
    for before in reversed(list(token.doc[: token.i])):
        if before.text in {",", ";", ")"}:
            return False
        if before.text == "(" or before.tag_ in {"WDT", "WP", "WP$"}:
            return True
    return False


def _is_bounded(when: When) -> bool:
    return "within-bounds" in when.rule or "/" in when.anchor


def _carrier(sentence: Sentence, start: int, end: int) -> Token | None:
    span = sentence.span.doc.char_span(start - sentence.offset, end - sentence.offset, alignment_mode="expand")
    return span.root if span is not None else None


def _tense_at(token: Token) -> str:
    """Give the tense of a date's clause; one right before `that` belongs to the verb before it, whatever the parse says."""
    head = clause_head(token)
    follower = token.nbor() if token.i + 1 < len(token.doc) else token
    if follower.lower_ == "that" and follower.dep_ == "mark" and follower.head == head:
        head = clause_head(head.head)
    if head.pos_ not in {"VERB", "AUX"}:
        return ""
    told = tense(head)
    if _is_set_for(head, token):
        return "future"
    return "future" if told in {"", "present"} and planned([head, *head.ancestors]) is not None else told


def _would_be(token: Token) -> bool:
    """Whether it was only to come: `denied that the trip would take place in May`."""
    verb = clause_head(token)
    words = {a.lower_ for a in auxiliaries(verb)}
    return "would" in words and not words & {"have", "'ve", "’ve"} and token.dep_ != "compound"


def _is_set_for(verb: Token, token: Token) -> bool:
    """Whether something is set for that day: `is planned for December 15`, `has been moved to May`."""
    verb_is_now = not any(a.tag_ == "VBD" for a in (verb, *auxiliaries(verb)))
    link = token.head
    return (
        ((verb_is_now and verb.lemma_ in SET_FOR) or verb.lemma_ in CALLED_FOR)
        and link.lower_ in {"for", "to", "until"}
        and link.head == verb
    )


def when_of(ground: Ground, sentence: Sentence, token: Token) -> When:
    """Give the date that belongs to a verb or noun: said of itself, or of the clause that it stands in.

    Returns:
        The date, or a refusal: `not-said` where its clause has none.
    """
    dated = [d for d in ground.dates.get(sentence.number, []) if not dates_a_thing(d.token)]
    if not dated:
        return scene_before(ground, sentence, token) or When.unknown()
    measured = measured_from(ground, sentence, token)
    if measured is not None:
        return measured
    own = [d for d in dated if token.is_ancestor(d.token)]
    own = [d for d in own if not _crosses_clause(d.token, token)] or [d for d in own if _in_own_clause(d.token, token)]
    if not own:
        own = behind(dated, token) or _of_clause(dated, token) or _before_when(dated, token) or _alone(dated, token)
    if token.pos_ == "VERB" or not any(token.is_ancestor(d.token) for d in own):
        own = [d for d in own if not _is_behind_relative(d.token, token)]
    known = [d for d in own if d.when.period is not None]
    known = [d for d in known if d.phrase.direction == "moved"] or known
    if token.pos_ == "NOUN":
        known = [
            d for d in known if d.when.rule == OF_WEEK and d.phrase.form == "weekday" and not d.phrase.unit
        ] or known
    best = min(known or own, key=lambda d: abs(d.token.i - token.i), default=None)
    if best is None:
        return When.unknown()
    return replace(best.when, rule=f"{EARLIER}{best.when.rule}") if _is_earlier_time(token) else best.when


def _is_earlier_time(token: Token) -> bool:
    """Whether a time before the one that the report is about is told: `he was last here in May`, `had last met in May`."""
    return any(
        c.lower_ in {"last", "previously"} and c.dep_ in {"advmod", "acomp"} for c in clause_head(token).children
    )


def dates_a_thing(token: Token) -> bool:
    """Whether a date tells how old a thing is, not when something happens: `a limit from 1992`, `our article of 26 January`."""
    above = token.head
    if above.pos_ not in {"ADP", "SCONJ"}:
        return False
    holder = above.head
    founding = holder.lemma_ in FOUNDING and not any(c.lower_ in {"on", "off"} for c in holder.children)
    if above.lower_ in {"from", "since", "to", "in"} and founding and holder.dep_ in {"acl", "relcl"}:
        return True
    of_noun = holder.pos_ in {"NOUN", "PROPN"} and token.text.isdigit()
    origin = (
        above.lower_ == "from" and of_noun and not any(c.lower_ == "to" for c in [*above.children, *holder.children])
    )
    return origin or (above.lower_ in {"of", "from", "in"} and holder.lemma_.lower() in WRITINGS)


def _is_behind_relative(token: Token, before: Token) -> bool:
    """Whether a relative pronoun opens a clause between a word and a date, and no comma closes it: whatever the parse says."""
    between = list(before.doc[before.i + 1 : token.i])
    opening = max((t.i for t in between if t.tag_ in {"WDT", "WP", "WP$"}), default=-1)
    return opening >= 0 and not any(t.text == "," for t in between if t.i > opening)


def _in_own_clause(token: Token, top: Token) -> bool:
    """Whether the outermost clause between a date and a verb hangs on that verb; what hangs on a noun may tell its date."""
    if top.pos_ != "VERB":
        return True
    path = [token, *token.ancestors]
    clauses = [t for t in path[1 : path.index(top)] if t.pos_ in {"VERB", "AUX"} and t.dep_ in CLAUSES]
    return bool(clauses) and clauses[-1].head == top


def _is_of_another(dated: Dated, token: Token) -> bool:
    """Whether a date stands in a relative clause that tells something else: `X, who took over last month, met Y`."""
    aside = clause_head(dated.token)
    return aside.dep_ == "relcl" and aside != token and not aside.is_ancestor(token) and aside.pos_ == "VERB"


def _of_clause(dated: list[Dated], token: Token) -> list[Dated]:
    """Climb from clause to clause, as long as nothing but a participle or an infinitive lies between."""
    head = clause_head(token)
    for _ in range(3):
        found = [
            d for d in dated if (head == d.token or head.is_ancestor(d.token)) and not _crosses_clause(d.token, head)
        ]
        if found:
            return found
        if head.dep_ == "relcl":
            return _of_noun(dated, head.head)
        if head.dep_ not in {"xcomp", "advcl", "pcomp", "conj"} or head.head == head:
            return []
        head = clause_head(head.head)
    return []


def _before_when(dated: list[Dated], token: Token) -> list[Dated]:
    """Give the date right before a clause with `when`: `was signed on Wednesday when X received Y`."""
    joint = next((c for c in clause_head(token).children if c.lower_ == "when"), None)
    before = [t for t in joint.doc[max(0, joint.i - 2) : joint.i] if t.text != ","] if joint is not None else []
    return [d for d in dated if before and before[-1] in {d.token, *d.token.children}]


def _of_noun(dated: list[Dated], noun: Token) -> list[Dated]:
    """Give the date of what a relative clause tells more of: `an exchange last week in which X relayed …`."""
    if noun.lower_ in {"day", "date", "time", "moment"} and noun.dep_ == "attr":
        return [d for d in dated if d.token.head == noun.head and d.token.dep_ == "nsubj"]
    if noun.ent_type_ in {"PERSON", "ORG", "GPE"} or noun.pos_ == "PROPN":
        return []
    return [d for d in dated if noun.is_ancestor(d.token) and not _crosses_clause(d.token, noun)]


def _alone(dated: list[Dated], token: Token) -> list[Dated]:
    """Give a sentence's only date where the parser lost it, and no other finite verb stands between it and the token."""
    if len(dated) != 1 or _is_of_another(dated[0], token):
        return []
    if any(t.dep_ == "ccomp" and clause_head(dated[0].token).is_ancestor(t) for t in (token, *token.ancestors)):
        return []
    first, last = sorted((dated[0].token.i, token.i))
    between = token.doc[first + 1 : last]
    return [] if any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} or t.text == ";" for t in between) else dated


def _crosses_clause(token: Token, top: Token) -> bool:
    """Whether another clause lies between a token and one above it."""
    current = token
    while current not in (top, current.head):
        if (
            current != token
            and current.pos_ in {"VERB", "AUX"}
            and current.dep_ in CLAUSES - {"xcomp", "conj", "pcomp"}
        ):
            return True
        current = current.head
    return False
