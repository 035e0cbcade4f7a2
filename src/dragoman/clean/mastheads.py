"""Mastheads: the publisher's name as a page prints it over, under or before its text, known to us or not."""

from __future__ import annotations

import re

_NAME = r"(?:[^\W\d_a-z][^\W\d_]*|of|the|and|&)"
_NAMES = rf"{_NAME}(?:[ '’-]{_NAME}){{1,4}}"
_COPYRIGHT = re.compile(rf"(?:©|\(c\)|[Cc]opyright|COPYRIGHT)\s*(?:\d{{4}}\s*)?({_NAMES})(?=\.|,|\s*$|\s+\d{{4}})")
_SLASHED = re.compile(rf"\d{{1,2}}\.? /({_NAMES})/\.?$")
_DATED = re.compile(rf"({_NAMES}), \d{{1,2}} [^\W\d_]+ \d{{4}}")
_STAFF = re.compile(rf"({_NAMES}) (?:staff|newsroom|desk|reporters?|correspondents?)\b.*")
_LEADING = re.compile(rf"({_NAMES}|[^\W\d_ ]+(?: [^\W\d_ ]+){{1,3}})(?:\s*[|·>•—–].*|\s*/{{2,}}.*)?")
_PAPER = re.compile(
    r"agency|bulletin|chronicle|citizen|courant|courier|daily|dispatch|examiner|express|gazette|globe|guardian|herald|"
    r"independent|inquirer|insider|journal|ledger|mail|mercury|mirror|monitor|news|nation|newspaper|observer|outlook|"
    r"post|press|record|register|reporter|review|sentinel|standard|star|sun|telegraph|times|tribune|weekly|wire|world"
)
"""Words by which newspapers and agencies are called."""
_GENERAL = re.compile(
    r"the|world|all|more|latest|breaking|top|local|national|international|business|sports|press|rights|reserved"
)
"""With a paper's word behind them they are a heading: "World News", "Press Release", "Daily News"."""


def masthead(line: str) -> str:
    """Find the publisher in a line of a page's head or foot, or in a dateline or byline; empty where it is none.

    Believed are a copyright mark, an agency's name between slashes behind the day, a name before a whole date or before
    "staff", and a line that begins with a name such as papers have.
    """
    text = " ".join(line.split())
    for pattern in (_COPYRIGHT, _SLASHED):
        if (found := pattern.search(text)) and _is_name(found.group(1)):
            return _capitalised(found.group(1))
    for pattern in (_DATED, _STAFF, _LEADING):
        if (found := pattern.fullmatch(text)) and _is_paper(found.group(1)):
            return _capitalised(found.group(1))
    return ""


def _is_name(name: str) -> bool:
    return not all(_GENERAL.fullmatch(word) for word in name.lower().split())


def _is_paper(name: str) -> bool:
    words = name.lower().split()
    telling = (word for word in words if not _GENERAL.fullmatch(word) and not _PAPER.fullmatch(word))
    return _PAPER.fullmatch(words[-1]) is not None and any(telling)


def _capitalised(name: str) -> str:
    return name.title() if name.isupper() or name.islower() else name
