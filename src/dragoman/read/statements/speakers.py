"""Speakers: whom the noun phrase before a verb of saying stands for, named or not, with a memory of who spoke before."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dragoman.model.mention import EntityKind, Mention, Span
from dragoman.read.actors import HE, IT, MEDIA, PERSON_NOUNS, actors, modifiers, unnamed_person
from dragoman.read.ground import Ground, country_mention
from dragoman.read.parsing import Sentence
from dragoman.read.speech import DOCUMENTS, cited
from dragoman.read.syntax import agent, child, prepositional, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

THEY = frozenset({"they"})
MORE_PERSONS = frozenset(
    {"reporter", "correspondent", "eyewitness", "witness", "resident", "journalist", "scholar", "lecturer", "activist",
     "insider", "veteran", "economist", "historian", "scientist", "chief", "head", "director", "chairman", "leader",
     "president", "secretary", "person", "man", "woman", "author", "author", "captain", "pilot", "premier", "critic"}
)  # fmt: skip
GROUPS = frozenset(
    {"analyst", "expert", "witness", "eyewitness", "critic", "source", "group", "lawmaker", "legislator", "party", "advocate",
     "activist", "survivor", "opponent", "donor", "leader", "authority", "prosecutor", "official", "politician", "resident",
     "observer", "diplomat", "commander", "minister", "lawyer", "economist", "researcher", "scientist", "protester",
     "demonstrator", "rebel", "militant", "farmer", "company", "automaker", "union", "campaigner", "organization",
     "organisation", "agency", "ally", "member", "deputy", "senator", "parliamentarian", "negotiator", "envoy", "ambassador",
     "judge", "scholar", "academic", "commentator", "opposition", "coalition", "supporter", "investigator", "monitor",
     "force", "faction", "body", "bloc", "side", "country", "nation", "state", "republican", "democrat", "conservative",
     "democrats", "republicans", "worker", "student", "inhabitant", "refugee", "migrant", "victim", "citizen", "voter"}
)  # fmt: skip
"""Nouns that, in the plural or as a body, speak together: `security sources`, `the opposition`."""
BODIES = frozenset(
    {"group", "ministry", "organization", "organisation", "agency", "party", "council", "military", "army", "government",
     "court", "commission", "committee", "company", "union", "movement", "body", "bloc", "embassy", "office", "mission",
     "militia", "parliament", "opposition", "department", "administration", "country", "nation", "alliance", "coalition",
     "panel", "watchdog", "insurgency", "service", "secretariat", "bank", "kingdom", "republic", "authority", "cabinet",
     "presidency", "senate", "congress", "house", "police", "command", "junta", "regime", "institute", "center", "centre",
     "university", "assembly", "delegation", "outlet", "newspaper", "daily", "network", "site", "website", "broadcaster"}
)  # fmt: skip
QUANTITIES = frozenset({"some", "many", "several", "most", "other", "few", "two", "three", "four", "various", "all", "both", "more", "such", "certain", "unnamed", "own"})
ISSUING = frozenset({"issue", "release", "publish", "make", "sign", "send", "adopt", "pass", "write", "post", "address"})
NOBODY = frozenset({"EVENT", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "LAW", "CARDINAL", "ORDINAL", "LANGUAGE"})
REACH = 3
"""How many sentences after he spoke somebody may still be `he`, `the group` or `the statement`."""


@dataclass
class Speakers:
    """Tells who speaks, sentence after sentence."""

    ground: Ground
    spoken: list[tuple[int, Mention, bool]] = field(default_factory=list)
    """Who spoke: number of the sentence, who, and whether several speak as one."""

    def remember(self, sentence: Sentence, who: Mention, token: Token | None) -> None:
        """Note that somebody spoke."""
        plural = token is not None and (token.tag_ in {"NNS", "NNPS"} or token.lower_ in THEY)
        self.spoken.append((sentence.number, who, plural))

    def last(self, sentence: Sentence, *kinds: EntityKind, plural: bool | None = None) -> Mention | None:
        """Give who spoke last before a sentence or in it, of these kinds."""
        for number, who, several in reversed(self.spoken):
            if sentence.number - number > REACH:
                return None
            if who.kind in kinds and (plural is None or plural == several):
                return who
        return None

    def of(self, sentence: Sentence, token: Token) -> Mention | None:
        """Give whom a noun phrase stands for as a speaker, by its head; the first where it names several."""
        remembered = self._again(sentence, token)
        if remembered is not None:
            return remembered
        lemma = token.lemma_.lower()
        if lemma in DOCUMENTS and self.ground.person(sentence, token) is None and self.ground.thing(sentence, token) is None:
            return self._of_document(sentence, token)
        for whom in actors(self.ground, sentence, token):
            if whom.kind in {EntityKind.PERSON, EntityKind.COUNTRY, EntityKind.ORGANIZATION}:
                return self._fuller(sentence, token, whom)
        return self._unlisted(sentence, token)

    def _again(self, sentence: Sentence, token: Token) -> Mention | None:
        """Give whom a pronoun or a `the official`, `the group` takes up again."""
        lower, lemma = token.lower_, token.lemma_.lower()
        if lower in HE:
            return self.last(sentence, EntityKind.PERSON) if self._just_spoke(sentence, token) else None
        if lower in THEY:
            return self.last(sentence, EntityKind.ORGANIZATION, EntityKind.COUNTRY, plural=True)
        if lower in IT:
            return self.last(sentence, EntityKind.ORGANIZATION, EntityKind.COUNTRY, plural=False)
        if not _is_bare_definite(token) or self.ground.person(sentence, token) is not None:
            return None
        if lemma in PERSON_NOUNS | MORE_PERSONS:
            kinds = (EntityKind.PERSON,) if token.tag_ == "NN" else (EntityKind.ORGANIZATION, EntityKind.COUNTRY)
            return self.last(sentence, *kinds)
        if lemma in BODIES and token.tag_ == "NN":
            return self.last(sentence, EntityKind.ORGANIZATION) or self.last(sentence, EntityKind.COUNTRY)
        return None

    def _just_spoke(self, sentence: Sentence, token: Token) -> bool:
        """Whether a person spoke in this sentence before, or in the one before and nobody else is its subject."""
        if not self.spoken:
            return False
        return sentence.number - self.spoken[-1][0] <= 1 and self.spoken[-1][1].kind is EntityKind.PERSON and token.i >= sentence.span.start

    def _fuller(self, sentence: Sentence, token: Token, whom: Mention) -> Mention:
        """Give the body behind a country's word, where the words name one: `the Afghan army chief` is no country."""
        if whom.kind is EntityKind.COUNTRY and token.lemma_.lower() in MORE_PERSONS and token.tag_ == "NN":
            return unnamed_person(self.ground, sentence, token) or whom
        return whom

    def _of_document(self, sentence: Sentence, token: Token) -> Mention | None:
        """Give who issued a document: named with it, else who put it out, else who spoke last."""
        named = cited(self.ground, sentence, token)
        if named:
            return named[0]
        for by in prepositional(token, "by", "from", "of"):
            whom = self.of(sentence, by)
            if whom is not None:
                return whom
        verb = token.head if token.dep_ in {"dobj", "pobj"} else None
        verb = verb.head if verb is not None and verb.pos_ == "ADP" else verb
        if verb is not None and verb.lemma_ in ISSUING | {"say"}:
            doer = agent(verb) or subject(verb)
            if doer is not None and doer != token:
                return self.of(sentence, doer)
        if child(token, "det") is not None or token.tag_ == "NN":
            return self.last(sentence, EntityKind.ORGANIZATION, EntityKind.COUNTRY, EntityKind.PERSON)
        return None

    def _unlisted(self, sentence: Sentence, token: Token) -> Mention | None:
        """Give speakers that no lexicon knows: unnamed persons and groups, bodies that the language model marks."""
        lemma = token.lemma_.lower()
        if lemma in PERSON_NOUNS | MORE_PERSONS and token.tag_ == "NN":
            return unnamed_person(self.ground, sentence, token)
        if lemma in MEDIA and lemma != "report":
            named = cited(self.ground, sentence, token)
            if named:
                return named[0]
        if token.ent_type_ in {"ORG", "NORP", "GPE", "PERSON"} and token.pos_ in {"PROPN", "NOUN", "ADJ"}:
            return self._marked(sentence, token)
        if (lemma in GROUPS and token.tag_ in {"NNS", "NNPS"}) or lemma in BODIES | MEDIA or (lemma == "opposition"):
            return self._group(sentence, token)
        return None

    def _marked(self, sentence: Sentence, token: Token) -> Mention | None:
        """Give a body that the language model marks, by its name without an article or a possessive's mark."""
        entity = next((e for e in sentence.span.ents if e.start <= token.i < e.end), None)
        if entity is None or entity.label_ in NOBODY:
            return None
        words = [t for t in entity if t.lower_ not in {"the", "'s", "’s"}] or [token]
        kind = EntityKind.PERSON if entity.label_ == "PERSON" else EntityKind.ORGANIZATION
        return self._mention(sentence, words[0], words[-1], kind, unnamed=False)

    def _group(self, sentence: Sentence, token: Token) -> Mention | None:
        """Give people whom the report only describes, by its words without articles and numbers."""
        things = [f for f in modifiers(self.ground, sentence, token) if f.kind is EntityKind.COUNTRY]
        left = [t for t in token.subtree if t.i < token.i and t.i >= token.left_edge.i]
        while left and (left[0].lower_ in QUANTITIES or left[0].pos_ in {"DET", "NUM", "ADV", "PUNCT", "CCONJ", "ADP", "PRON"} or left[0].like_num):
            left = left[1:]
        if left and any(t.dep_ in {"relcl", "acl"} for t in left):
            left = []
        last = self._of_phrase(token)
        if things and token.lemma_.lower() in {"official", "authority", "government"}:
            return country_mention(things[0])
        country = things[0].country if len(things) == 1 else ""
        return self._mention(sentence, left[0] if left else token, last, EntityKind.ORGANIZATION, unnamed=True, country=country)

    @staticmethod
    def _of_phrase(token: Token) -> Token:
        """Give the last token of `leaders of Puntland and Jubaland`: what they lead says who they are."""
        of = next((c for c in token.children if c.dep_ == "prep" and c.lower_ == "of" and c.i == token.i + 1), None)
        return of.right_edge if of is not None and of.right_edge.i - token.i < 6 and not any(t.is_punct for t in of.subtree) else token  # noqa: PLR2004

    @staticmethod
    def _mention(sentence: Sentence, first: Token, last: Token, kind: EntityKind, *, unnamed: bool, country: str = "") -> Mention:
        text = sentence.span.doc[first.i : last.i + 1].text
        start = sentence.position(first)
        return Mention(Span(start, start + len(text)), text, kind, text, country, unnamed=unnamed)


def _is_bare_definite(token: Token) -> bool:
    """Whether a noun has nothing but `the` or `this` before it: it was spoken of before."""
    before = [c for c in token.children if c.i < token.i]
    return len(before) == 1 and before[0].lower_ in {"the", "this", "that"} and not any(c.dep_ in {"appos", "relcl"} for c in token.children)
