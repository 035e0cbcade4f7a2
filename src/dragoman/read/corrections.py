"""Finds where an outlet corrects itself: notes of correction, and of withdrawal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.model.correction import Correction, Scope
from dragoman.model.mention import Evidence
from dragoman.model.report import Report
from dragoman.read.corrected_values import Swap, issue_day, swap_in

_STORY = (
    r"(?:stor(?:y|ies)|reports?|articles?|pieces?|dispatch(?:es)?|items?|alerts?|posts?|texts?|versions?|headlines?)"
)
_OURS = r"(?:our|this|the|an|its|that|a)(?: (?:earlier|previous|original|first|exclusive))?"
_WITHDRAW = r"(?:withdr[ae]ws?|withdrew|withdrawn|retract(?:s|ed)?|take(?:s)? back|took back|taken back)"
_DAY = r"(?:\w+day,? )?(?:\d{1,2} [A-Z]\w+\b|[A-Z]\w+ \d{1,2}\b)(?:,? \d{4})?|\w+day"
_DATED = rf"(?: ?\([^)]*\)|,? [“\"‘'][^”\"’']*[”\"’'],?)?(?: (?:of|from|on|dated|published on) (?P<day>{_DAY}))?"
_ISSUED = re.compile(rf"\b{_STORY}{_DATED}", re.IGNORECASE)
_TRIGGERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("kill", re.compile(r"\b(?:(?:MANDATORY |BULLETIN )?KILL\b(?: NOTICE)?(?=[\s:.—–-])|KILLED:)")),
    (
        "disregard",
        re.compile(
            rf"\bplease (?:disregard|ignore|kill|withdraw|do not (?:use|publish)) {_OURS} {_STORY}\b{_DATED}", re.I
        ),
    ),
    (
        "withdrawal",
        re.compile(
            rf"\bwe (?:have |hereby |now |therefore |fully )*{_WITHDRAW} (?:our|this|the|an)(?: (?:earlier|exclusive))? {_STORY}{_DATED}(?P<that> (?:that|which|saying|according to which)\b[^.]*)?",
            re.I,
        ),
    ),
    (
        "withdrawn",
        re.compile(
            rf"\b(?:our|this) (?:earlier |exclusive )?{_STORY}{_DATED}(?P<that> that\b[^.]*?)? (?:(?:has|have) been|was|were|is|are) "
            r"(?:hereby )?(?:withdrawn|retracted|killed)\b",
            re.I,
        ),
    ),
    (
        "earlier-version",
        re.compile(
            rf"\b(?:an?|the) (?:earlier|previous|original|first) version (?:of (?:this|our|the) {_STORY}\b|(?:incorrectly |wrongly )?"
            rf"(?:said|gave|had|stated|misstated|put))|\bour (?:earlier|previous|original|first) {_STORY}\b",
            re.IGNORECASE,
        ),
    ),
    (
        "amended",
        re.compile(
            rf"\b(?:this|the|our) (?:[A-Z]\w+ \d{{1,2}} )?{_STORY} (?:has been|was|is) "
            r"(?:amended|corrected|changed|updated to correct)\b",
            re.I,
        ),
    ),
    ("corrects", re.compile(r"\((?:refiles|corrects)\b(?= )|\bthis version corrects\b", re.I)),
    (
        "ours",
        re.compile(
            rf"\bour (?:earlier |previous )?{_STORY}{_DATED} .{{0,120}}?\b(?:wrong|incorrect|error|mistake)", re.I
        ),
    ),
    (
        "correction",
        re.compile(
            r"^\W*(?:(?:corrections?|clarifications?)(?: (?:and|&) clarifications?)?(?: to [^:.]{1,80})?|corrigend(?:um|a)|errat(?:um|a))(?!\w)\s*[:.—–-]",
            re.I,
        ),
    ),
    ("regret", re.compile(r"\b(?:regrets?|apologi[sz]es? for) (?:the|this|these|our) (?:errors?|mistakes?)\b", re.I)),
)
"""By rule; the first that fits a paragraph names the note."""
_WHOLE = frozenset({"kill", "disregard", "withdrawal", "withdrawn"})
_LONGEST = 900
"""Characters of a note; what is longer is an article about corrections."""


def find_corrections(report: Report) -> tuple[Correction, ...]:
    """Give the notes of correction in a report, at most one a paragraph."""
    return tuple(_found(report))


def _found(report: Report) -> Iterator[Correction]:
    for block in report.blocks:
        text = report.text[block.start : block.end]
        if len(text) > _LONGEST and not _TRIGGERS[-2][1].search(text):
            text = text[:0]
        for rule, pattern in _TRIGGERS if text else ():
            if match := pattern.search(text):
                yield _correction(report, block.start, text, (rule, match))
                break


def _correction(report: Report, offset: int, text: str, trigger: tuple[str, re.Match[str]]) -> Correction:
    rule, match = trigger
    begin = _sentence_start(text, match.start())
    words = Evidence.of(report.text, offset + begin, offset + len(text.rstrip()))
    note = text[begin:]
    groups = match.groupdict()
    published = next(filter(None, (issue_day(each["day"] or "") for each in _ISSUED.finditer(note))), "")
    if rule in _WHOLE:
        scope = Scope.CONTENT if groups.get("that") else Scope.REPORT
        return Correction(scope, words, f"corrections.{rule}", published=published)
    swap = swap_in(note) or Swap()
    scope = Scope.SLOT if swap.slot else Scope.NOTE
    return Correction(scope, words, f"corrections.{rule}", swap.slot, swap.old, swap.new, published)


def _sentence_start(text: str, place: int) -> int:
    """Where the sentence begins in which a note begins."""
    ends = [match.end() for match in re.finditer(r"[.!?]\s+(?=[A-Z(\[])", text) if match.end() <= place]
    return ends[-1] if ends else 0
