"""Who a noun phrase stands for: names, titles, pronouns, `the two sides`, `his Iranian counterpart`, `a delegation led by`."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from dragoman.model.mention import EntityKind, Mention
from dragoman.read.ground import Ground, country_mention, thing_mention
from dragoman.read.mentions.found import Found
from dragoman.read.parsing import Sentence
from dragoman.read.reference.anaphora import (
    HE,
    IT,
    LOOK_BACK,
    PAIRS,
    SIDES,
    THEY,
    body_before,
    body_named_before,
    both_sides,
    guest_before,
    last_person,
    pair_before,
    persons_of,
    subjects_of,
)
from dragoman.read.reference.descriptions import OFFICIALS, PERSON_NOUNS, acting, modifiers, unnamed_person
from dragoman.read.reference.pronouns import (
    barred_by_saying,
    is_about_a_stranger,
    is_below_he,
    is_fronted,
    main_pronoun,
    subjects_before,
)
from dragoman.read.syntax import agent, child, clause_head, conjuncts, prepositional, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

EQUALS = frozenset({"counterpart", "colleague", "homologue"})
"""Who does somebody's work in another country: `his Iranian counterpart`."""
LONGEST_CHAIN = 40
"""How many sentences a chain of `he … he …` is followed back."""
RECEIVING = frozenset({"receive", "host", "welcome", "greet"})
LEADING = frozenset({"lead", "head", "chair"})
PEERS = frozenset({"counterpart", "colleague", "peer"})
GUESTS = frozenset({"guest", "visitor"})


