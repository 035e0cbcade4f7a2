"""Lines that are rows of small pieces: menus, paths of links, share bars, language bars, the line under a headline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dragoman.clean.datelines import is_author, is_byline, is_date
from dragoman.clean.lines import Line
from dragoman.clean.phrases import Furniture, furniture_said, page_words

_STRONG = re.compile(r"\s*[|·•›»▸►]\s*|\s*/{3}\s*|\s+[>/_]\s+|\s{2,}")
_WEAK = re.compile(r"\s+[—–-]\s+")
_LETTERS = re.compile(r"[^\W\d_]")
_WORDS = re.compile(r"[\w'’-]+")
_MOST_LETTERS_OF_A_PIECE = 40
_MOST_WORDS_OF_A_PIECE = 5
_FEWEST_PIECES = 3
_LONGEST_ROW = 250

_MARKS = (
    (re.compile(r"[+−-]?\d{1,2}\s?°\s?[CF]?\b"), "weather or rates"),
    (re.compile(r"(?:usd|eur|gbp|rub|cny|доллар|евро|юань|dolar|euro?|btc|brent|[$€£¥])\W{0,3}[\d.,]+\W*$", re.I), "weather or rates"),
    (re.compile(r"\d{1,3}\s?(?:-\s?)?(?:min(?:ute)?s?\.?|мин(?:ут[аы]?)?\.?|دقيقة|دقیقه|分钟)\s?(?:read|чтения|lesezeit|de lecture|de lectura|di lettura|okuma|阅读)?$", re.I), "reading time"),
    (re.compile(r"[\d\s.,]+[kк]?\s?(?:posts?|comments?|shares?|views?|likes?|reads?|replies|просмотр\w*|комментари\w*|kommentare|commentaires?|comentarios?|yorum|commenti)$", re.I), "counter"),
    (re.compile(r"\d{1,2}\+$"), "page label"),
    (re.compile(r".*(?:_{3,}|\[\s{2,}\])"), "form"),
    (re.compile(r"\[/?\w+(?:[ _]\w+)*(?:=[^\]]*)?/?\]$"), "page code"),
    (re.compile(r"\W*\(?(?:end|ends)\)?(?:\s\w+(?:/\w+)+[\d:/]*)?\W*$", re.I), "end mark"),
    (re.compile(r"-\s?30\s?-$"), "end mark"),
    (re.compile(r"(?:#[\w-]+[\s,]*)+$"), "tags"),
    (re.compile(r"(?:https?://|www\.)\S+$|\S+@\S+\.\w{2,}$"), "bare address"),
    (re.compile(r".{2,40}\b(?:logo|логотип)$", re.I), "logo"),
)  # fmt: skip


@dataclass(frozen=True)
class Piece:
    """A part of a row, with the reason why it is no part of the article, or none."""

    text: str
    furniture: Furniture | None


def furniture_shown(line: Line) -> Furniture | None:
    """Find what a line is by its shape: a counter, a form, a bar of languages or networks, a menu; else `None`."""
    if line.is_prose:
        return None
    text = line.text
    if not _LETTERS.search(text) and not is_date(text):
        return Furniture("ornament or counter")
    marked = next((reason for pattern, reason in _MARKS if pattern.match(text)), "")
    if marked and line.words <= _MOST_LETTERS_OF_A_PIECE:
        return Furniture(marked)
    if is_language_bar(line):
        return Furniture("language bar")
    return Furniture("share or print bar") if _is_share_bar(line) else None


def is_language_bar(line: Line) -> bool:
    """Whether a line is made of three or more names of languages, however they run together."""
    left, found = line.folded, 0
    for name in _languages():
        if name in left:
            found += left.count(name)
            left = left.replace(name, " ")
    letters = len(_LETTERS.findall(line.folded))
    return found >= _FEWEST_PIECES and len(_LETTERS.findall(left)) * 3 < letters


@cache
def _languages() -> tuple[str, ...]:
    return tuple(sorted(page_words("languages"), key=len, reverse=True))


def _is_share_bar(line: Line) -> bool:
    words = [word.casefold() for word in _WORDS.findall(line.text)]
    networks = {word for word in words if word in page_words("networks")}
    return len(networks) > 1 and len(words) <= 4 * len(networks)


def row_of(line: Line) -> tuple[Piece, ...]:
    """Part a line into pieces, each with its reason to go or stay; empty where the line is no such row."""
    if line.is_prose or len(line.text) > _LONGEST_ROW:
        return ()
    pieces = _pieces(line.text, _STRONG)
    if len(pieces) == 1 and not is_byline(line.text) and not is_date(line.text):
        pieces = _pieces(line.text, _WEAK)
        if not all(_is_known(piece) for piece in pieces):
            return ()
    if len(pieces) == 1:
        return ()
    if any(is_date(piece, strict=True) for piece in pieces) or _is_dated_tail(pieces):
        return tuple(Piece(piece, _beside_date(piece)) for piece in pieces)
    return _menu(line.text, pieces)


def _pieces(text: str, separator: re.Pattern[str]) -> list[str]:
    return [piece for part in separator.split(text) if (piece := part.strip())] or [text]


def _is_known(piece: str) -> bool:
    return bool(_piece_furniture(piece)) or is_date(piece) or is_byline(piece)


def _is_dated_tail(pieces: list[str]) -> bool:
    return any(is_date(piece) and _piece_furniture(piece) is None for piece in pieces[1:])


def _piece_furniture(piece: str) -> Furniture | None:
    line = Line(piece)
    said = furniture_said(line)
    return said or (None if is_date(piece) else furniture_shown(line))


def _beside_date(piece: str) -> Furniture | None:
    """Judge a piece of a row that holds a date: dates and names stay, all else is the page's."""
    furniture = _piece_furniture(piece)
    if furniture or is_date(piece) or is_byline(piece):
        return furniture
    return None if is_author(piece) else Furniture("section or page name")


def _menu(text: str, pieces: list[str]) -> tuple[Piece, ...]:
    judged = tuple(Piece(piece, _piece_furniture(piece)) for piece in pieces)
    small = all(_is_small(piece.text) for piece in judged if not piece.furniture) and not _is_spaced_out(text, pieces)
    is_path = pieces[0].casefold() in page_words("homes") or text[0] in "»›>"
    known = any(piece.furniture for piece in judged)
    if small and (known or is_path or len(pieces) >= _FEWEST_PIECES):
        return tuple(Piece(piece.text, piece.furniture or Furniture("menu or path")) for piece in judged)
    return judged if known else ()


def _is_spaced_out(text: str, pieces: list[str]) -> bool:
    """Whether only blanks part the pieces and many begin small: running text set to a width, not a menu."""
    only_blanks = len(re.split(r"\s{2,}", text)) == len(pieces)
    return only_blanks and sum(piece[0].islower() for piece in pieces) * 3 > len(pieces)


def _is_small(piece: str) -> bool:
    return len(piece.split()) <= _MOST_WORDS_OF_A_PIECE and len(piece) <= _MOST_LETTERS_OF_A_PIECE
