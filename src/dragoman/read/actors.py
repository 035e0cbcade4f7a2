"""Who a noun phrase stands for: names, titles, pronouns, `the two sides`, `his Iranian counterpart`, `a delegation led by`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dragoman.lexicon.countries import of_metonym
from dragoman.model.mention import EntityKind, Mention, Span
from dragoman.read.ground import Ground, country_mention, thing_mention
from dragoman.read.mentions.found import Found
from dragoman.read.parsing import Sentence
from dragoman.read.syntax import agent, child, conjuncts, prepositional, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

HE = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves", "both", "each", "two", "pair", "duo"})
IT = frozenset({"it", "its", "itself"})
SIDES = frozenset({"side", "country", "nation", "state", "party", "government", "capital", "neighbor", "neighbour", "ally", "partner"})
PAIRS = frozenset({"official", "leader", "minister", "president", "chief", "diplomat", "secretary", "man", "politician", "delegation", "statesman", "counterpart"})
OFFICIALS = frozenset(
    {"official", "authority", "diplomat", "leader", "leadership", "lawmaker", "commander", "negotiator", "government", "administration", "regime", "representative", "spokesman", "spokesperson", "spokeswoman", "side", "delegation", "team", "troops", "force", "army", "military", "state", "forces"}
)
MEDIA = frozenset({"media", "press", "outlet", "newspaper", "agency", "television", "report"})
LEADING = frozenset({"lead", "head", "chair"})
PERSON_NOUNS = frozenset(
    {"official", "lawmaker", "diplomat", "source", "spokesperson", "spokesman", "spokeswoman", "analyst", "expert", "adviser", "advisor", "commander", "legislator", "senator", "negotiator", "envoy", "ambassador", "prosecutor", "researcher", "professor", "aide", "general", "minister", "deputy", "mp", "judge", "lawyer"}
)
LOOK_BACK = 6
"""How many sentences a pronoun may reach back."""


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
    if token.tag_ in {"WP", "WDT"} and token.head.dep_ == "relcl":
        return _single(ground, sentence, token.head.head)
    lower = token.lower_
    if lower in HE:
        return _one(antecedent(ground, sentence, token))
    if lower in THEY:
        return pair_before(ground, sentence, token)
    if lower in IT:
        return _one(body_before(ground, sentence, token))
    thing = ground.thing(sentence, token)
    if thing is not None:
        return _one(_acting(thing))
    return _noun(ground, sentence, token)


def _one(mention: Mention | None) -> tuple[Mention, ...]:
    return (mention,) if mention is not None else ()


def _acting(thing: Found) -> Mention | None:
    """Give the actor behind a name: a capital acts for its country, a place does not act."""
    if thing.kind in {EntityKind.ORGANIZATION, EntityKind.COUNTRY}:
        return thing_mention(thing)
    words = thing.sentence.span.doc[thing.first : thing.last].text
    if thing.kind is EntityKind.PLACE and thing.country and (thing.sense == "capital" or of_metonym(words)):
        return country_mention(thing)
    return None


def _noun(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    lemma = token.lemma_.lower()
    if lemma == "counterpart":
        return counterpart(ground, sentence, token)
    led = leader(ground, sentence, token)
    if led:
        return led
    beside = [c for c in token.children if c.dep_ == "appos" and c.lower_ not in HE]  # no `the diplomat himself`
    apposed = [m for c in beside for m in _single(ground, sentence, c) if m.kind is EntityKind.PERSON]
    if apposed and lemma not in SIDES:
        return tuple(apposed)
    if token.tag_ == "NNS" and _is_pair(token):
        return pair_before(ground, sentence, token)
    if lemma in PERSON_NOUNS and token.tag_ != "NNS":
        return _one(unnamed_person(ground, sentence, token))
    if lemma in OFFICIALS:
        return tuple(country_mention(f) for f in modifiers(ground, sentence, token))
    return ()


def _is_pair(token: Token) -> bool:
    words = {c.lower_ for c in token.children}
    lemma = token.lemma_.lower()
    both = bool(words & {"two", "both"})
    return (both and lemma in SIDES | PAIRS) or (lemma in {"side", "party"} and "the" in words and not words & {"other", "all", "these"})


def modifiers(ground: Ground, sentence: Sentence, token: Token) -> list[Found]:
    """Give the countries that a noun is said to belong to: `Iranian and Russian officials`, `Iran's officials`, `officials from Iran`."""
    found = []
    for word in token.children:
        if word.dep_ in {"amod", "poss", "compound", "nmod"}:
            found += [ground.thing(sentence, w) for w in conjuncts(word)]
    whence = ("from", "of") if any(f is not None and f.country for f in found) else ("from", "of", "in")
    found += [ground.thing(sentence, w) for p in prepositional(token, *whence) for w in conjuncts(p)]
    unique: dict[str, Found] = {}
    for thing in found:
        if thing is not None and thing.country and thing.kind in {EntityKind.COUNTRY, EntityKind.PLACE, EntityKind.ORGANIZATION}:
            unique.setdefault(thing.country, thing)
    return list(unique.values())


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
    following = [t for t in sentence.span.doc[token.i + 1 : token.i + 4]]
    for after in following:
        mention = ground.person(sentence, after)
        if mention is not None and not any(t.pos_ == "VERB" for t in sentence.span.doc[token.i : after.i]):
            return (mention,)
    countries = {f.country for f in modifiers(ground, sentence, token)}
    if not countries:
        return ()
    owner = _counterpart_owner(ground, sentence, token)
    kinds = {office_kind(o.known) for o in owner.offices} if owner else set()
    same = [m for m, _ in ground.persons if m.country in countries and m != owner and kinds & {office_kind(o.known) for o in m.offices}]
    return (same[0],) if same else ()


def _counterpart_owner(ground: Ground, sentence: Sentence, token: Token) -> Mention | None:
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


def unnamed_person(ground: Ground, sentence: Sentence, token: Token) -> Mention | None:
    """Give a person whom the report describes and does not name: `one Iranian lawmaker`, `a senior official`."""
    if any(c.lower_ in {"no", "any", "every", "each"} for c in token.children if c.dep_ == "det"):
        return None
    words = [w for w in token.subtree if w.i <= token.i and w.dep_ not in {"det", "nummod", "relcl", "acl"} and w.lower_ not in {"one", "an", "a", "the", "unnamed"}]
    while words and (words[0].is_punct or words[0].lower_ in {"who", "that"}):
        words = words[1:]
    if not words or words[-1].i - words[0].i + 1 != len(words):
        words = [token]
    text = sentence.span.doc[words[0].i : token.i + 1].text
    things = modifiers(ground, sentence, token)
    start = sentence.position(words[0])
    country = things[0].country if things else ""
    return Mention(Span(start, sentence.position(token) + len(token.text)), text, EntityKind.PERSON, f"unnamed {text}", country, unnamed=True)


def last_person(ground: Ground, sentence: Sentence, token: Token) -> Mention | None:
    """Give the person named last before a token, in its sentence or the ones before."""
    for word in reversed(sentence.span.doc[sentence.span.start : token.i]):
        mention = ground.person(sentence, word)
        if mention is not None:
            return mention
    for number, other in enumerate(ground.before(sentence)):
        if number >= LOOK_BACK:
            return None
        found = _persons_of(ground, other)
        if found:
            return found[-1]
    return None


def antecedent(ground: Ground, sentence: Sentence, token: Token) -> Mention | None:
    """Give the person whom `he` or `she` means: the subject above it, else the subject of the sentences before."""
    barred = _own_subject(ground, sentence, token)
    for verb in (a for a in token.ancestors if a.pos_ in {"VERB", "AUX"}):
        head = subject(verb)
        if head is None or head == token or head.lower_ in HE or (head.i >= token.i and not _fronted(token, head)):
            continue
        whom = [m for m in _single(ground, sentence, head) if m.kind is EntityKind.PERSON and m not in barred]
        if whom:
            return whom[0]
    named = [m for w in sentence.span.doc[sentence.span.start : token.i] if (m := ground.person(sentence, w)) is not None and m not in barred]
    earlier = named if token.dep_ == "poss" or barred else _subjects_before(ground, sentence, token)
    if earlier:
        return earlier[-1]
    for number, other in enumerate(ground.before(sentence)):
        if number >= LOOK_BACK:
            return None
        whom = [m for m in (*_subjects(ground, other), *_persons_of(ground, other)) if m not in barred]
        if whom:
            return whom[0]
    return None


def _subjects_before(ground: Ground, sentence: Sentence, token: Token) -> list[Mention]:
    """Give the persons who are subjects before `he` in its sentence: `X met Y in May; he had come from Z`."""
    words = [w for w in sentence.span.doc[sentence.span.start : token.i] if w.dep_ in {"nsubj", "nsubjpass"}]
    return [m for w in words if (m := ground.person(sentence, w)) is not None]


def _own_subject(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    """Give whom `him` cannot mean: the subject of its own clause, which would be `himself`."""
    if token.lower_ not in {"him", "her"} or token.dep_ not in {"dobj", "pobj", "dative"}:
        return ()
    verb = next((a for a in token.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    head = subject(verb) if verb is not None else None
    return _single(ground, sentence, head) if head is not None and head != token else ()


def _fronted(token: Token, head: Token) -> bool:
    """Whether a possessive looks ahead to its clause's subject: `During his meeting with Y, X said`."""
    return token.dep_ == "poss" and not head.is_ancestor(token) and any(t.text == "," for t in token.doc[token.i : head.left_edge.i])


