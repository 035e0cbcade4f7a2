"""How a title phrase is taken apart: its capacity, the country or organization it names, its head and its body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from dragoman.lexicon import countries, organizations
from dragoman.lexicon.tables import cells, key_of, look_up, rows

T = TypeVar("T")
LONGEST_NAME = 6
"""Words of the longest name of a country or organization that is looked for in a phrase."""
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_SUFFIX = re.compile(r"['’]s?$")
LINKS = frozenset({"of", "for", "at", "to", "in", "on", "with", "from", "and"})
"""Words after which something follows that the head belongs to or deals with."""


@cache
def words_for(use: str) -> frozenset[str]:
    """Give the words of `titles.csv` with one use: head, weak, modifier, honorific, former, acting, designate, noise."""
    return frozenset(word for row in rows("titles") if row["use"] == use for word in cells(row["words"]))


class Words(Set[str]):
    """The words of one use, as the tables have them at the moment: a user's folder may be laid over them later."""

    def __init__(self, use: str) -> None:
        self._use = use

    def __contains__(self, word: object) -> bool:
        """Whether a word has this use."""
        return word in words_for(self._use)

    def __iter__(self) -> Iterator[str]:
        """Give the words."""
        return iter(words_for(self._use))

    def __len__(self) -> int:
        """How many there are."""
        return len(words_for(self._use))

    def __or__(self, other: Set[T]) -> Set[str | T]:
        """Give the words with others."""
        return frozenset((*self, *other))


@dataclass(frozen=True)
class Owner:
    """A country or organization that a phrase names, and where."""

    of: str
    """ISO country code, or organization id."""
    first: int
    last: int
    """Half-open range of the phrase's words."""
    link: str
    """The preposition before it; empty where it stands like an adjective."""


def split(phrase: str) -> list[str]:
    """Give the words of a phrase, without brackets, quotation marks and stray commas."""
    plain = (
        _BRACKETS.sub("", phrase.replace("’", "'").replace(" 's", "'s"))
        .replace("ex-", "ex ")
        .replace("then-", "then ")
        .replace("-elect", " elect")
    )
    plain = plain.replace("-designate", " designate").replace("President-", "President ")
    parts = (part.strip(' ,;:"“”') for part in plain.split())
    return [part for part in parts if any(map(str.isalnum, part.removesuffix("'s")))]


def take_capacity(words: list[str]) -> tuple[list[str], str]:
    """Take the words out that tell the capacity; give the rest, and `full`, `acting`, `designate` or `former`."""
    capacity = "full"
    rest = []
    for place, word in enumerate(words):
        plain = word.lower()
        told = next((name for name in ("former", "acting", "designate") if plain in words_for(name)), "")
        if told and (told != "designate" or plain != "pick"):
            capacity = "former" if "former" in (told, capacity) else told
        elif plain in words_for("noise") and not _kept(words, place):
            continue
        else:
            rest.append(word)
    return rest, capacity


def _kept(words: list[str], place: int) -> bool:
    """Whether a word that is mostly noise belongs to the title here: an article inside, "New" in a proper name."""
    word, after = words[place], words[place + 1 :]
    if word == "New" and after:
        plain = _SUFFIX.sub("", after[0])
        if place and owner_of(f"{words[place - 1]} New {plain}"):  # "Papua New Guinea"
            return True
        title = plain.lower() in words_for("head") | words_for("modifier")
        return plain[0].isupper() and not (plain.isupper() or title or owner_of(plain))
    return bool(place and after) and word.lower() in {"in", "the", "a", "an"}


def owners(words: list[str]) -> list[Owner]:
    """Find the countries and organizations that a phrase names, in order; longer names win."""
    any_case = not any(word[0].isupper() for word in words)
    found: list[Owner] = []
    at = 0
    while at < len(words):
        owner = _owner_at(words, at, any_case=any_case)
        if owner:
            found.append(owner)
        at = owner.last if owner else at + 1
    return found


def _owner_at(words: list[str], at: int, *, any_case: bool) -> Owner | None:
    if not (any_case or words[at][0].isupper()):
        return None
    before = at - 2 if at and words[at - 1].lower() == "the" else at - 1
    link = words[before].lower() if before >= 0 and words[before].lower() in LINKS else ""
    for length in range(min(LONGEST_NAME, len(words) - at), 0, -1):
        name = _SUFFIX.sub("", " ".join(words[at : at + length]))
        of = owner_of(name)
        if of:
            return Owner(of, before + 1, at + length, link)
    return None


@cache
def owner_of(name: str) -> str:
    """Give the code or id of the country or international organization that a name means; empty where none."""
    if name.lower() in words_for("head") or name.lower() in LINKS:
        return ""
    country = countries.named(name) or countries.of_demonym(name) or countries.of_metonym(name)
    if country:
        return country.code
    return _bodies().get(key_of(name), "")


@cache
def _bodies() -> dict[str, str]:
    """Give the names of organizations that belong to no country, with their ids."""
    bodies = (body for body in organizations.organizations() if not body.country)
    return look_up((name, body.id, body.id) for body in bodies for name in (body.name, *body.aliases))


def is_head(word: str) -> bool:
    """Whether a word is the noun of a title, such as "minister"."""
    return word.lower() in words_for("head")


def head_length(words: list[str]) -> int:
    """Count the words at the end of a phrase that make its head: "senior fellow" in "Atlantic Council senior fellow"."""
    if not words or not is_head(words[-1]):
        return 0
    length = 1
    while length < len(words) and (words[-length - 1].lower() in words_for("modifier") or is_head(words[-length - 1])):
        length += 1
    return length


_SMALL = frozenset({"of", "for", "and", "the", "to", "in", "on", "at", "with", "d'affaires", "al"})


def titled(head: str) -> str:
    """Write the head of a title with capitals, its small words small."""
    return " ".join(
        word if word.lower() in _SMALL else "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
        for word in head.split()
    )
