"""Captions: what a line under a picture looks like."""

from __future__ import annotations

import re

from dragoman.clean.dates import written_dates
from dragoman.clean.lines import Line

_CUE = re.compile(
    r"\((?:L|R|C|2L|2R|[2-3]nd L|[2-3]nd R)\)|©"
    r"|(?i:\((?:left|right|centre|center|(?:second|third|far|top|bottom)[ -](?:left|right)|file|file photo|pictured|"
    r"archive|archiv|слева|справа|в центре|archivbild|photo d'archives|archivo|dosya)\))"
    r"|(?i:\((?:photo|image|picture|foto|фото|courtesy)\b[^)]*\))"
    r"|\((?:AP|AFP|EPA|Reuters|Getty|TASS|Xinhua|Sputnik|Anadolu)\b[^)]*(?:/|[Pp]hoto|[Ii]mages)[^)]*\)"
    r"|(?<![.!?\"”])\s\((?:AP|AFP|EPA|Reuters|TASS|Xinhua|Sputnik|Anadolu)\)$"
    r"|\s/\s(?:AP|AFP|EPA|Reuters|Getty|TASS|Xinhua|Sputnik|[A-Z][\w ]* (?:[Aa]gency|[Ii]mages|[Ss]ervice))$"
    r"|(?i:\b(?:file photo|handout photo|photo credit)\b)|\b(?:via|[Cc]ourtesy of) [A-Z][\w ]{1,30}\W?$"
)
_OPENING = re.compile(
    r"\[?(?:(?:file )?photo|pictured|image|picture|caption|foto|bild|архивное фото|фото|fotoğraf|photo d'archives|صورة|عکس|"
    r"图为|图|图片|资料图|写真)\s?[:：.]|FILE\s?[-–—]\s?|資料圖|资料图片",
    re.IGNORECASE,
)
_DATED_ENDING = re.compile(r"(?:\b(?:on|in|at)\s|,\s)[^,.]{0,24}?\d{4}$")
_MOST_WORDS = 70
_FEWEST_WORDS_OF_DATED = 6


def opens_as_caption(line: Line) -> bool:
    """Whether a line says of itself that it is a caption: "Photo: ..."."""
    return bool(_OPENING.match(line.text))


def is_caption(line: Line) -> bool:
    """Whether a line has the signs of a caption: a credit, "(left)", "Photo:", or a date and no full stop."""
    if line.words > _MOST_WORDS:
        return False
    if opens_as_caption(line) or _CUE.search(line.text):
        return True
    return (
        not line.ends_sentence
        and line.words >= _FEWEST_WORDS_OF_DATED
        and bool(_DATED_ENDING.search(line.text))
        and bool(written_dates(line.text) or line.text[-4:].isdigit())
    )
