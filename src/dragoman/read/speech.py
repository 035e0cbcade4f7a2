"""Verbs and nouns of saying, each with the stance that it gives its speaker, and whom a report cites for a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.attestation import Voice
from dragoman.model.mention import EntityKind, Evidence, Mention, Span
from dragoman.model.statement import Act
from dragoman.read.actors import MEDIA, actors, modifiers
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.syntax import child, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

ACTS: dict[Act, frozenset[str]] = {
    Act.STATE: frozenset(
        ["say", "state", "tell", "add", "note", "explain", "remark", "comment", "declare", "describe", "assert", "maintain", "argue", "stress", "emphasize", "emphasise", "underline", "underscore", "highlight", "point", "reiterate", "reaffirm", "affirm", "believe", "consider", "think", "view", "call", "mention", "observe", "reply", "respond", "answer", "write", "tweet", "post", "recall", "confirm", "report", "indicate", "suggest", "acknowledge", "outline", "clarify", "insist", "contend", "estimate", "predict", "express", "voice", "echo", "continue", "quote", "cite", "link", "address", "assess", "hope", "conclude", "specify", "elaborate", "signal", "claim", "assure"]
    ),
    Act.ANNOUNCE: frozenset(["announce", "unveil", "proclaim", "disclose", "reveal", "inform", "notify"]),
    Act.ALLEGE: frozenset(["allege", "purport"]),
    Act.ADMIT: frozenset(["admit", "concede", "confess"]),
    Act.DENY: frozenset(["deny", "refute", "rebut", "disavow"]),
    Act.REJECT: frozenset(["reject", "dismiss", "refuse", "rebuff", "decline", "oppose", "spurn"]),
    Act.ACCUSE: frozenset(["accuse", "blame"]),
    Act.CONDEMN: frozenset(["condemn", "denounce", "deplore", "decry", "criticize", "criticise", "slam", "blast", "censure", "lambast", "lament", "protest"]),
    Act.URGE: frozenset(["urge", "call", "demand", "appeal", "exhort", "implore", "press", "request", "ask", "advise", "recommend"]),
    Act.WARN: frozenset(["warn", "caution"]),
    Act.THREATEN: frozenset(["threaten", "vow"]),
    Act.PLEDGE: frozenset(["pledge", "promise", "vow", "commit", "undertake", "swear"]),
    Act.PRAISE: frozenset(["praise", "welcome", "hail", "thank", "applaud", "commend", "laud", "support", "endorse", "back", "appreciate", "salute"]),
    Act.CONGRATULATE: frozenset(["congratulate", "felicitate"]),
    Act.CONDOLE: frozenset(["condole", "mourn"]),
    Act.APOLOGISE: frozenset(["apologize", "apologise", "regret"]),
}
VERB_ACTS: dict[str, Act] = {verb: act for act, verbs in ACTS.items() for verb in sorted(verbs)}
"""The stance that a verb gives when nothing in its clause says otherwise."""
RELAYING = frozenset({"say", "report", "announce", "state", "confirm", "note", "add", "write", "tell", "quote", "cite", "claim", "declare", "inform", "reveal"})
"""Verbs with which a report cites somebody for what it tells."""
DOCUMENTS = frozenset({"statement", "readout", "report", "press", "release", "account", "media", "communique", "communiqué", "website", "spokesperson", "post", "message", "news", "article"})


def voices_of(ground: Ground, sentence: Sentence, token: Token) -> tuple[Voice[Mention], ...]:
    """Give whom the report cites for what a verb or noun tells, nearest first; empty where it speaks for itself."""
    found = [*_governing(ground, sentence, token), *_according(ground, sentence)]
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


def _according(ground: Ground, sentence: Sentence) -> list[Voice[Mention]]:
    """Find `according to X`, `citing X`, `X's statement said` anywhere in a sentence."""
    found = []
    for token in sentence:
        if token.lower_ == "according":
            to = child(token, "prep")
            source = child(to, "pobj") if to is not None else None
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
    issuers = [w for w in document.subtree if _is_media(w) and w != document]
    for word in issuers or document.subtree:
        if word != document and word.dep_ in {"poss", "pobj", "compound", "nmod", "amod"}:
            whom = _media(ground, sentence, word) if _is_media(word) else actors(ground, sentence, word)
            if whom:
                return whom
    return ()


def _media(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    """Give unnamed media as one body: `Iranian and Russian media`, `the western media`."""
    adjectives = [w for w in token.subtree if w.i < token.i and w.dep_ in {"amod", "conj", "cc", "compound", "nmod"}]
    if not adjectives:
        return ()
    first = adjectives[0]
    doc = sentence.span.doc
    text = doc[first.i : token.i + 1].text
    things = modifiers(ground, sentence, token)
    words: Evidence = ground.evidence(sentence, first, token)
    country = things[0].country if len(things) == 1 else ""
    return (Mention(Span(words.start, words.end), text, EntityKind.ORGANIZATION, text, country, unnamed=True),)


