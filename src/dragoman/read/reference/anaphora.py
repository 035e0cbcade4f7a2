"""What stands for somebody or something named before: pronouns, `the two sides`, `the council`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from dragoman.lexicon.countries import by_code
from dragoman.model.mention import EntityKind, Mention, Span
from dragoman.read.ground import Ground, country_mention, thing_mention
from dragoman.read.mentions.found import Found
from dragoman.read.parsing import Sentence
from dragoman.read.places import dateline
from dragoman.read.reference.descriptions import acting
from dragoman.read.syntax import child, conjuncts

if TYPE_CHECKING:
    from spacy.tokens import Token

HE = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves", "both", "each", "two", "pair", "duo"})
IT = frozenset({"it", "its", "itself"})
SIDES = frozenset(
    {"side", "country", "nation", "state", "party", "government", "capital", "neighbor", "neighbour", "ally", "partner"}
)
PAIRS = frozenset(
    {
        "official",
        "leader",
        "minister",
        "president",
        "chief",
        "diplomat",
        "secretary",
        "man",
        "politician",
        "delegation",
        "statesman",
        "counterpart",
    }
)
BODIES = frozenset(
    {
        "council",
        "ministry",
        "embassy",
        "agency",
        "commission",
        "court",
        "committee",
        "parliament",
        "organization",
        "organisation",
        "movement",
        "bloc",
        "alliance",
        "group",
        "corps",
        "mission",
        "assembly",
        "union",
        "bank",
        "department",
        "party",
    }
)
"""Nouns that, with `the`, mean the body of that sort named last."""
LOOK_BACK = 6
"""How many sentences a pronoun may reach back."""


def last_person(ground: Ground, sentence: Sentence, token: Token) -> Mention | None:
    """Give the person named last before a token, in its sentence or the ones before."""
    for word in reversed(sentence.span.doc[sentence.span.start : token.i]):
        mention = ground.person(sentence, word)
        if mention is not None:
            return mention
    for number, other in enumerate(ground.before(sentence)):
        if number >= LOOK_BACK:
            return None
        found = persons_of(ground, other)
        if found:
            return found[-1]
    return None


def subjects_of(ground: Ground, sentence: Sentence) -> list[Mention]:
    """Give the persons who are subjects in a sentence, of the main clause first."""
    verbs = sorted((t for t in sentence if t.pos_ in {"VERB", "AUX"}), key=lambda t: (t.dep_ != "ROOT", t.i))
    found: list[Mention] = []
    for verb in verbs:
        head = child(verb, "nsubj", "nsubjpass")
        mention = ground.person(sentence, head) if head is not None else None
        if mention is not None and mention not in found:
            found.append(mention)
    return found


def persons_of(ground: Ground, sentence: Sentence) -> list[Mention]:
    """Give the persons of a sentence, each once, in order."""
    found: list[Mention] = []
    for token in sentence:
        mention = ground.person(sentence, token)
        if mention is not None and sentence.position(token) not in ground.title_at and mention not in found:
            found.append(mention)
    return found


def pair_before(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    """Give the two whom `they`, `both sides` or `the two officials` mean: the last two named together before."""
    own = _pair(
        m for w in sentence.span.doc[sentence.span.start : token.i] if (m := ground.person(sentence, w)) is not None
    )
    if len(own) > 1 and token.dep_ not in {"nsubj", "nsubjpass"}:
        return own
    if token.lower_ == "they" and not own:
        named = _coordinated(ground, sentence, token)
        if named:
            return named
    for number, other in enumerate(ground.before(sentence)):
        if number >= LOOK_BACK:
            break
        pair = _pair(persons_of(ground, other))
        if len(pair) > 1:
            return pair
    return two_countries(ground)


def _coordinated(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    """Give the countries that were the subject together earlier in the sentence: `X and Y agreed; they also …`."""
    for word in sentence.span.doc[sentence.span.start : token.i]:
        if word.dep_ not in {"nsubj", "nsubjpass"}:
            continue
        things = [ground.thing(sentence, w) for w in conjuncts(word)]
        able = [m for f in things if f is not None and (m := acting(f)) is not None]
        if len(able) > 1 and len(able) == len(things):
            return tuple(able)
    return ()


def _pair(people: Iterable[Mention]) -> tuple[Mention, ...]:
    """Keep two persons, of different countries where their countries are known."""
    unique = list(dict.fromkeys(people))
    for first in unique:
        for second in unique[unique.index(first) + 1 :]:
            if not (first.country and first.country == second.country):
                return (first, second)
    return tuple(unique[:1])


def two_countries(ground: Ground) -> tuple[Mention, ...]:
    """Give whom `the two countries` mean: the two that the report names most."""
    counts: dict[str, list[Found]] = {}
    for found in ground.named.values():
        for thing in found:
            if thing.country and thing.kind is not EntityKind.AGREEMENT:
                counts.setdefault(thing.country, []).append(thing)
    ranked = sorted(counts.items(), key=lambda item: (-len(item[1]), item[1][0].span))
    return tuple(country_mention(things[0]) for _, things in ranked[:2])


def both_sides(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    """Give the countries that `both sides` or `the two countries` mean: of the two persons named last, else of the report."""
    pair = [m.country for m in pair_before(ground, sentence, token) if m.country]
    if len(set(pair)) != 2:  # noqa: PLR2004  two sides
        return two_countries(ground)
    start = sentence.position(token)
    span = Span(start, start + len(token.text))
    return tuple(
        Mention(span, token.text, EntityKind.COUNTRY, by_code(code).name, code, f"country:{code}") for code in pair
    )


def guest_before(ground: Ground, sentence: Sentence, token: Token) -> Mention | None:
    """Give whom `the guest` or `the visitor` means: who was named last and is of another country than the hosts.

    The hosts are the others of the sentence, and the country that the report is written from.
    """
    if not any(c.lower_ in {"the", "his", "her"} for c in token.children if c.dep_ in {"det", "poss"}):
        return None
    seat = dateline(ground)
    homes = {m.country for m in persons_of(ground, sentence) if m.country} | ({seat.country} if seat else set())
    for other in islice(ground.before(sentence), LOOK_BACK if homes else 0):
        whom = [m for m in (*subjects_of(ground, other), *persons_of(ground, other)) if m.country not in {"", *homes}]
        if whom:
            return whom[0]
    return None


def body_named_before(ground: Ground, sentence: Sentence, token: Token) -> Mention | None:
    """Give the body that `the security council` means: the one named before whose name is nearest to these words."""
    if token.lemma_.lower() not in BODIES or not any(
        c.lower_ in {"the", "its", "this", "that"} for c in token.children if c.dep_ in {"det", "poss"}
    ):
        return None
    words = {c.lower_ for c in token.children if c.dep_ in {"compound", "amod"}} | {token.lemma_.lower()}
    fitting = [
        (_other_words(found, words), number, found)
        for number, found in enumerate(_things_before(ground, sentence, token))
        if found.kind is EntityKind.ORGANIZATION and words <= set(found.name.lower().split())
    ]
    return thing_mention(min(fitting, key=lambda fit: fit[:2])[2]) if fitting else None


def _other_words(found: Found, words: set[str]) -> int:
    """How many words a body's name has beyond these and its country's: `the council` is rather no `Supreme Council`."""
    home = by_code(found.country).name.lower().split() if found.country else []
    return len(set(found.name.lower().split()) - words - {"of", "the", *home})


def _things_before(ground: Ground, sentence: Sentence, token: Token) -> Iterator[Found]:
    """Give all that the lexicon knows before a token, nearest first."""
    yield from reversed([f for f in ground.named[sentence.number] if f.last <= token.i])
    for other in ground.before(sentence):
        yield from reversed(ground.named[other.number])


def body_before(ground: Ground, sentence: Sentence, token: Token) -> Mention | None:
    """Give the body or country that `it` means: the last subject that is one, else the last one named."""
    inside = list(sentence.span.doc[sentence.span.start : token.i])
    for candidates in (inside, *([list(s) for s in list(ground.before(sentence))[:2]])):
        home = sentence if candidates is inside else _home(ground, candidates[0])
        things = [(t, ground.thing(home, t)) for t in candidates]
        able = [(t, acting(f)) for t, f in things if f is not None and f.sense != "demonym"]
        subjects = [m for t, m in able if m is not None and t.dep_ in {"nsubj", "nsubjpass"}]
        others = [m for t, m in able if m is not None]
        if subjects or others:
            return (subjects or others)[-1]
    return None


def _home(ground: Ground, token: Token) -> Sentence:
    return next(s for s in ground.sentences if s.span.doc == token.doc and s.span.start <= token.i < s.span.end)
