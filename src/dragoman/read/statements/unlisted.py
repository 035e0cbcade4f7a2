"""Speakers that no lexicon knows: bodies that the language model marks, unnamed groups, people with a bare name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.mention import EntityKind, Mention, Span
from dragoman.read.ground import Ground, country_mention, thing_mention
from dragoman.read.parsing import Sentence
from dragoman.read.reference.descriptions import MEDIA, PERSON_NOUNS, modifiers, unnamed_person
from dragoman.read.speech import cited
from dragoman.read.syntax import child, children, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

MORE_PERSONS = frozenset(
    {"member", "politician", "statesman", "suspect", "defendant", "gunman", "attorney", "commissioner", "officer", "candidate", "speaker", "mediator", "lawyer", "reporter", "correspondent", "eyewitness", "witness", "resident", "journalist", "scholar", "lecturer", "activist",
     "insider", "veteran", "economist", "historian", "scientist", "chief", "head", "director", "chairman", "leader",
     "president", "secretary", "person", "man", "woman", "author", "captain", "pilot", "premier", "critic"}
)  # fmt: skip
PERSONS = PERSON_NOUNS | MORE_PERSONS
"""Nouns for one person who may speak."""
GROUPS = frozenset(
    {"analyst", "expert", "witness", "eyewitness", "critic", "source", "group", "lawmaker", "legislator", "party", "advocate",
     "activist", "survivor", "opponent", "donor", "leader", "authority", "prosecutor", "official", "politician", "resident",
     "observer", "diplomat", "commander", "minister", "lawyer", "economist", "researcher", "scientist", "protester",
     "demonstrator", "rebel", "militant", "farmer", "company", "automaker", "union", "campaigner", "organization",
     "organisation", "agency", "ally", "member", "deputy", "senator", "parliamentarian", "negotiator", "envoy", "ambassador",
     "judge", "scholar", "academic", "commentator", "coalition", "supporter", "investigator", "monitor", "force", "faction",
     "body", "bloc", "country", "nation", "state", "republican", "democrat", "conservative", "worker", "student",
     "inhabitant", "refugee", "migrant", "victim", "citizen", "voter"}
)  # fmt: skip
"""Nouns that speak together in the plural: `security sources`."""
OFFICES = frozenset(
    {"official", "authority", "government", "minister", "diplomat", "leader", "president", "envoy", "representative"}
)
"""Those who, in the plural, speak for their country."""
BODIES = frozenset(
    {"group", "ministry", "organization", "organisation", "agency", "party", "council", "military", "army", "government",
     "court", "commission", "committee", "company", "union", "movement", "body", "bloc", "embassy", "office", "mission",
     "militia", "parliament", "opposition", "department", "administration", "country", "nation", "alliance", "coalition",
     "panel", "watchdog", "insurgency", "service", "secretariat", "bank", "kingdom", "republic", "authority", "cabinet",
     "presidency", "senate", "congress", "house", "police", "command", "junta", "regime", "institute", "center", "centre",
     "university", "assembly", "delegation", "outlet", "newspaper", "daily", "network", "site", "website", "broadcaster",
     "wing", "arm"}
)  # fmt: skip
"""Nouns for a body that speaks as one."""
SERVING = frozenset({"government", "administration", "cabinet", "office", "campaign"})
"""What speaks for the person whose it is: `the prime minister's office`."""
QUANTITIES = frozenset(
    {"some", "many", "several", "most", "other", "few", "two", "three", "four", "various", "all", "both", "more", "such",
     "certain", "unnamed", "own", "same", "another"}
)  # fmt: skip
BRANCHES = frozenset(
    {
        "defense",
        "defence",
        "intelligence",
        "security",
        "military",
        "police",
        "health",
        "justice",
        "aid",
        "local",
        "senior",
    }
)
"""Officials of one branch are a group of their own."""
NOT_NAMES = frozenset(
    {"EVENT", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "LAW", "CARDINAL", "ORDINAL", "LANGUAGE"}
)
OF_WORDS = 6
"""An `of` phrase longer than this is no part of a group's name."""


def behind(ground: Ground, sentence: Sentence, token: Token) -> Mention | None:
    """Give for whom people speak: `diplomats from the G7`, `leaders, such as X`, `analysts at the Institute`."""
    lemma = token.lemma_.lower()
    apposed = next((c for c in token.children if c.dep_ == "appos" and c.i > token.i), None)
    if lemma in BODIES and apposed is not None and apposed.pos_ == "PROPN":
        thing = ground.thing(sentence, apposed)
        return thing_mention(thing) if thing is not None else _marked(sentence, apposed)
    owner = child(token, "poss")
    if owner is not None and lemma in SERVING:
        return ground.person(sentence, owner)
    if token.tag_ not in {"NNS", "NNPS"}:
        return None
    for one in prepositional(token, "as", "including"):
        person = ground.person(sentence, one)
        if person is not None:
            return person
    if lemma not in GROUPS:
        return None
    whole = [*prepositional(token, "from", "of", "at"), *children(token, "compound", "nmod", "poss", "amod")]
    for thing in (ground.thing(sentence, t) for t in whole):
        if thing is not None and thing.kind is EntityKind.ORGANIZATION and not thing.country:
            return thing_mention(thing)
    return next((_marked(sentence, t) for t in prepositional(token, "from", "at") if t.ent_type_ == "ORG"), None)


