"""Whom a report cites for a clause: `X said`, `according to X`, and who is behind a document or unnamed media."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.attestation import Voice
from dragoman.model.mention import EntityKind, Evidence, Mention, Span
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.reference.actors import actors
from dragoman.read.reference.descriptions import MEDIA, modifiers
from dragoman.read.syntax import child, children, prepositional, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

RELAYING = frozenset(
    {
        "say",
        "report",
        "announce",
        "state",
        "confirm",
        "note",
        "add",
        "write",
        "tell",
        "quote",
        "cite",
        "claim",
        "declare",
        "inform",
        "reveal",
        "post",
        "tweet",
        "publish",
        "disclose",
    }
)
"""Verbs with which a report cites somebody for what it tells."""
CITING = frozenset({"according", "attributable", "referring"})
"""Words that cite whom they name after `to`."""
DOCUMENTS = frozenset(
    {
        "statement",
        "readout",
        "report",
        "press",
        "release",
        "account",
        "media",
        "communique",
        "communiqué",
        "website",
        "spokesperson",
        "post",
        "message",
        "news",
        "article",
        "service",
        "office",
    }
)


def voices_of(ground: Ground, sentence: Sentence, token: Token) -> tuple[Voice[Mention], ...]:
    """Give whom the report cites for what a verb or noun tells, nearest first; empty where it speaks for itself."""
    found = [
        *(_governing(ground, sentence, token) or _trailing(ground, sentence, token)),
        *_according(ground, sentence),
    ]
    unique: dict[str, Voice[Mention]] = {}
    for voice in found:
        unique.setdefault(voice.who.name, voice)
    return tuple(unique.values())


def _governing(ground: Ground, sentence: Sentence, token: Token) -> list[Voice[Mention]]:
    """Find `X said that …` and `…, X reported` above a token."""
    found = []
    for above in [token, *token.ancestors]:
        verb = above.head
        if above.dep_ not in {"ccomp", "parataxis"} or verb.lemma_ not in RELAYING:
            continue
        who = subject(verb)
        if who is None:
            continue
        words = ground.evidence(sentence, *sorted((who, verb), key=lambda t: t.i))
        found += [Voice(mention, words) for mention in cited(ground, sentence, who)]
    return found


def _trailing(ground: Ground, sentence: Sentence, token: Token) -> list[Voice[Mention]]:
    """Find `…, X said in a release` after a token, where the parser does not hang it above what X said."""
    doc = sentence.span.doc
    for verb in doc[token.i + 1 : sentence.span.end]:
        if verb.lemma_ not in RELAYING or verb.tag_ not in {"VBD", "VBZ"}:
            continue
        who = child(verb, "nsubj") or _phrase_before(sentence, verb)
        if who is None or who.i > verb.i or who.left_edge.i <= token.i or doc[who.left_edge.i - 1].text != ",":
            continue
        if not _ends_with(sentence, verb) or any(t.text == ";" for t in doc[token.i : verb.i]):
            continue
        words = ground.evidence(sentence, who, verb)
        return [Voice(mention, words) for mention in cited(ground, sentence, who)]
    return []


def _phrase_before(sentence: Sentence, verb: Token) -> Token | None:
    """Give the noun phrase between a comma and a verb, where the parser hangs it on what stands before the comma."""
    doc = sentence.span.doc
    for token in doc[sentence.span.start + 1 : verb.i]:
        whole = token.right_edge.i == verb.i - 1 and doc[token.left_edge.i - 1].text == ","
        if whole and token.pos_ in {"NOUN", "PROPN"}:
            return token
    return None


def _ends_with(sentence: Sentence, verb: Token) -> bool:
    """Whether nothing but when and where it was said follows a verb of saying: no object, no clause of its own."""
    if any(c.dep_ in {"ccomp", "dobj", "xcomp", "conj", "prt"} and c.i > verb.i for c in verb.children):
        return False
    following = verb.doc[verb.i + 1 : sentence.span.end]
    last = next((t.i for t in following if t.text in {";", "–", "—"}), sentence.span.end)
    return not any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in following if t.i < last)


def _according(ground: Ground, sentence: Sentence) -> list[Voice[Mention]]:
    """Find `according to X`, `citing X`, `X's statement said` anywhere in a sentence."""
    found = []
    for token in sentence:
        if token.lower_ in CITING or (token.lower_ == "reference" and token.head.lower_ == "with"):
            to = child(token, "prep")
            source = child(to, "pobj") if to is not None and to.lower_ == "to" else None
        elif token.lower_ in {"citing", "quoting"}:
            source = child(token, "dobj")
        else:
            continue
        if source is not None:
            words = ground.evidence(sentence, token, source)
            found += [Voice(mention, words) for mention in cited(ground, sentence, source)]
    return found


def cited(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    """Give whom a cited noun phrase stands for; a document stands for whoever issued it."""
    direct = actors(ground, sentence, token)
    if direct:
        return direct
    lemma = token.lemma_.lower()
    if _is_media(token):
        return _media(ground, sentence, token)
    if lemma in DOCUMENTS:
        return _issuer(ground, sentence, token)
    return ()


def _is_media(token: Token) -> bool:
    return (token.lemma_.lower() in MEDIA or token.lower_ == "media") and token.lemma_.lower() != "report"


def _issuer(ground: Ground, sentence: Sentence, document: Token) -> tuple[Mention, ...]:
    """Give the media that carry a document, else whose it is: `the readout in Iranian media`, `the council's statement`."""
    for word in document.subtree:
        if word != document and _is_media(word) and word.dep_ in {"pobj", "compound", "poss"}:
            whom = _media(ground, sentence, word, document)
            if whom:
                return whom
    owners = [*children(document, "poss", "compound", "nmod", "amod"), *prepositional(document, "of", "from", "by")]
    return next((whom for word in owners if (whom := actors(ground, sentence, word))), ())


def _media(ground: Ground, sentence: Sentence, token: Token, within: Token | None = None) -> tuple[Mention, ...]:
    """Give unnamed media as one body: `Iranian and Russian media`, `the western media`, `local media reports`."""
    phrase = [*(within.subtree if within is not None and token.dep_ == "compound" else ()), *token.subtree]
    adjectives = [w for w in phrase if w.i < token.i and w.dep_ in {"amod", "conj", "cc", "compound", "nmod"}]
    if not adjectives:
        return ()
    first = adjectives[0]
    doc = sentence.span.doc
    text = doc[first.i : token.i + 1].text
    things = modifiers(ground, sentence, token)
    words: Evidence = ground.evidence(sentence, first, token)
    country = things[0].country if len(things) == 1 else ""
    return (Mention(Span(words.start, words.end), text, EntityKind.ORGANIZATION, text, country, unnamed=True),)
