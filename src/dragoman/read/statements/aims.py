"""Aims: at whom a statement is directed, and which outlet or channel carries it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.lexicon.countries import by_code
from dragoman.lexicon.people import persons
from dragoman.lexicon.seats import tenures
from dragoman.model.mention import EntityKind, Mention, Span
from dragoman.model.statement import Act
from dragoman.read.ground import Ground, country_mention, thing_mention
from dragoman.read.parsing import Sentence
from dragoman.read.reference.actors import actors
from dragoman.read.speech import cited
from dragoman.read.statements.cues import Cue
from dragoman.read.statements.said import Said
from dragoman.read.statements.wordings import VERBS
from dragoman.read.syntax import SUBJECTS, auxiliaries, child, children, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

AIMED = frozenset(
    {
        Act.ACCUSE,
        Act.ALLEGE,
        Act.CONDEMN,
        Act.URGE,
        Act.WARN,
        Act.THREATEN,
        Act.PRAISE,
        Act.CONGRATULATE,
        Act.CONDOLE,
        Act.APOLOGISE,
    }
)
"""Acts that are done to somebody."""
SPEAKING_TO = frozenset({"tell", "assure", "inform", "warn", "ask", "remind"})
NEUTRAL = frozenset({"say", "tell", "add", "state", "note", "stress", "emphasize", "argue", "declare", "accord"})
TOWARDS = ("on", "to", "with", "against", "at", "for", "from", "of")
CHANNELS = frozenset({"x", "twitter", "facebook", "telegram", "instagram", "truth social", "weibo", "youtube"})
OUTLET_WORDS = frozenset(
    {"news", "media", "press", "newspaper", "newspapers", "outlet", "outlets", "times", "online", "herald", "tribune", "gazette",
     "telegraph", "wire", "ledger", "chronicle", "dispatch", "observer", "courier", "daily", "journal", "tv", "radio", "television"}
)  # fmt: skip
"""Words in the names of outlets that no list has."""
CARRYING = frozenset({"interview", "comment", "remark", "conversation", "talk", "statement", "post", "platform"})
DEEDS = frozenset({Act.CONDEMN, Act.ACCUSE, Act.PRAISE, Act.CONGRATULATE, Act.CONDOLE})
"""Acts whose object may be what somebody did: `condemned Israel's strikes`."""


def addressee_of(ground: Ground, said: Said) -> Mention | None:
    """Give at whom a statement is aimed, where the words name him."""
    sentence, cue, act, speaker = said.sentence, said.cue, said.act, said.speaker
    if cue.lemma in SPEAKING_TO:
        told = _first(ground, sentence, children(cue.verb, "dobj", "dative"), speaker)
        if told is not None and told.kind is not EntityKind.ORGANIZATION:
            return told
    if act in {Act.DENY, Act.REJECT}:
        return _first(ground, sentence, [p for o in children(cue.verb, "dobj") for p in children(o, "poss")], speaker)
    if act not in AIMED:
        return None
    targets = _targets(cue, act)
    whom = _first(ground, sentence, targets, speaker)
    if whom is not None or act not in DEEDS:
        return whom
    return next((w for t in targets if (w := _doer(ground, said, t)) is not None), None)


def _first(ground: Ground, sentence: Sentence, tokens: list[Token], speaker: Mention) -> Mention | None:
    for token in tokens:
        for whom in actors(ground, sentence, token):
            if whom.name != speaker.name and not whom.unnamed:
                return whom
    return None


def _targets(cue: Cue, act: Act) -> list[Token]:
    """Give the nouns that may name the target: objects, objects of prepositions, whoever is to act or has acted."""
    verb, clause = cue.verb, cue.clause
    found = [] if cue.lemma in NEUTRAL else children(verb, "dobj", "dative", "nsubjpass", "oprd")
    if cue.lemma not in NEUTRAL:
        found += [t for p in TOWARDS for t in prepositional(verb, p) if t.dep_ == "pobj"]
        found += [t for p in prepositional(verb, "for") for t in children(p, *SUBJECTS)]
    if act in {Act.THREATEN, Act.WARN}:
        found += _threatened(cue, act)
    if act in {Act.URGE, Act.ACCUSE, Act.ALLEGE}:
        found += [
            s
            for c in (*([clause] if clause is not None else []), *children(verb, "xcomp", "advcl"))
            for s in children(c, *SUBJECTS)
        ]
    if clause is not None and clause.lemma_.lower() in VERBS:
        found += [
            *children(clause, "dobj", "dative"),
            *(prepositional(clause, "on", "upon", "to", "against") if act in {Act.URGE, Act.WARN} else []),
            *(s for c in children(clause, "ccomp", "xcomp") for s in children(c, *SUBJECTS)),
        ]
    return found


def _threatened(cue: Cue, act: Act) -> list[Token]:
    """Give whom one threatens: whom one's own deeds are to hit, or who is told what he should do."""
    verb, clause = cue.verb, cue.clause
    deeds = [*children(verb, "xcomp"), *children(verb, "dobj")] if act is Act.THREATEN else []
    doer = child(clause, *SUBJECTS) if clause is not None else None
    if clause is not None and doer is not None:
        words = {a.lower_ for a in auxiliaries(clause)}
        if doer.lower_ in {"it", "we", "i", "they"} and words & {"will", "would", "'ll", "’ll"}:
            deeds += [clause, *children(clause, "xcomp")]
        elif words & {"should", "must"} and act is Act.WARN:
            return [doer]
    deeds += [t for d in deeds for t in children(d, "dobj")]
    return [t for d in deeds for t in (*children(d, "dobj"), *prepositional(d, "against", "on", "upon"))]


