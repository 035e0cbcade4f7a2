"""What of a thing a denial denies, and the words that confirm or take back, as far as English words tell."""

from __future__ import annotations

import re

from dragoman.model.link import Scope

_DENYING = re.compile(
    r"\b(den(y|ies|ied|ying)|denials?|reject(s|ed|ing)?|dismiss(es|ed|ing)?|refut(e|es|ed|ing)|rebuff(s|ed)?|disput(e|es|ed|ing)"
    r"|rul(es|ed|ing) out|shrugg?(s|ed)? off|false|untrue|baseless|groundless|unfounded|fabricat(ed|ion)|lies?|nonsense|no truth"
    r"|not true|incorrect|wrong|fake)\b",
    re.IGNORECASE,
)
_ASPECTS = (
    (Scope.KNOWLEDGE, r"\b(any|having|all|had no|has no|have no) (prior )?(knowledge|awareness)\b"),
    (
        Scope.DATE,
        r"\b(the|that|this|its|any|no|which) (exact |reported |given |alleged )?(dates?|timing|timetable|schedule|deadline)\b"
        r"|\bwould (take place|happen|be held|go ahead|come) (in|on|next|this|so|before|by)\b|\bimminent\b",
    ),
    (
        Scope.NUMBER,
        r"\b(the|that|this|those|these|its|reported|given) (exact |reported |alleged )?(numbers?|figures?|amounts?|toll|price|sum|size|count)\b"
        r"|\bhow (many|much)\b",
    ),
    (
        Scope.ROLE,
        r"(?<!for )(?<!on )\b(any|its|his|her|their|a|no|having had a|of a) (\w+ )?(role|part|hand|involvement|participation|mediation|responsibility"
        r"|complicity)\b|\b(involvement|participation|complicity|responsibility) (in|for)\b|\bwas (not )?(involved|behind)\b",
    ),
)
_ASPECT_OF = tuple((scope, re.compile(words, re.IGNORECASE)) for scope, words in _ASPECTS)
_CONFIRMING = re.compile(
    r"\b(confirm(s|ed|ing)?|acknowledg(e|es|ed|ing)|conced(e|es|ed|ing)|verif(y|ies|ied))\b", re.IGNORECASE
)
_NOT_CONFIRMING = re.compile(
    r"\b(not|n't|never|neither|nor|declin\w+ to|refus\w+ to|unable to|cannot|without|yet to|fail\w+ to|no one|nobody)\b[^.;]{0,25}"
    r"\b(confirm|acknowledg|conced|verif)",
    re.IGNORECASE,
)
_WITHDRAWING = re.compile(
    r"\b(retract(s|ed|ing)?|withdr(aws?|ew|awn|awing)|t(akes?|ook|aken|aking) back|walk(s|ed|ing)? back|recant(s|ed|ing)?)"
    r" (\w+ ){0,4}(reports?|story|stories|article|claims?|allegations?|accusations?|statements?|remarks?|words|comments?|denial|assertions?)\b",
    re.IGNORECASE,
)


_OF_CLAIMS = re.compile(
    r"\b(claims?|reports?|reporting|allegations?|accusations?|charges?|assertions?|stor(y|ies)|rumou?rs?|suggestions?|speculations?)\b",
    re.IGNORECASE,
)


def scope_of(words: str) -> Scope | None:
    """Say what the words of a denial deny; `None` where no English denial is found in them."""
    if not _DENYING.search(words):
        return None
    return next((scope for scope, aspect in _ASPECT_OF if aspect.search(words)), Scope.WHOLE)


def is_confirming(words: str) -> bool:
    """Whether the words confirm something."""
    return bool(_CONFIRMING.search(words)) and not _NOT_CONFIRMING.search(words)


def is_withdrawing(words: str) -> bool:
    """Whether the words take back what their speaker had said."""
    return bool(_WITHDRAWING.search(words))


def is_of_claim(words: str) -> bool:
    """Whether what is rejected is said to be a claim, and not an offer, a demand or a deed."""
    return bool(_OF_CLAIMS.search(words))