def actors(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    """Give all whom a noun phrase stands for, by its head token, coordination included; each once, in order."""
    found: list[Mention] = []
    for one in conjuncts(token):
        for mention in _single(ground, sentence, one):
            if mention not in found:
                found.append(mention)
    return tuple(found)


def _single(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    position = sentence.position(token)
    if position in ground.asked:  # a bad parse can make two phrases lean on each other
        return ()
    ground.asked.add(position)
    try:
        return _meant(ground, sentence, token)
    finally:
        ground.asked.discard(position)


def _meant(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    person = ground.person(sentence, token)
    if person is not None:
        return (person,)
    if token.tag_ in {"WP", "WDT"} and conjuncts_head(token.head).dep_ == "relcl":
        return _single(ground, sentence, conjuncts_head(token.head).head)
    lower = token.lower_
    if lower in HE:
        return _one(_guest_on_tour(ground, sentence, token) or antecedent(ground, sentence, token))
    if lower in THEY:
        return pair_before(ground, sentence, token)
    if lower in IT:
        return _one(body_before(ground, sentence, token))
    thing = ground.thing(sentence, token)
    if thing is not None:
        return _one(acting(thing))
    return _noun(ground, sentence, token)


def _one(mention: Mention | None) -> tuple[Mention, ...]:
    return (mention,) if mention is not None else ()


def _noun(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    lemma = token.lemma_.lower()
    if lemma in EQUALS:
        return counterpart(ground, sentence, token)
    led = leader(ground, sentence, token)
    if led:
        return led
    beside = [c for c in token.children if c.dep_ == "appos" and c.lower_ not in HE]  # no `the diplomat himself`
    named = dict.fromkeys(m for c in beside for k in conjuncts(c) for m in _single(ground, sentence, k))
    apposed = [m for m in named if m.kind is EntityKind.PERSON]
    if apposed and lemma not in SIDES:
        return tuple(apposed)
    if token.tag_ == "NNS" and _is_pair(token):
        return (both_sides if lemma in SIDES else pair_before)(ground, sentence, token)
    if lemma in GUESTS and token.tag_ == "NN":
        return _one(guest_before(ground, sentence, token))
    return _one(body_named_before(ground, sentence, token)) or _unnamed(ground, sentence, token, lemma)


def _unnamed(ground: Ground, sentence: Sentence, token: Token, lemma: str) -> tuple[Mention, ...]:
    """Give whom the report describes and does not name."""
    if lemma in PERSON_NOUNS and token.tag_ != "NNS":
        return _one(unnamed_person(ground, sentence, token))
    if lemma in PEERS and token.tag_ == "NNS":
        return tuple(thing_mention(f) for f in _bodies_beside(ground, sentence, token))
    if lemma in OFFICIALS:
        return tuple(country_mention(f) for f in modifiers(ground, sentence, token))
    return ()


def _bodies_beside(ground: Ground, sentence: Sentence, token: Token) -> list[Found]:
    """Give the body of many countries that peers belong to: `his G7 colleagues`, `counterparts from ASEAN`."""
    words = [
        *(c for c in token.children if c.dep_ in {"compound", "nmod", "amod"}),
        *prepositional(token, "of", "from"),
    ]
    things = [ground.thing(sentence, w) for w in words]
    return [f for f in things if f is not None and f.kind is EntityKind.ORGANIZATION and not f.country]


def _is_pair(token: Token) -> bool:
    words = {c.lower_ for c in token.children}
    lemma = token.lemma_.lower()
    both = "both" in words or ("two" in words and ("the" in words or lemma not in {"official", "diplomat", "source"}))
    return (both and lemma in SIDES | PAIRS) or (
        lemma in {"side", "party"} and "the" in words and not words & {"other", "all", "these"}
    )


def conjuncts_head(verb: Token) -> Token:
    """Give the first of several verbs that are joined: of `who came and who spoke` the one that hangs on its noun."""
    while verb.dep_ == "conj":
        verb = verb.head
    return verb


def leader(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    """Give who leads a delegation: `a delegation led by X`, `X's delegation`, `the delegation of X`."""
    for verb in token.children:
        if verb.dep_ in {"acl", "relcl"} and verb.lemma_ in LEADING:
            by = agent(verb)
            if by is not None:
                return actors(ground, sentence, by)
    return ()


def counterpart(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    """Give whom `his Iranian counterpart` means: named beside it, else the report's holder of the same kind of office."""
    for word in token.children:
        if word.dep_ == "appos":
            named = _single(ground, sentence, word)
            if named:
                return named
    following = list(sentence.span.doc[token.i + 1 : token.i + 4])
    for after in following:
        mention = ground.person(sentence, after)
        if mention is not None and not any(t.pos_ == "VERB" for t in sentence.span.doc[token.i : after.i]):
            return (mention,)
    countries = {f.country for f in modifiers(ground, sentence, token)}
    if not countries:
        return ()
    owner = counterpart_owner(ground, sentence, token)
    kinds = {office_kind(o.known) for o in owner.offices} if owner else set()
    same = [
        m
        for m, _ in ground.persons
        if m.country in countries and m != owner and kinds & {office_kind(o.known) for o in m.offices}
    ]
    return (same[0],) if same else ()


def counterpart_owner(ground: Ground, sentence: Sentence, token: Token) -> Mention | None:
    """Give whose counterpart is meant: the subject's above it, else that of the person named last."""
    verb = next((a for a in token.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    head = subject(verb) if verb is not None else None
    if head is not None and head.i < token.i:
        whom = _single(ground, sentence, head)
        if whom and whom[0].kind is EntityKind.PERSON:
            return whom[0]
    return last_person(ground, sentence, token)


def office_kind(office_id: str) -> str:
    """Give the kind in an office's id: `foreign_minister` of `office:IR:foreign_minister`; empty for unknown ones."""
    parts = office_id.split(":")
    return parts[2] if len(parts) > 2 else ""  # noqa: PLR2004


def antecedent(ground: Ground, sentence: Sentence, token: Token) -> Mention | None:
    """Give the person whom `he` or `she` means: the subject above it, else the subject of the sentences before."""
    own = _own_subject(ground, sentence, token)
    barred = own or barred_by_saying(ground, sentence, token)
    for verb in (a for a in token.ancestors if a.pos_ in {"VERB", "AUX"}):
        head = subject(verb)
        if head is None or head == token or head.lower_ in HE or (head.i >= token.i and not is_fronted(token, head)):
            continue
        whom = [m for m in _single(ground, sentence, head) if m.kind is EntityKind.PERSON and m not in barred]
        if whom:
            return whom[0]
    named = [
        m
        for w in sentence.span.doc[sentence.span.start : token.i]
        if (m := ground.person(sentence, w)) is not None and m not in barred
    ]
    earlier = named if token.dep_ == "poss" or barred else subjects_before(ground, sentence, token)
    if earlier:
        return earlier[-1]
    left = LOOK_BACK
    for other in islice(ground.before(sentence), LONGEST_CHAIN):
        again = main_pronoun(other) if not own else None
        left = LOOK_BACK if again is not None else left - 1
        if left < 0:
            break
        if again is not None:
            above = subjects_before(ground, other, again)
            if above:
                return above[-1]
            continue
        meant = _spoken_of_in(ground, other, token, barred)
        if meant is None or meant:
            return meant[0] if meant else None
    return named[0] if len(set(named)) == 1 else None


def _spoken_of_in(
    ground: Ground, sentence: Sentence, token: Token, barred: tuple[Mention, ...]
) -> list[Mention] | None:
    """Give whom `he` may mean of a sentence before, the likeliest first; None where it is somebody who is not known."""
    subjects, named = subjects_of(ground, sentence), persons_of(ground, sentence)
    if not subjects and is_about_a_stranger(ground, sentence):
        return None
    if len(named) > 1 and token.lower_ in {"him", "her"} and is_below_he(token):
        return None
    root = sentence.span.root
    again = next((c for c in root.children if c.lower_ in {"him", "her"} and c.dep_ == "dobj"), None)
    if again is not None and len(named) == 1 and token.dep_ in {"nsubj", "nsubjpass"}:
        kept = antecedent(ground, sentence, again)  # "X landed. Y met him. He …": who is spoken of goes on to be
        return [kept] if kept is not None else None
    return [m for m in (*subjects, *named) if m not in barred]


def _guest_on_tour(ground: Ground, sentence: Sentence, token: Token) -> Mention | None:
    """Give whose trip it is in `X received Y, on his first tour of Asia`: the guest's."""
    verb = clause_head(token)
    if token.dep_ != "poss" or token.head.lemma_ not in {"visit", "trip", "tour"} or verb.lemma_ not in RECEIVING:
        return None
    guest = child(verb, "dobj")
    on = token.head.head.lower_ in {"on", "during"} and guest is not None and guest.i < token.i
    return ground.person(sentence, guest) if on and guest is not None else None


def _own_subject(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    """Give whom `him` cannot mean: the subject of its own clause, which would be `himself`."""
    if token.lower_ not in {"him", "her"} or token.dep_ not in {"dobj", "pobj", "dative"}:
        return ()
    verb = next((a for a in token.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    head = subject(verb) if verb is not None else None
    return _single(ground, sentence, head) if head is not None and head != token else ()
