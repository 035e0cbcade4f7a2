"""Whether somebody takes an office or leaves one, by English words, where no office is named to compare."""

from __future__ import annotations

import re

from dragoman.fuse.base import Background
from dragoman.lexicon.people.multilingual import names_in
from dragoman.model.attestation import Attestation
from dragoman.model.entity import EntityId

TAKES, LEAVES = "takes", "leaves"
_LEAVING = re.compile(
    r"\b(resign(s|ed|ing|ations?)?|step(s|ped|ping)? (down|aside)|quit(s|ting)?|sack(s|ed|ing)?|fired|firing|dismiss(es|ed|al|ing)?|oust(s|ed|ing|er)?"
    r"|remov(es?|ed|al|ing)|strip(s|ped|ping)?|reliev(es?|ed|ing)|depos(es?|ed|ing)|retir(es?|ed|ing|ement)|outgoing|departure"
    r"|(is|was|were|been|be|being) (replaced|succeeded) by|le(aves|ft|aving) (the|his|her|that) (post|office|job|seat))\b",
    re.IGNORECASE,
)
_TAKING = re.compile(
    r"\b(appoint(s|ed|ing|ment)?|nam(es|ed|ing)|nominat(es?|ed|ing|ion)|elect(s|ed|ion)?|sworn in|swore in|install(s|ed|ing)?|promot(es?|ed|ion)"
    r"|becom(es?|ing)|became|incoming|t(akes?|ook|aking) (office|over(?! from)|charge|up)|assum(es?|ed|ing)|put(s|ting)? (\w+ ){0,4}?(into|in charge|at the head)"
    r"|seat(ed)? (\w+ ){1,3}?on)\b",
    re.IGNORECASE,
)
_REPLACING = re.compile(
    r"\b(replac(es?|ed|ing)|succeed(s|ed|ing)?|t(akes?|ook|aking) the (place|seat|chair) of|t(akes?|ook|aking) over from)\b(?! by\b)",
    re.IGNORECASE,
)
"""Who is named before takes the office, who is named after has left it."""


def course_of(attestation: Attestation, who: frozenset[EntityId], background: Background) -> str:
    """Say whether the one whom an appointment is about takes or leaves an office; empty where the words do not tell."""
    if len(who) != 1:
        return ""
    courses = {course for each in attestation.attested.evidence for course in _courses(each.quote, who, background)}
    return courses.pop() if len(courses) == 1 else ""


def _courses(words: str, who: frozenset[EntityId], background: Background) -> set[str]:
    named = [at for at, name in names_in(words) if background.canonical(name) in who]
    courses = {course for course, told in ((TAKES, _TAKING), (LEAVES, _LEAVING)) if told.search(words)}
    for match in _REPLACING.finditer(words):
        courses |= {TAKES for at in named if at < match.start()} | {LEAVES for at in named if at > match.start()}
    return courses