def unlisted(ground: Ground, sentence: Sentence, token: Token) -> Mention | None:
    """Give a speaker that no lexicon knows; nothing where the words name no one who could speak."""
    lemma = token.lemma_.lower()
    thing = ground.thing(sentence, token)
    if thing is not None and (thing.kind in {EntityKind.PLACE, EntityKind.AGREEMENT} or thing.sense == "demonym"):
        return None
    if lemma in PERSONS and token.tag_ == "NN":
        return unnamed_person(ground, sentence, token)
    if (lemma in MEDIA or token.lower_ == "media") and lemma != "report":
        named = cited(ground, sentence, token)
        if named:
            return named[0]
    if (
        token.ent_type_ in {"ORG", "NORP", "GPE", "PERSON"}
        and token.pos_ in {"PROPN", "NOUN", "ADJ"}
        and token.text[:1].isupper()
    ):
        return _marked(sentence, token)
    if any(c.lower_ in {"two", "both"} for c in token.children) and all(
        c.i > token.i or c.dep_ in {"det", "nummod"} for c in token.children
    ):
        return None  # `the two leaders` are two whom the report has named, or nobody
    if (lemma in GROUPS and token.tag_ in {"NNS", "NNPS"}) or lemma in BODIES | MEDIA or token.lower_ == "media":
        return group(ground, sentence, token)
    is_name = token.pos_ == "PROPN" and token.ent_type_ not in NOT_NAMES and thing is None
    return bare_name(ground, sentence, token) if is_name else None


def group(ground: Ground, sentence: Sentence, token: Token) -> Mention:
    """Give people whom the report only describes, by its words without articles and numbers."""
    things = [f for f in modifiers(ground, sentence, token) if f.kind is EntityKind.COUNTRY]
    if things and token.lemma_.lower() in OFFICES and not any(c.lower_ in BRANCHES for c in token.children):
        return country_mention(things[0])
    left = [t for t in token.subtree if t.i < token.i]
    while left and (
        left[0].lower_ in QUANTITIES
        or left[0].pos_ in {"DET", "NUM", "ADV", "PUNCT", "CCONJ", "ADP", "PRON"}
        or left[0].like_num
    ):
        left = left[1:]
    if any(t.dep_ in {"relcl", "acl"} for t in left):
        left = []
    country = things[0].country if len(things) == 1 else ""
    return _mention(sentence, left[0] if left else token, _of_phrase(token), EntityKind.ORGANIZATION, country)


def bare_name(ground: Ground, sentence: Sentence, token: Token) -> Mention | None:
    """Give somebody whose name nothing marks but that he speaks: `Wasuge says`, named in full before."""
    first = token
    while first.i > sentence.span.start and first.nbor(-1).pos_ == "PROPN" and first.nbor(-1) in token.subtree:
        first = first.nbor(-1)
    text = sentence.span.doc[first.i : token.i + 1].text
    if (
        not text[:1].isupper()
        or text.isupper()
        or not text.replace("-", "").replace(" ", "").replace("’", "").replace("'", "").isalpha()
    ):
        return None
    for mention, _ in ground.persons:
        if mention.name.split()[-1] == text:
            return mention
    named = _mention(sentence, first, token, EntityKind.PERSON, "")
    return (
        Mention(named.span, text, EntityKind.PERSON, text)
        if " " in text or _full_name(ground.text, text, named.span.start) is None
        else (_full_name(ground.text, text, named.span.start))
    )


def _full_name(text: str, surname: str, before: int) -> Mention | None:
    """Find the first place before where a capitalised word stands before a surname."""
    position = text.find(f" {surname}", 0, before)
    if position <= 0:
        return None
    start = max(text.rfind(" ", 0, position), text.rfind("\n", 0, position)) + 1
    given = text[start:position]
    if not (given[:1].isupper() and given.isalpha()):
        return None
    end = position + 1 + len(surname)
    return Mention(Span(start, end), text[start:end], EntityKind.PERSON, text[start:end])


def _of_phrase(token: Token) -> Token:
    """Give the last token of `leaders of Puntland and Jubaland`: what they lead says who they are."""
    of = next((c for c in token.children if c.dep_ == "prep" and c.lower_ == "of" and c.i == token.i + 1), None)
    if of is None or of.right_edge.i - token.i > OF_WORDS or any(t.is_punct for t in of.subtree):
        return token
    return of.right_edge


def _marked(sentence: Sentence, token: Token) -> Mention | None:
    """Give a body that the language model marks, by its name without an article or a possessive's mark."""
    entity = next((e for e in sentence.span.ents if e.start <= token.i < e.end), None)
    if entity is None or entity.label_ in NOT_NAMES:
        return None
    words = [t for t in entity if t.lower_ not in {"the", "'s", "’s", "but", "and"}] or [token]
    mention = _mention(sentence, words[0], words[-1], EntityKind.ORGANIZATION, "")
    kind = EntityKind.PERSON if entity.label_ == "PERSON" else EntityKind.ORGANIZATION
    return Mention(mention.span, mention.text, kind, mention.text)


def _mention(sentence: Sentence, first: Token, last: Token, kind: EntityKind, country: str) -> Mention:
    text = sentence.span.doc[first.i : last.i + 1].text
    start = sentence.position(first)
    return Mention(Span(start, start + len(text)), text, kind, text, country, unnamed=True)