def _subjects(ground: Ground, sentence: Sentence) -> list[Mention]:
    """Give the persons who are subjects in a sentence, of the main clause first."""
    verbs = sorted((t for t in sentence if t.pos_ in {"VERB", "AUX"}), key=lambda t: (t.dep_ != "ROOT", t.i))
    found: list[Mention] = []
    for verb in verbs:
        head = child(verb, "nsubj", "nsubjpass")
        mention = ground.person(sentence, head) if head is not None else None
        if mention is not None and mention not in found:
            found.append(mention)
    return found


def _persons_of(ground: Ground, sentence: Sentence) -> list[Mention]:
    found: list[Mention] = []
    for token in sentence:
        mention = ground.person(sentence, token)
        if mention is not None and sentence.position(token) not in ground.title_at and mention not in found:
            found.append(mention)
    return found


def pair_before(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    """Give the two whom `they`, `both sides` or `the two officials` mean: the last two named together before."""
    own = _pair(m for w in sentence.span.doc[sentence.span.start : token.i] if (m := ground.person(sentence, w)) is not None)
    if len(own) > 1 and token.dep_ not in {"nsubj", "nsubjpass"}:
        return own
    for number, other in enumerate(ground.before(sentence)):
        if number >= LOOK_BACK:
            break
        pair = _pair(_persons_of(ground, other))
        if len(pair) > 1:
            return pair
    return _countries(ground)


def _pair(people: Iterable[Mention]) -> tuple[Mention, ...]:
    """Keep two persons, of different countries where their countries are known."""
    unique = list(dict.fromkeys(people))
    for first in unique:
        for second in unique[unique.index(first) + 1 :]:
            if not (first.country and first.country == second.country):
                return (first, second)
    return tuple(unique[:1])


def _countries(ground: Ground) -> tuple[Mention, ...]:
    """Give the two countries that the report names most, if they stand out."""
    counts: dict[str, list[Found]] = {}
    for found in ground.named.values():
        for thing in found:
            if thing.country and thing.kind is not EntityKind.AGREEMENT:
                counts.setdefault(thing.country, []).append(thing)
    ranked = sorted(counts.items(), key=lambda item: (-len(item[1]), item[1][0].span))
    return tuple(country_mention(things[0]) for _, things in ranked[:2])


def two_countries(ground: Ground) -> tuple[Mention, ...]:
    """Give whom `the two countries` mean: the two that the report names most."""
    return _countries(ground)


def body_before(ground: Ground, sentence: Sentence, token: Token) -> Mention | None:
    """Give the body or country that `it` means: the last subject that is one, else the last one named."""
    inside = [t for t in sentence.span.doc[sentence.span.start : token.i]]
    for candidates in (inside, *([list(s) for s in list(ground.before(sentence))[:2]])):
        home = sentence if candidates is inside else _home(ground, candidates[0])
        things = [(t, ground.thing(home, t)) for t in candidates]
        acting = [(t, _acting(f)) for t, f in things if f is not None and f.sense != "demonym"]
        subjects = [m for t, m in acting if m is not None and t.dep_ in {"nsubj", "nsubjpass"}]
        others = [m for t, m in acting if m is not None]
        if subjects or others:
            return (subjects or others)[-1]
    return None


def _home(ground: Ground, token: Token) -> Sentence:
    return next(s for s in ground.sentences if s.span.doc == token.doc and s.span.start <= token.i < s.span.end)
