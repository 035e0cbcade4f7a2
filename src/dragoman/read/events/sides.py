"""Who takes part: the noun phrases around a verb or noun, and lists of persons that the parser took apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.model.mention import EntityKind, Mention
from dragoman.read.events.rows import acts, pair_after
from dragoman.read.events.states import of_both
from dragoman.read.ground import Ground, country_mention
from dragoman.read.parsing import Sentence
from dragoman.read.reference.actors import actors
from dragoman.read.reference.anaphora import last_person
from dragoman.read.reference.descriptions import modifiers
from dragoman.read.syntax import child, conjuncts, prepositional, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

JOINING = frozenset({",", "and", "&", "followed", "plus"})
"""Words that join the persons of a list."""
BETWEEN = JOINING | {
    "as",
    "well",
    "by",
    "then",
    "later",
    "afterwards",
    "afterward",
    "also",
    "finally",
    "the",
    "his",
    "her",
    "their",
    "new",
    "visiting",
    "'s",
    "’s",
    "newly",
    "elected",
    "both",
}
"""Words that may stand between the persons of a list."""
OFFICES = frozenset(
    {
        "minister",
        "president",
        "leader",
        "chief",
        "secretary",
        "adviser",
        "advisor",
        "envoy",
        "official",
        "negotiator",
        "delegation",
        "diplomat",
        "commander",
        "counterpart",
        "colleague",
        "head",
        "foreign",
        "team",
        "premier",
        "ambassador",
        "representative",
    }
)
"""Nouns of people who act for their country where nobody is named: `the foreign ministers of Iran and Iraq`."""
ENTOURAGE = frozenset({"government", "side", "administration", "office", "staff", "entourage", "visit", "trip"})
CONTROLLING = frozenset(
    {"ask", "invite", "urge", "tell", "want", "expect", "allow", "order", "send", "instruct", "persuade"}
)
"""Verbs whose object does what their infinitive says: `asked him to visit`."""
LINKING = frozenset(
    {
        "also",
        "then",
        "later",
        "has",
        "have",
        "had",
        "is",
        "was",
        "will",
        "to",
        "jointly",
        "recently",
        "separately",
        "earlier",
        ",",
        "(",
        ")",
        "who",
        "personally",
        "briefly",
        "again",
    }
)
"""Words that may stand between a subject and its verb."""


def people_of(ground: Ground, sentence: Sentence, token: Token | None) -> tuple[Mention, ...]:
    """Give the persons that a noun phrase stands for, or the countries and bodies where it names no person."""
    if token is None:
        return ()
    if token.lower_ == "latter":
        last = last_person(ground, sentence, token)
        return (last,) if last is not None else ()
    whom = actors(ground, sentence, token)
    persons = tuple(m for m in whom if m.kind is EntityKind.PERSON)
    if persons or whom:
        return persons or whom
    if token.lemma_.lower() in OFFICES:
        return tuple(country_mention(f) for f in modifiers(ground, sentence, token)) or of_both(ground, sentence, token)
    return ()


def named_after(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    """Give the person whom a token names and those listed after him: `X, Y and afterwards President Z`."""
    first = ground.person(sentence, token)
    if first is None or _is_only_owner(ground, sentence, token):
        return ()
    found = [first]
    for run in _runs(ground, sentence, token):
        if any(_is_new_subject(t, token) for t in run) or acts(run[-1]):
            break
        mention = ground.person(sentence, run[0])
        if mention is not None and mention not in found:
            found.append(mention)
    return tuple(found)


def _is_only_owner(ground: Ground, sentence: Sentence, token: Token) -> bool:
    """Whether another is meant, whose he is: `met President X's cook`."""
    whose = token.head
    return (
        token.dep_ == "poss"
        and whose.pos_ == "NOUN"
        and whose.i > token.i
        and ground.person(sentence, whose) is None
        and whose.lemma_.lower() not in OFFICES | ENTOURAGE
    )


def _runs(ground: Ground, sentence: Sentence, token: Token) -> Iterator[list[Token]]:
    """Give the stretches of tokens that name further persons, as long as nothing but a list's words lie between."""
    doc, index, current, joined = sentence.span.doc, token.i, ground.person(sentence, token), False
    while index < sentence.span.end:
        here = ground.person(sentence, doc[index])
        if here is None:
            thing = ground.thing(sentence, doc[index])
            if doc[index].lower_ not in BETWEEN and not (
                joined and thing is not None and thing.sense in {"demonym", "name"}
            ):
                return
            joined = joined or doc[index].lower_ in JOINING
            index += 1
        elif here == current:
            index, joined = index + 1, False
        elif joined:
            end = index
            while end < sentence.span.end and ground.person(sentence, doc[end]) == here:
                end += 1
            yield list(doc[index:end])
            index, current, joined = end, here, False
        else:
            return


def _is_new_subject(token: Token, first: Token) -> bool:
    """Whether a person begins a new clause: `met X, and Y said`."""
    return token.dep_ in {"nsubj", "nsubjpass"} and token.head.i > token.i and first.dep_ not in {"nsubj", "nsubjpass"}


