"""Which stages a report tells of an agreement where it names it: by verbs, nouns, clauses and adjectives around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.model.agreement import Stage
from dragoman.read.agreements.names import Naming
from dragoman.read.agreements.standing import settled
from dragoman.read.agreements.told import Told
from dragoman.read.agreements.wordings import (
    ADJECTIVES,
    APPROVING,
    FINAL,
    IN_EFFECT,
    LAW_GIVERS,
    NOUNS,
    OBJECT_VERBS,
    PHRASES,
    SUBJECT_VERBS,
    UNSURE_VERBS,
)
from dragoman.read.syntax import (
    SUBJECTS,
    agent,
    auxiliaries,
    child,
    is_passive,
    prepositional,
    subject,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

VERBAL = frozenset({"VERB", "AUX"})
PARTS = frozenset(
    {
        "commitment",
        "obligation",
        "term",
        "provision",
        "part",
        "article",
        "clause",
        "condition",
        "text",
        "wording",
        "chapter",
        "version",
    }
)
"""What an agreement consists of: what is done to them is done to it."""
STOPPING = frozenset({"stop", "cease", "halt", "suspend"})


def stages_of(naming: Naming) -> list[Told] | None:
    """Give every stage that is told where an agreement is named, the governing words' before the clauses'.

    Returns:
        None where the words speak of a stage that was not reached: `did not sign the treaty`.
    """
    found = [*_governed(naming.noun, naming.is_strong), *_in_clauses(naming)]
    kept = [told for one in found if (told := settled(one)) is not None]
    if found and not kept:
        return None
    return kept or list(_adjectives(naming))


def stages_of_pronoun(token: Token) -> list[Told]:
    """Give the stages told of what a pronoun or `the document` means: only those that agreements alone go through."""
    found = [
        t
        for t in _governed(token, is_strong=False)
        if t.stage in {Stage.SIGNED, Stage.INITIALLED, Stage.RATIFIED, Stage.IN_FORCE}
    ]
    return [
        told
        for one in found
        if one.carrier.lemma_ not in {"conclude", "date", "bear", "put"} and (told := settled(one)) is not None
    ]


def stage_of_bare(verb: Token) -> list[Told]:
    """Give the stage of what was named before that a verb tells by itself: `Russia ratified in April`."""
    bare = verb.lemma_ == "ratify" and not is_passive(verb) and child(verb, "dobj", "nsubjpass", "ccomp") is None
    told = settled(Told(Stage.RATIFIED, verb, "agreements.ratify")) if bare and subject(verb) is not None else None
    return [told] if told is not None else []


def _governed(noun: Token, is_strong: bool) -> Iterator[Told]:  # noqa: FBT001
    top = noun
    while top.dep_ in {"conj", "appos"} and top.head != top and top.head.pos_ in {"NOUN", "PROPN"}:
        top = top.head
    head = top.head
    if top.dep_ in {"dobj", "nsubjpass", "obj", "oprd"}:
        for verb in _sharing(head, top):
            yield from _by_object(verb, is_strong and top == noun)
    elif top.dep_ == "nsubj" and head.pos_ in VERBAL:
        for verb in (head, *(c for c in head.children if c.dep_ == "conj" and child(c, *SUBJECTS) is None)):
            yield from _by_subject(verb, is_strong)
    elif top.dep_ == "pobj":
        yield from _by_preposition(head, is_strong)
    elif top.dep_ in {"compound", "poss", "nmod"} and head.lemma_.lower() in NOUNS:
        yield Told(NOUNS[head.lemma_.lower()], head, f"agreements.{head.lemma_.lower()}")


def _sharing(verb: Token, shared: Token) -> list[Token]:
    """Give the verb with those that it shares an object with: `initialed, but did not sign, the treaty`."""
    verbs = [verb]
    while (
        verbs[-1].dep_ == "conj"
        and verbs[-1].head.pos_ == "VERB"
        and child(verbs[-1].head, "dobj", "prep", "ccomp", "xcomp") is None
    ):
        verbs.append(verbs[-1].head)
    if shared.dep_ == "nsubjpass":
        verbs += [c for c in verb.children if c.dep_ == "conj" and c.tag_ == "VBN" and child(c, *SUBJECTS) is None]
    return verbs


def _by_object(verb: Token, is_strong: bool) -> Iterator[Told]:  # noqa: FBT001
    lemma = verb.lemma_.lower()
    if lemma in APPROVING and _is_law_giver(agent(verb) if is_passive(verb) else subject(verb)):
        yield Told(Stage.RATIFIED, verb, "agreements.approved")
        return
    for name, preposition in (("put", "into"), ("bring", "into")):
        if lemma == name and any(o.lower_ in IN_EFFECT for o in prepositional(verb, preposition)):
            yield Told(Stage.IN_FORCE, verb, "agreements.put-into-force")
            return
    stage = OBJECT_VERBS.get(lemma)
    if stage is Stage.IMPLEMENTING and verb.dep_ == "xcomp" and verb.head.lemma_ in STOPPING:
        yield Told(Stage.SUSPENDED, verb.head, f"agreements.{verb.head.lemma_}-{lemma}")
        return
    if stage is None or (lemma in UNSURE_VERBS and not is_strong):
        return
    yield Told(stage, verb, f"agreements.{lemma}")


def _by_subject(verb: Token, is_strong: bool) -> Iterator[Told]:  # noqa: FBT001
    lemma = verb.lemma_.lower()
    if is_passive(verb):
        yield from _by_object(verb, is_strong)
    elif _takes_effect(verb, lemma):
        yield Told(Stage.IN_FORCE, verb, "agreements.in-force")
    elif lemma in {"be", "become"}:
        complement = child(verb, "acomp", "attr", "oprd")
        if complement is not None and complement.lower_ in FINAL:
            yield Told(Stage.AGREED, verb, "agreements.final")
        elif complement is not None and complement.lower_ in {"effective", "binding"}:
            yield Told(Stage.IN_FORCE, verb, "agreements.in-force")
    elif lemma == "pass" and _is_law_giver(child(verb, "dobj")):
        yield Told(Stage.RATIFIED, verb, "agreements.passed")
    elif lemma == "bear" and not any(o.lemma_ == "signature" for o in verb.children):
        return
    elif lemma in SUBJECT_VERBS and (is_strong or lemma in {"expire", "bear"}):
        yield Told(SUBJECT_VERBS[lemma], verb, f"agreements.{lemma}")


def _takes_effect(verb: Token, lemma: str) -> bool:
    if lemma == "take":
        return any(c.lower_ in {"effect", "hold"} for c in verb.children if c.dep_ == "dobj")
    if lemma in {"enter", "come", "go", "be", "remain", "stay", "get"}:
        return any(o.lower_ in IN_EFFECT for o in prepositional(verb, "into", "in"))
    return False


def _is_law_giver(token: Token | None) -> bool:
    return token is not None and any(
        t.lower_ in LAW_GIVERS
        for t in (token, *token.lefts, *(c for c in token.subtree if c.dep_ in {"conj", "pobj", "appos"}))
    )


def _by_preposition(preposition: Token, is_strong: bool) -> Iterator[Told]:  # noqa: FBT001
    above = preposition.head
    while above.dep_ == "prep" and above.head != above:
        above = above.head
    lemma, link = above.lemma_.lower(), preposition.lower_
    if above.pos_ == "VERB":
        stage = PHRASES.get((lemma, link))
        if lemma == "put" and not any(
            c.lower_ in {"pen", "name", "signature"} for c in above.children if c.dep_ == "dobj"
        ):
            stage = None
        if lemma == "write" and link in {"on", "to"} and any(c.lemma_ == "initial" for c in above.children):
            stage = Stage.INITIALLED
        goal = child(above, "dobj")
        if stage is None and goal is not None and goal.lemma_.lower() in PARTS and link in {"of", "under", "in"}:
            yield from _governed(goal, is_strong)
        elif stage is None and goal is not None:
            yield from _by_noun(goal, link)
        elif stage is not None and (
            is_strong or stage in {Stage.SIGNED, Stage.AGREED, Stage.NEGOTIATING, Stage.TERMINATED}
        ):
            yield Told(stage, above, f"agreements.{lemma}-{link}")
    elif above.pos_ in {"NOUN", "PROPN"} and above.lemma_.lower() in PARTS:
        yield from _governed(above, is_strong)
    elif above.pos_ in {"NOUN", "PROPN"}:
        yield from _by_noun(above, link)


def _by_noun(noun: Token | None, link: str) -> Iterator[Told]:
    lemma = noun.lemma_.lower() if noun is not None else ""
    if (
        noun is None
        or lemma not in NOUNS
        or link not in {"of", "on", "about", "for", "over", "towards", "toward", "to", "with", "from"}
    ):
        return
    if any(c.lower_ in {"any", "no"} for c in noun.children if c.dep_ == "det"):
        return
    if lemma == "entry" and not any(o.lower_ in IN_EFFECT for o in prepositional(noun, "into")):
        return
    if lemma in {"work", "talk", "talks", "progress", "negotiation", "discussion"} and link == "of":
        return
    yield Told(NOUNS[lemma], noun, f"agreements.{lemma}-{link}")


def _in_clauses(naming: Naming) -> Iterator[Told]:
    """Read the clauses that hang on the name: `signed in Rome`, `that X and Y are working on`, `which entered into force`."""
    doc, is_strong = naming.sentence.span.doc, naming.is_strong
    for index in range(naming.first, naming.last):
        for verb in doc[index].children:
            if verb.dep_ in {"acl", "relcl"} and verb.i >= naming.last and verb.pos_ in VERBAL:
                for one in (verb, *(c for c in verb.children if c.dep_ == "conj" and c.pos_ in VERBAL)):
                    yield from _by_clause(one, is_strong)
    if (
        naming.last + 2 < naming.sentence.span.end
        and doc[naming.last].text == ","
        and doc[naming.last + 1].lower_ == "in"
        and doc[naming.last + 2].lower_ in {"force", "effect"}
    ):
        yield Told(Stage.IN_FORCE, doc[naming.last + 2], "agreements.in-force")


def _by_clause(verb: Token, is_strong: bool) -> Iterator[Told]:  # noqa: FBT001
    own = child(verb, *SUBJECTS)
    if verb.dep_ == "acl" or is_passive(verb) or (verb.tag_ == "VBN" and own is None and not auxiliaries(verb)):
        if verb.tag_ in {"VBN", "VBD"}:
            yield from _by_object(verb, is_strong)
        return
    if own is None or own.tag_ in {"WDT", "WP"}:
        yield from _by_subject(verb, is_strong)
        return
    stranded = [p for p in verb.children if p.dep_ == "prep" and _is_stranded(p)]
    if not stranded:
        yield from _by_object(verb, is_strong)
    for preposition in stranded:
        stage = PHRASES.get((verb.lemma_.lower(), preposition.lower_))
        if stage is not None:
            yield Told(stage, verb, f"agreements.{verb.lemma_.lower()}-{preposition.lower_}")


def _is_stranded(preposition: Token) -> bool:
    """Whether a preposition's object is what its clause hangs on: `they are working on`, `about which they talked`."""
    goal = child(preposition, "pobj")
    return goal is None or goal.tag_ in {"WDT", "WP"}


def _adjectives(naming: Naming) -> Iterator[Told]:
    for token in naming.sentence.span.doc[naming.first : naming.noun.i]:
        stage = ADJECTIVES.get(token.lower_.rpartition("-")[2])
        if stage is not None:
            yield Told(stage, token, f"agreements.{token.lower_}")
            return