def _doer(ground: Ground, said: Said, target: Token) -> Mention | None:
    """Give whose deed or body a target is: `Israel's strikes`, `the brutality of the army`, `the Trump administration`."""
    for word in target.subtree:
        if word.dep_ in {"relcl", "acl", "advcl"}:
            break
        attributive = word.dep_ in {"poss", "amod", "compound", "nmod"}
        if said.act is Act.PRAISE and word.dep_ != "poss":
            continue
        if attributive or (word.dep_ == "pobj" and word.head.lower_ in {"of", "by"}):
            whom = _owner(ground, said, word, of_body=not attributive)
            if whom is not None:
                return whom
    return None


def _owner(ground: Ground, said: Said, word: Token, *, of_body: bool) -> Mention | None:
    thing = ground.thing(said.sentence, word)
    if (
        thing is not None
        and thing.country
        and thing.country != said.speaker.country
        and thing.kind is not EntityKind.AGREEMENT
    ):
        return thing_mention(thing) if thing.kind is EntityKind.ORGANIZATION and of_body else country_mention(thing)
    if word.head.lemma_ not in {"administration", "government", "regime", "cabinet", "presidency"}:
        return None
    owner = ground.person(said.sentence, word)
    code = (owner.country if owner is not None else "") or _led_by(word.text)
    if not code or code == said.speaker.country:
        return None
    start = said.sentence.position(word)
    span = Span(start, start + len(word.text))
    return Mention(span, word.text, EntityKind.COUNTRY, by_code(code).name, code, f"country:{code}")


def _led_by(surname: str) -> str:
    """Give the only country that somebody of a surname is known to have led: `the Trump administration`."""
    chiefs = {tenures.chief_office(p.id) for p in persons.sharing_surname(surname)} - {""}
    codes = {chief.split(":")[1] for chief in chiefs}
    return codes.pop() if len(codes) == 1 else ""


def via_of(ground: Ground, sentence: Sentence, cue: Cue, speaker: Mention) -> Mention | None:
    """Give the outlet or channel through which a statement reached the report: `told Reuters`, `in a post on X`."""
    verb = cue.verb
    tokens = [
        *children(verb, "dobj", "dative"),
        *_nouns_after(verb),
        *([cue.passed_on_by] if cue.passed_on_by is not None else []),
    ]
    for token in sentence:
        if token.lower_ == "according" and (verb.is_ancestor(token) or token.head == verb):
            tokens += [t for p in children(token, "prep") for t in children(p, "pobj")]
    for token in tokens:
        outlet = outlet_at(ground, sentence, token)
        if outlet is not None and outlet.name != speaker.name:
            return outlet
    return None


def _nouns_after(verb: Token) -> list[Token]:
    """Give the nouns of a verb's phrases with `in`, `on`, `to`, `with`, and of those within them."""
    found = prepositional(verb, "in", "on", "to", "with", "via", "during", "through")
    for noun in list(found):
        if noun.lemma_.lower() in CARRYING:
            found += prepositional(noun, "with", "to", "on", "for", "by")
            found += [t for inner in prepositional(noun, "on") for t in children(inner, "appos", "compound")]
    return found


def outlet_at(ground: Ground, sentence: Sentence, token: Token) -> Mention | None:
    """Give the outlet or channel that a noun phrase names."""
    words = [token, *(c for c in token.children if c.dep_ in {"compound", "appos", "nmod"})]
    for word in words:
        thing = ground.thing(sentence, word)
        if thing is not None and thing.known.startswith("outlet:"):
            return thing_mention(thing)
        if word.lower_ in CHANNELS and word.text[:1].isupper():
            start = sentence.position(word)
            return Mention(Span(start, start + len(word.text)), word.text, EntityKind.ORGANIZATION, word.text)
    return next((m for m in cited(ground, sentence, token) if m.known.startswith("outlet:")), None)


def is_outlet(speaker: Mention) -> bool:
    """Whether a speaker is an outlet or unnamed media."""
    words = set(speaker.name.lower().split())
    return speaker.known.startswith("outlet:") or bool(words & OUTLET_WORDS)