def doers_of(ground: Ground, sentence: Sentence, verb: Token) -> tuple[Mention, ...]:
    """Give whom a verb's subject stands for; where the parse finds nobody, the person named right before the verb."""
    head = doer(verb)
    found = people_of(ground, sentence, head) if head is not None and head != verb else ()
    if found and head is not None:
        listed = _listed_before(ground, sentence, head) if head.dep_ == "conj" else ()
        return listed or (_beside(ground, sentence, verb, found[0]) if len(found) == 1 else ()) or found
    left = _left(ground, sentence, verb)
    return _listed_before(ground, sentence, left) if left is not None else ()


def _beside(ground: Ground, sentence: Sentence, verb: Token, first: Mention) -> tuple[Mention, ...]:
    """Give a subject with whoever is joined to him where the parse loses it: `acting minister X and leader Y met`."""
    left = _left(ground, sentence, verb)
    listed = _listed_before(ground, sentence, left) if left is not None else ()
    return listed if first in listed else ()


def _listed_before(ground: Ground, sentence: Sentence, last: Token) -> tuple[Mention, ...]:
    """Give the person whom a token names, and those listed before him: `X and Y talked`."""
    doc, index, found, joined = sentence.span.doc, last.i, [], True
    while index >= sentence.span.start:
        here = ground.person(sentence, doc[index])
        thing = ground.thing(sentence, doc[index])
        if here is not None and here not in found:
            if not joined:
                break
            found.append(here)
            joined = False
        elif here is None and doc[index].lower_ == "and":
            joined = True
        elif here is None and (thing is None or thing.sense != "demonym"):
            break
        index -= 1
    return tuple(reversed(found))


def doer(verb: Token) -> Token | None:
    """Find who does what a verb tells, through `due to`, `after meeting` and `asked him to` too."""
    if verb.dep_ == "xcomp" and child(verb, "nsubj", "nsubjpass") is None:
        above = verb.head
        if above.lemma_ in CONTROLLING and child(above, "dobj") is not None:
            return child(above, "dobj")
        if above.pos_ == "ADJ":
            return doer(above.head) if above.dep_ in {"acomp", "conj"} else child(above, "nsubj")
    if verb.dep_ == "pcomp" and child(verb, "nsubj") is None:
        above = verb.head.head
        return subject(above) if above.pos_ in {"VERB", "AUX"} else above
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"} and c.i < verb.i]
    return subjects[-1] if len(subjects) > 1 else subject(verb)


def _left(ground: Ground, sentence: Sentence, verb: Token) -> Token | None:
    """Find the person who stands right before a verb: `Ahmadian, receiving Levitin`, `Rubio will meet`."""
    doc, index = sentence.span.doc, verb.i - 1
    while index >= sentence.span.start:
        if ground.person(sentence, doc[index]) is not None:
            return doc[index]
        if doc[index].lower_ not in LINKING:
            return None
        index -= 1
    return None


def right_of(ground: Ground, sentence: Sentence, verb: Token) -> tuple[Mention, ...]:
    """Give the persons named right after a verb, `with` or not: where the parse lost its object."""
    doc, index = sentence.span.doc, verb.i + 1
    while index < sentence.span.end:
        here = ground.person(sentence, doc[index])
        if here is not None:
            while index + 1 < sentence.span.end and ground.person(sentence, doc[index + 1]) is not None:
                index += 1  # `IAEA chief Rafael Grossi`: the name counts, not the title before it
            return named_after(ground, sentence, doc[index])
        thing = ground.thing(sentence, doc[index])
        if (
            doc[index].lower_ not in BETWEEN - JOINING
            and doc[index].lower_ != "with"
            and (thing is None or thing.sense == "metonym")
        ):
            return ()
        index += 1
    return ()


def objects_of(ground: Ground, sentence: Sentence, tokens: list[Token]) -> tuple[Mention, ...]:
    """Give whom objects stand for, with the persons listed after them."""
    found: list[Mention] = []
    for token in tokens:
        whom = people_of(ground, sentence, token)
        found += whom
        for one in conjuncts(token):
            found += [m for m in named_after(ground, sentence, one) if whom]
    return tuple(dict.fromkeys(found))


def partners(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    """Give whom a verb or noun of talking names after `with`."""
    found = objects_of(ground, sentence, prepositional(token, "with"))
    if found or token.pos_ == "VERB":
        return found
    beyond = [
        t
        for p in prepositional(token, "of")
        for c in p.subtree
        if c.lower_ == "with" and c.dep_ == "prep"
        for t in c.children
        if t.dep_ == "pobj"
    ]
    return objects_of(ground, sentence, beyond)


def between(ground: Ground, sentence: Sentence, noun: Token) -> tuple[Mention, ...]:
    """Give whom a noun of talking names after `between` or `among`, or `of` with several."""
    found = objects_of(ground, sentence, prepositional(noun, "between", "among", "amongst"))
    if not found:
        found = objects_of(ground, sentence, prepositional(noun, "of"))
        found = found if len(found) > 1 else ()
    return found if len(found) > 1 else pair_after(ground, sentence, noun) or found
